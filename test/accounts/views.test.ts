import { describe, expect, test } from "vitest";
import { mailTemplates } from "../../shared/accounts/mail.ts";
import { languages } from "../../shared/base/text.ts";
import { countryOptions } from "../../web/accounts/countries.ts";
import { timeZoneOptions } from "../../web/accounts/time-zones.ts";
import { noticeText } from "../../web/copy/mail.ts";
import { renderMail } from "../../web/mail/render.tsx";
import { documentId, pagesOf } from "./view-data.ts";

const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>'&`;
const hostilePages = pagesOf(hostile);
const pages = pagesOf("Ministry of Defence");
const names = Object.keys(pages);

const page = (name: string, lang: "ja" | "en") => String(pages[name]?.(lang));
/** Tags as a browser sees them: quoted values emptied, so that only real attributes are left. */
const tags = (html: string): string[] => html.replace(/="[^"]*"/g, '=""').match(/<[a-z!][^>]*>/gi) ?? [];
const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((m) => m[1] ?? "");
const idsIn = (html: string) => all(html, /\sid="([^"]*)"/g);
const leftovers = /undefined|\[object|NaN|Invalid Date|=> /;

describe.each(languages)("in %s", (lang) => {
  test.each(names)("%s escapes what others wrote", (name) => {
    const html = String(hostilePages[name]?.(lang));
    expect(html).toContain("</html>");
    expect(html).not.toContain("<img src=x");
    expect(html).not.toContain("<script>");
    for (const tag of tags(html)) {
      expect(tag).not.toMatch(/\s(on\w+|style|srcdoc)=/i);
      if (/^<script/i.test(tag)) expect(tag).toMatch(/ src=""/);
    }
    expect(html).not.toMatch(/(href|src|action)="\s*(javascript|data):/i);
  });

  test.each(names)("%s is whole: no leftovers, one h1, ids once", (name) => {
    const html = page(name, lang);
    expect(html).not.toMatch(leftovers);
    expect(html.match(/<h1/g)).toHaveLength(1);
    const ids = idsIn(html);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test.each(names)("%s has a label for every input, and descriptions that exist", (name) => {
    const html = page(name, lang);
    const ids = idsIn(html);
    const labelled = all(html, /<label[^>]*\sfor="([^"]*)"/g);
    const inputs = html.match(/<(input|select|textarea)\b[^>]*>/g) ?? [];
    for (const input of inputs.filter((tag) => !tag.includes('type="hidden"')))
      expect(labelled).toContain(/\sid="([^"]*)"/.exec(input)?.[1]);
    for (const described of all(html, /aria-(?:describedby|labelledby)="([^"]*)"/g))
      for (const id of described.split(" ")) expect(ids).toContain(id);
  });

  test.each(names)("%s links from its summary of mistakes to its fields", (name) => {
    const html = page(name, lang);
    const summary = /<section class="error-summary".*?<\/section>/s.exec(html)?.[0];
    if (!name.endsWith("wrong") && !name.endsWith("agency")) return expect(summary).toBeUndefined();
    const links = all(summary ?? "", /href="#([^"]*)"/g);
    expect(all(summary ?? "", /(<li>)/g).length).toBeGreaterThan(0);
    for (const id of links) expect(idsIn(html)).toContain(id);
    if (links.length > 0) expect(html).toContain('aria-invalid="true"');
    expect(html).toContain(lang === "ja" ? "<title>エラー：" : "<title>Error: ");
  });

  test("what was typed stays in the form", () => {
    const html = page("apply government wrong", lang);
    expect(html).toContain('name="ministry" type="text" value="Ministry of Defence"');
    expect(html).toMatch(/<textarea id="f-purpose"[^>]*>Ministry of Defence<\/textarea>/);
  });

  test("the letter goes to the store with its fields first and the file last", () => {
    const form = /<form[^>]*action="https:\/\/files.example.test\/".*?<\/form>/s.exec(
      page("organisation", lang),
    );
    expect(form?.[0]).toContain('enctype="multipart/form-data"');
    expect(all(form?.[0] ?? "", /<input[^>]*\sname="([^"]*)"/g)).toEqual(["key", "policy", "file"]);
    expect(form?.[0]).toContain('data-max-bytes="10000000"');
  });

  test("what is overdue comes first and says so in words", () => {
    const html = page("queue waiting", lang);
    const rows = html.split("<tr").slice(2);
    expect(rows[0]).toContain(lang === "ja" ? "4日超過" : "overdue by 4 days");
    expect(rows[1]).not.toMatch(/超過|overdue/);
  });

  test("a document opens for those who may only", () => {
    expect(page("desk", lang)).toContain(`/documents/${documentId}"`);
    expect(page("desk wrong", lang)).not.toContain(`/documents/${documentId}"`);
  });

  test("a move that is not open says why and has no form", () => {
    const closed = /<div class="move move-closed">.*?<\/div>/s.exec(page("desk", lang))?.[0] ?? "";
    expect(closed).toContain(lang === "ja" ? "別の職員が決定" : "other than the person who checked");
    expect(closed).not.toContain("<form");
  });

  test("the header offers to sign in, or says who has", () => {
    expect(page("sign-in", lang)).toContain(`href="/${lang}/account/sign-in"`);
    const staff = page("home staff", lang);
    expect(staff).toContain(`action="/${lang}/account/sign-out"`);
    expect(staff).toContain(`name="to" value="/${lang}/staff"`);
    expect(staff).toContain(`href="/${lang}/account/organisation"`);
    expect(staff).not.toContain(`href="/${lang}/staff/audit"`);
    expect(page("queue waiting", lang)).toContain(`href="/${lang}/staff/audit"`);
    expect(page("home buyer", lang)).not.toContain(`action="/${lang}/account/role"`);
  });

  test("Japan is no choice of country, and countries stand in the order of the language", () => {
    const options = countryOptions(lang);
    expect(options.map((o) => o.value)).not.toContain("JP");
    const { compare } = new Intl.Collator(lang);
    expect(options.map((o) => o.label)).toEqual(options.map((o) => o.label).toSorted(compare));
    expect(options.filter((o) => o.label === o.value)).toEqual([]);
  });

  test.each(mailTemplates)("the mail %s reads well, with all params and with none", (template) => {
    const link = `/${lang}/account/invitations/abc`;
    const params = {
      due: "2026-11-17",
      until: "2031-11-17",
      reasons: "letter-missing,other",
      status: "CLEARED",
      organisation: `${hostile}\r\nBcc: x`,
      days: "30",
      ...(template === "invited" && { link }),
    };
    for (const given of [params, {}]) {
      const mail = renderMail({ template, params: given, language: lang, origin: "https://example.test" });
      const whole = mail.subject + mail.text + mail.html + noticeText(template, given, lang);
      expect(whole).not.toMatch(leftovers);
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.html).not.toMatch(/<script|<img|<link|src="|url\(/);
      expect(mail.html).toContain(`<html lang="${lang}">`);
      expect(all(mail.html, /href="([^"]*)"/g)[0]).toMatch(new RegExp(`^https://example\\.test/${lang}/`));
      expect(mail.text).toContain(all(mail.html, /href="([^"]*)"/g)[0]);
    }
  });

  test("a mail leads to addresses of ours only", () => {
    const order = { template: "invited", language: lang, origin: "https://example.test" } as const;
    for (const link of ["https://evil.test/", "//evil.test", "/ja/\\evil", "javascript:alert(1)"])
      expect(renderMail({ ...order, params: { link } }).text).not.toContain("evil");
    expect(renderMail({ ...order, params: { link: `/${lang}/account/invitations/a_b` } }).text).toContain(
      `https://example.test/${lang}/account/invitations/a_b`,
    );
  });
});

test("every time zone offered can be saved", () => {
  const known = new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]);
  const options = timeZoneOptions("en", "Asia/Tokyo").flatMap((o) => ("options" in o ? o.options : [o]));
  expect(options[0]?.value).toBe("Asia/Tokyo");
  expect(options.filter((o) => !known.has(o.value))).toEqual([]);
});
