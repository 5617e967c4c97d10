import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMail } from "../../cdk/local/mail.ts";
import { readConfig } from "../../functions/platform/config.ts";
import { openMail } from "../../functions/platform/mail.ts";

let box: Mailbox;
const said: string[] = [];

beforeAll(async () => {
  box = await startMail((line) => said.push(line));
});
afterAll(() => box.stop());

const mail = (changes: Record<string, string> = {}) =>
  openMail(
    readConfig({
      TABLE_NAME: "Table",
      FILES_BUCKET: "files",
      SITE_ORIGIN: "http://localhost:1",
      SES_ENDPOINT: box.endpoint,
      MAIL_FROM: "catalogue@agency.example.go.jp",
      ...changes,
    }),
  );
const letter = {
  to: "m.santos@dnd.example.gov.ph",
  subject: "審査が終わりました / Cleared",
  text: "申請は承認されました。",
  html: "<p>申請は承認されました。</p>",
  tag: "M1",
};
type Stored = {
  messageId: string;
  from: string;
  subject: string;
  destination: { to: string[] };
  body: object;
};
const stored = async () =>
  ((await (await fetch(`${box.endpoint}/store`)).json()) as { emails: Stored[] }).emails;

test("a letter arrives as it was written, in any script", async () => {
  const { messageId } = await mail().send(letter);
  expect((await stored()).find((one) => one.messageId === messageId)).toMatchObject({
    from: "catalogue@agency.example.go.jp",
    destination: { to: [letter.to] },
    subject: letter.subject,
    body: { text: letter.text, html: letter.html },
  });
  expect(said).toEqual([]);
});

test("a letter may name its own sender", async () => {
  const { messageId } = await mail().send({ ...letter, from: "desk@agency.example.go.jp" });
  const found = (await stored()).find((one) => one.messageId === messageId);
  expect(found?.from).toBe("desk@agency.example.go.jp");
});

test("what SES refuses is told, with the tag", async () => {
  await expect(mail().send({ ...letter, subject: "" })).rejects.toThrow(/SES SendEmail M1: 400/);
});

test("the mailbox has a page", async () => {
  const page = await fetch(box.endpoint);
  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
});
