import { randomBytes } from "node:crypto";
import { describe, expect, inject, test } from "vitest";
import { subjectKey } from "../../functions/accounts/keys.ts";
import { newPerson } from "../../functions/accounts/sign-in.ts";
import { getOrganisation, personWrites } from "../../functions/accounts/store.ts";
import { commit } from "../../functions/platform/commit.ts";
import { type Language, languages } from "../../shared/base/text.ts";
import { accountsCopy } from "../../web/copy/accounts.ts";
import { errorText } from "../../web/copy/errors.ts";
import { isAccepted } from "../../web/enhance/file-check.ts";
import { stackDeps } from "../kit/listings.ts";
import { call, demoToken, newcomer, tokenOf } from "../kit/people.ts";

const deps = stackDeps();
const { origin } = inject("stack");
const anyone = () => newcomer(deps, `p${randomBytes(5).toString("hex")}@navy.gov.example`);

async function open(path: string, token: string, form?: Record<string, string>) {
  const answer = await fetch(origin + path, {
    redirect: "manual",
    headers: { authorization: `Bearer ${token}` },
    ...(form && { method: "POST", body: new URLSearchParams(form) }),
  });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}
/** Where the link to the other language leads, from the page's frame. */
const otherLanguage = (html: string) => /<a class="language" href="([^"]+)"/.exec(html)?.[1];

/** Somebody of the agency's own provider whom nobody has invited. */
async function staffWithoutRole(): Promise<string> {
  const name = `s${randomBytes(5).toString("hex")}`;
  const person = newPerson(
    deps,
    "agency",
    { subject: name, mail: `${name}@agency.example.go.jp`, name },
    "ja",
  );
  const subject = { ...subjectKey("agency", name), personId: person.id };
  await commit(
    { deps, actor: { kind: "person", personId: person.id } },
    [...personWrites(undefined, person), { put: subject, expect: "absent" }],
    [{ record: `person:${person.id}`, action: "person.create", detail: {}, first: true }],
  );
  return tokenOf("agency", name);
}

describe.each(languages)("somebody of no organisation: %s", (lang: Language) => {
  const copy = accountsCopy[lang].home;

  test("reads at the buyers' and the suppliers' entrance how to come by one", async () => {
    const { token } = await anyone();
    for (const home of ["account", "buyer", "supplier"]) {
      const { status, html } = await open(`/${lang}/${home}`, token);
      expect([home, status]).toEqual([home, 200]);
      expect(html).toContain(copy.startText);
      expect(html).toContain(`href="/${lang}/account/apply/government"`);
    }
  });

  test("is told so deeper in, the same of what there is and what there is not", async () => {
    const { token } = await anyone();
    const pages = ["L-000000000000", "L-ZZZZZZZZZZZZ"].map((id) =>
      open(`/${lang}/buyer/catalogue/${id}`, token),
    );
    const { title } = errorText({ reason: "no-organisation", params: {} }, lang);
    for (const { status, html } of await Promise.all(pages)) {
      expect(status).toBe(404);
      expect(html).toContain(title);
      expect(html).toContain(`href="/${lang}/account"`);
    }
  });

  test("who came by the agency's entrance is offered no application, and told whom to ask", async () => {
    const token = await staffWithoutRole();
    const { html } = await open(`/${lang}/account`, token);
    expect(html).toContain(copy.noOrganisation);
    expect(html).not.toContain("/account/apply/");
    for (const kind of ["government", "supplier"])
      expect((await open(`/${lang}/account/apply/${kind}`, token)).status).toBe(404);
  });
});

test("members of others are not told that the page is there", async () => {
  for (const [name, path] of [
    ["supplier.firm", "/en/buyer"],
    ["buyer.au", "/en/supplier"],
  ] as const) {
    const { status, html } = await open(path, await demoToken(name));
    expect([name, status]).toEqual([name, 404]);
    expect(html).toContain(errorText({ reason: "page-not-found", params: {} }, "en").title);
  }
});

test("a government that is not cleared yet is led to the catalogue that it can open", async () => {
  const { html } = await open("/en/buyer", await demoToken("buyer.uncleared"));
  expect(html).not.toContain("/en/buyer/catalogue");
  expect((await open("/en/buyer", await demoToken("buyer.ph"))).html).toContain("/en/buyer/catalogue");
});

describe("after a form that failed the other language opens the page that it stands on", () => {
  const forms: readonly [path: string, page: string, form: Record<string, string>][] = [
    ["/account/organisation/invite", "/account/organisation", { mail: "no address" }],
    ["/account/organisation/move", "/account/organisation", { move: "clear" }],
    ["/account/organisation/members/remove", "/account/organisation", { personId: "P-000000000000" }],
    ["/account/sessions/end", "/account/profile", { hash: "x" }],
    ["/account/profile", "/account/profile", { language: "fr" }],
  ];
  test.each(forms)("%s", async (path, page, form) => {
    const token = await demoToken("buyer.kr");
    const { status, html } = await open(`/en${path}`, token, form);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(otherLanguage(html)).toBe(`/ja${page}`);
    expect((await open(`/ja${page}`, token)).status).toBe(200);
  });

  test("on the desk of one organisation", async () => {
    const token = await demoToken("case-officer");
    const { body } = await call("/api/staff/organisations", { token });
    const [one] = body.items as { id: string }[];
    const page = `/staff/organisations/${one?.id}`;
    const { status, html } = await open(`/ja${page}/move`, token, { move: "clear" });
    expect([status, otherLanguage(html)]).toEqual([422, `/en${page}`]);
  });
});

