import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { stackDeps } from "../kit/listings.ts";
import { call, demoToken, newcomer } from "../kit/people.ts";

const deps = stackDeps();
const word = () => randomBytes(5).toString("hex");
const token: Record<string, string> = {};
beforeAll(async () => {
  for (const name of ["buyer.au", "case-officer", "approver", "auditor", "curator", "supplier.firm"])
    token[name] = await demoToken(name);
});

const application = (domain: string) => ({
  country: "NZ",
  ministry: `Ministry ${word()}`,
  officerName: "Ana Reid",
  officerTitle: "Director",
  officerMail: `ana@${domain}`,
  domain,
  address: "1 Molesworth Street, Wellington",
  purpose: "Patrol vessels",
  language: "en",
});

async function applicant() {
  const domain = `${word()}.govt.nz`;
  return { domain, ...(await newcomer(deps, `ana@${domain}`)) };
}
const apply = (as: string, body: unknown) =>
  call("/api/account/applications/government", { token: as, body });
const move = (as: string, id: unknown, body: unknown) =>
  call(`/api/staff/organisations/${id}/move`, { token: token[as] ?? "", body });

async function handInLetter(as: string, bytes: string | Uint8Array = "%PDF-1.7\n1 0 obj\n%%EOF\n") {
  const { body } = await call("/api/account/letter/upload", { token: as, method: "POST" });
  const form = new FormData();
  for (const [name, value] of Object.entries(body.fields as Record<string, string>)) form.append(name, value);
  form.append("file", new Blob([bytes as BlobPart], { type: "application/pdf" }), "letter.pdf");
  const posted = await fetch(String(body.url), { method: "POST", body: form });
  expect(posted.status).toBe(204);
  return call("/api/account/letter", { token: as, body: { key: body.key, name: "letter.pdf" } });
}

describe("a government applies", () => {
  test("is checked by one and cleared by another, and sees what is released to it", async () => {
    const { token: own, domain } = await applicant();
    const { status, body: applied } = await apply(own, application(domain));
    expect([status, applied.status, applied.missing]).toEqual([200, "APPLIED", ["letter-missing"]]);
    const id = applied.id;
    expect((await call("/api/me", { token: own })).body).toMatchObject({
      kind: "buyer",
      waiting: [{ kind: "letter" }],
    });
    expect((await call("/api/buyer/catalogue", { token: own })).status).toBe(404);

    expect((await move("case-officer", id, { move: "begin-check" })).body.reason).toBe("need-letter");
    expect((await handInLetter(own)).status).toBe(200);
    expect((await move("case-officer", id, { move: "begin-check" })).body.status).toBe("IDENTITY_CHECK");
    expect((await move("approver", id, { move: "clear" })).body.reason).toBe("need-findings");
    const partly = { move: "record-findings", confirmed: ["letter-genuine"] };
    await move("case-officer", id, partly);
    expect((await move("approver", id, { move: "clear" })).body.reason).toBe("need-findings");
    const confirmed = ["letter-genuine", "domain-official", "officer-confirmed"];
    await move("case-officer", id, { move: "record-findings", confirmed });
    expect((await move("case-officer", id, { move: "clear" })).status).toBe(422);
    const cleared = await move("approver", id, { move: "clear" });
    expect(cleared.body).toMatchObject({ status: "CLEARED", clearedUntil: expect.stringMatching(/^2031-/) });

    expect((await call("/api/buyer/catalogue", { token: own })).status).toBe(200);
    const file = await call("/api/account/organisation", { token: own });
    const me = (await call("/api/me", { token: token.approver ?? "" })).body as { person: { id: string } };
    expect(JSON.stringify(file.body)).not.toContain(me.person.id);
    expect(JSON.stringify(file.body)).not.toContain("record-findings");

    await move("approver", id, { move: "suspend", reasons: ["security-concern"] });
    expect((await call("/api/buyer/catalogue", { token: own })).status).toBe(404);
  });

  test("wrong input is said by field, and writes nothing", async () => {
    const { token: own, domain, person } = await applicant();
    const cases: [object, string][] = [
      [{ ...application(domain), officerMail: "ana@gmail.com" }, "mail-not-of-domain"],
      [{ ...application("gmail.com"), officerMail: "ana@gmail.com" }, "domain-free-mail"],
      [{ ...application("other.govt.nz"), officerMail: "ana@other.govt.nz" }, "domain-not-yours"],
      [{ ...application(domain), country: "JP" }, "country-own"],
      [{ ...application(domain), ministry: " " }, "required"],
    ];
    for (const [body, reason] of cases) {
      const answer = await apply(own, body);
      expect(answer.status, reason).toBe(400);
      expect(JSON.stringify(answer.body), reason).toContain(reason);
    }
    const { rows } = await deps.table.list({ pk: `PERSON#${person.id}` });
    expect(rows).toHaveLength(1);
  });

  test("the same organisation is taken once, whoever races", async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => applicant()));
    const ministry = `Ministry ${word()}`;
    const spelled = [ministry, ministry.toUpperCase(), ` ${ministry}. `];
    const answers = await Promise.all(
      people.map(({ token: own, domain }, i) =>
        apply(own, { ...application(domain), ministry: spelled[i % 3] }),
      ),
    );
    expect(answers.filter((a) => a.status === 200)).toHaveLength(1);
    for (const a of answers.filter((one) => one.status !== 200))
      expect(a.body).toMatchObject({ status: 409, reason: "organisation-exists", field: "ministry" });
  });

  test("a letter that is no PDF or is too large is refused and thrown away", async () => {
    const { token: own, domain } = await applicant();
    await apply(own, application(domain));
    expect((await handInLetter(own, "PK not a pdf")).body).toMatchObject({
      reason: "not-a-pdf",
      field: "file",
    });
    const large = new Uint8Array(10_000_001);
    large.set(new TextEncoder().encode("%PDF-1.7"));
    expect((await handInLetter(own, large)).body).toMatchObject({ reason: "file-too-large", field: "file" });
    const other = await call("/api/account/letter", {
      token: own,
      body: { key: "uploads/O-000000000000/x", name: "x" },
    });
    expect(other.body.reason).toBe("file-missing");
    expect((await call("/api/account/organisation", { token: own })).body).toMatchObject({
      organisation: { documents: [], missing: ["letter-missing"] },
    });
  });
});

describe("access", () => {
  test("an organisation does not exist for others, and roles stay within their moves", async () => {
    const { token: own, domain } = await applicant();
    const { body } = await apply(own, application(domain));
    for (const name of ["buyer.au", "supplier.firm", "curator"]) {
      expect(
        (await call(`/api/staff/organisations/${body.id}`, { token: token[name] ?? "" })).status,
        name,
      ).toBe(404);
      expect((await move(name, body.id, { move: "begin-check" })).status, name).toBe(404);
    }
    expect((await move("auditor", body.id, { move: "begin-check" })).status).toBe(422);
    expect((await call(`/api/staff/organisations/${body.id}`)).status).toBe(401);
    expect(
      (await call("/api/staff/organisations/O-ZZZZZZZZZZZZ", { token: token.auditor ?? "" })).status,
    ).toBe(404);
  });
});
