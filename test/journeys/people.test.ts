import { randomBytes } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Language, languages } from "../../shared/base/text.ts";
import { faultText } from "../../web/copy/faults.ts";
import { openBrowser } from "../kit/browser.ts";
import { stackDeps } from "../kit/listings.ts";
import { fits, openPage, press, signIn, signInAt } from "../kit/pages.ts";
import { call, newcomer } from "../kit/people.ts";
import { until } from "../kit/until.ts";

const { origin, environment } = inject("stack");
const deps = stackDeps();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const opened = () => openPage(browser);

type Mail = { destination: { to: string[] }; body: { text: string } };
/** The first link of the latest mail to an address. */
async function linkInMail(address: string): Promise<string> {
  let link = "";
  await until(async () => {
    const { emails } = (await (await fetch(`${environment.SES_ENDPOINT}/store`)).json()) as {
      emails: Mail[];
    };
    const mail = emails.findLast(({ destination }) => destination.to.includes(address));
    link = /https?:\/\/\S+\/invitations\/\S+/.exec(mail?.body.text ?? "")?.[0] ?? "";
    return link !== "";
  });
  return link;
}

/** A government that has applied, with its administrator signed in by the browser. */
async function administrator(lang: Language, domain: string): Promise<Page> {
  const mail = `ana@${domain}`;
  const { token } = await newcomer(deps, mail);
  const { status } = await call("/api/account/applications/government", {
    token,
    body: {
      country: "NZ",
      ministry: `Ministry ${domain}`,
      officerName: "Ana Reid",
      officerTitle: "Director",
      officerMail: mail,
      domain,
      address: "1 Molesworth Street, Wellington",
      purpose: "Patrol vessels",
      language: lang,
    },
  });
  expect(status).toBe(200);
  const page = await opened();
  await signIn(page, lang, "outside", { mail });
  return page;
}

test.each(languages)("an administrator invites, who is invited accepts from the mail: %s", async (lang) => {
  const domain = `${randomBytes(4).toString("hex")}.govt.nz`;
  const invited = `ines@${domain}`;
  const admin = await administrator(lang, domain);
  const ours = `${origin}/${lang}/account/organisation`;
  await admin.goto(ours);
  await admin.fill('form[action$="/invite"] input[name="mail"]', "no address");
  await press(admin.locator('form[action$="/invite"] button'));
  await fits(admin);
  await admin.fill('form[action$="/invite"] input[name="mail"]', invited);
  await press(admin.locator('form[action$="/invite"] button'));
  await admin.waitForURL(/done=invite/);
  await fits(admin);

  const link = await linkInMail(invited);
  const guest = await opened();
  await guest.goto(link);
  await press(guest.locator('a[href^="/auth/sign-in/outside"]'));
  await signInAt(guest, invited);
  await guest.waitForURL(link);
  await fits(guest);
  await press(guest.locator('main form button[type="submit"]'));
  await guest.waitForURL(/\/account\/organisation/);
  expect(await guest.locator("main").textContent()).toContain(`Ministry ${domain}`);
  expect(await guest.locator('form[action$="/invite"]').count()).toBe(0);
  await guest.goto(link);
  await fits(guest);
  expect(await guest.locator("main form").count()).toBe(0);

  await admin.goto(ours);
  await press(admin.locator('form[action$="/members/change"] button'));
  await admin.waitForURL(/done=change/);
  await guest.goto(`${origin}/${lang}/account/organisation`);
  expect(await guest.locator('form[action$="/invite"]').count()).toBe(1);
});

test.each(languages)("a file is refused before it is sent, and taken with its own name: %s", async (lang) => {
  const page = await administrator(lang, `${randomBytes(4).toString("hex")}.govt.nz`);
  await page.goto(`${origin}/${lang}/account/organisation`);
  let posts = 0;
  page.on("request", (request) => request.method() === "POST" && posts++);
  const input = page.locator('input[type="file"]');
  const send = page.locator('form:has(input[type="file"]) button');
  const pdf = { name: "Brief.pdf", mimeType: "application/pdf" };
  const wrong = [
    [{ name: "letter.docx", mimeType: "application/msword", buffer: Buffer.from("PK") }, "not-a-pdf"],
    [{ ...pdf, buffer: Buffer.alloc(10_000_001) }, "file-too-large"],
  ] as const;
  for (const [file, fault] of wrong) {
    await input.setInputFiles(file);
    await send.click();
    expect(await page.locator("file-check [data-fault]:visible").allTextContents()).toEqual([
      faultText(fault, lang),
    ]);
    expect(await input.evaluate((el) => el === document.activeElement)).toBe(true);
  }
  await fits(page);
  expect(posts).toBe(0);
  const name = lang === "ja" ? "公文書 写し.pdf" : "Letter of authority.pdf";
  await input.setInputFiles({ ...pdf, name, buffer: Buffer.from("%PDF-1.7\n%%EOF\n") });
  expect(await page.locator("file-check [data-fault]:visible").count()).toBe(0);
  await press(send);
  await page.waitForURL(/done=letter/);
  expect(await page.locator("main").textContent()).toContain(name);
});

test.each(languages)("somebody signed in twice ends the other session: %s", async (lang) => {
  const mail = `two@${randomBytes(4).toString("hex")}.govt.nz`;
  const [here, there] = [await opened(), await opened()];
  await signIn(here, lang, "outside", { mail });
  await signIn(there, lang, "outside", { mail });
  await here.goto(`${origin}/${lang}/account/profile`);
  await fits(here);
  await press(here.locator('form[action$="/sessions/end-others"] button'));
  await there.goto(`${origin}/${lang}/account/profile`);
  expect(new URL(there.url()).pathname).toBe(`/${lang}/account/sign-in`);
  await here.goto(`${origin}/${lang}/account/profile`);
  expect(new URL(here.url()).pathname).toBe(`/${lang}/account/profile`);
});

test.each(languages)("staff of two roles acts in one at a time, and changes it: %s", async (lang) => {
  const page = await opened();
  await signIn(page, lang, "agency", "approver");
  await page.goto(`${origin}/${lang}/staff/organisations`);
  const acting = () => page.locator("#role-switch").inputValue();
  for (const role of ["licensing", "approver"]) {
    await page.selectOption("#role-switch", role);
    await press(page.locator(".role-switch button"));
    expect([await acting(), new URL(page.url()).pathname]).toEqual([role, `/${lang}/staff/organisations`]);
  }
  await fits(page);
});