describe("a letter from a browser", () => {
  const letter = "%PDF-1.7\n1 0 obj\n%%EOF\n";

  async function applicant() {
    const made = await anyone();
    const domain = made.person.mail.split("@")[1] ?? "";
    const { status } = await call("/api/account/applications/government", {
      token: made.token,
      body: {
        country: "NZ",
        ministry: `Ministry ${made.person.mail}`,
        officerName: "Ana Reid",
        officerTitle: "Director",
        officerMail: made.person.mail,
        domain,
        address: "1 Molesworth Street, Wellington",
        purpose: "Patrol vessels",
        language: "en",
      },
    });
    expect(status).toBe(200);
    return made;
  }
  /** Posts the page's own form, as a browser without script does; tells where it is sent on to. */
  async function send(token: string, name: string): Promise<string> {
    const { html } = await open("/ja/account/organisation", token);
    const [form = ""] = /<form[^>]*multipart[\s\S]*?<\/form>/.exec(html) ?? [];
    const body = new FormData();
    for (const [, field = "", value = ""] of form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g))
      body.append(field, value.replaceAll("&amp;", "&"));
    body.append("file", new File([letter], name, { type: "application/pdf" }));
    const action = /action="([^"]+)"/.exec(form)?.[1] ?? "";
    const posted = await fetch(action, { method: "POST", body, redirect: "manual" });
    expect(posted.status).toBe(303);
    return (posted.headers.get("location") ?? "").replace(origin, "");
  }
  const documentsOf = async (token: string) => {
    const { body } = await call("/api/account/organisation", { token });
    return (body.organisation as { id: string; documents: { name: string }[] }) ?? {};
  };

  test.each([
    ["大使館の公文書（写し） 2026.pdf", "大使館の公文書（写し） 2026.pdf"],
    ["Letter of Authority; O'Neill \u202efdp.pdf", "Letter of Authority; O'Neill fdp.pdf"],
    [`${"長".repeat(60)}.pdf`, `${"長".repeat(60)}.pdf`],
    ["C:\\letters\\mine.pdf", "mine.pdf"],
  ])("keeps its name: %s", async (name, kept) => {
    const { token } = await applicant();
    const { status, headers } = await open(await send(token, name), token);
    expect([status, headers.get("location")]).toEqual([303, "/ja/account/organisation?done=letter"]);
    const { documents, id } = await documentsOf(token);
    expect(documents.map((one) => one.name)).toEqual([kept]);
    const [document] = (await getOrganisation(deps.table, id))?.documents ?? [];
    const opened = await open(
      `/en/staff/organisations/${id}/documents/${document?.id}`,
      await demoToken("case-officer"),
    );
    const [, encoded = ""] = /filename\*=UTF-8''([\w.!~%-]+)$/.exec(
      opened.headers.get("content-disposition") ?? "",
    ) ?? [""];
    expect(decodeURIComponent(encoded)).toBe(kept);
  });

  test("is not taken from a key that leads anywhere else, and nothing there is thrown away", async () => {
    const { token } = await applicant();
    const { id } = await documentsOf(token);
    const victim = "agency/documents/O-VICT1M000000/D-000000000000";
    await deps.files.put(victim, letter, { contentType: "application/pdf" });
    const random = "a".repeat(24);
    for (const key of [
      `uploads/${id}/../../${victim}`,
      `uploads/${id}/${random}/..`,
      `uploads/${id}/${random}/../../../${victim}`,
      `uploads/${id}/%2e%2e/%2e%2e/${victim}`,
      victim,
    ]) {
      const { status } = await open(`/en/account/organisation/letter?key=${encodeURIComponent(key)}`, token);
      expect([key, status]).toEqual([key, 422]);
      const { body } = await call("/api/account/letter", { token, body: { key, name: "x.pdf" } });
      expect([key, body.reason]).toEqual([key, "file-missing"]);
    }
    expect(await deps.files.head(victim)).toBeDefined();
    expect((await documentsOf(token)).documents).toEqual([]);
    await expect(deps.files.get(`uploads/../${victim}`)).rejects.toThrow("S3 key");
  });
});

test.each([
  ["letter.pdf", "application/pdf", "application/pdf", true],
  ["letter.PDF", "", ".pdf", true],
  ["letter.docx", "application/msword", "application/pdf", false],
  ["a.png", "image/png", "image/*, application/pdf", true],
  ["a", "", "", false],
])("a file %s of type %s for %s: %s", (name, type, accept, taken) => {
  expect(isAccepted({ name, type }, accept)).toBe(taken);
});
