import { randomBytes } from "node:crypto";
import { describe, expect, inject, test } from "vitest";
import { moveOrganisation } from "../../functions/accounts/move-organisation.ts";
import { remind } from "../../functions/accounts/remind.ts";
import { getOrganisation, organisationWrites, personWrites } from "../../functions/accounts/store.ts";
import { commit } from "../../functions/platform/commit.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import type { Organisation, Person } from "../../shared/accounts/model.ts";
import type { Move } from "../../shared/accounts/rules.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { addDays, type Day } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Language } from "../../shared/base/text.ts";
import { stackDeps, staff } from "../kit/listings.ts";
import { newcomer } from "../kit/people.ts";
import { until as eventually } from "../kit/until.ts";

const deps = stackDeps();
/** A clearance ends far from those of the demo organisations and of the other tests here. */
let year = 2040;
function lastDay(): Day {
  year += 2;
  return `${year}-06-30`;
}
/** The night's run of a day in Japan; the moment is UTC. */
const at = (day: Day, time = "02:30"): Deps => ({
  ...deps,
  now: () => new Date(`${day}T${time}:00.000+09:00`),
});
const night = (day: Day, time?: string) => remind(at(day, time))();

type Made = { id: string; mails: Record<string, string>; administrator: Person; actor: Actor };

/** A government cleared until a day, with a person for each language; the first is its administrator. */
async function cleared(until: Day, speaking: readonly Language[] = ["en"]): Promise<Made> {
  const id = idFrom("O", deps.random(8));
  const domain = `${randomBytes(5).toString("hex")}.gov.example`;
  const at = deps.now().toISOString();
  const organisation: Organisation = {
    id,
    kind: "GOVERNMENT",
    status: "CLEARED",
    revision: 1,
    country: "NZ",
    name: { en: `Ministry ${domain}` },
    documents: [{ id: "D-1", kind: "LETTER", name: "l.pdf", bytes: 9, sha256: "x", by: "P", at }],
    steps: [],
    missing: [],
    appliedOn: "2026-11-20",
    answerDueOn: "2026-12-07",
    answeredOn: "2026-11-24",
    clearedUntil: until,
    administrators: 1,
    changedAt: at,
  };
  const actor: Actor = { kind: "system", job: "test" };
  const first = {
    record: `organisation:${id}`,
    action: "organisation.apply",
    detail: {},
    first: true,
  } as const;
  await commit({ deps, actor }, organisationWrites(undefined, organisation), [first]);
  const mails: Record<string, string> = {};
  const people: Person[] = [];
  for (const [i, language] of speaking.entries()) {
    const mail = `${language}${i}@${domain}`;
    const { person } = await newcomer(deps, mail);
    const member = { ...person, revision: 2, language, organisationId: id, administrator: i === 0 };
    const joined = { record: `person:${person.id}`, action: "person.join", detail: {} };
    await commit({ deps, actor }, personWrites(person, member), [joined]);
    mails[language] = mail;
    people.push(member);
  }
  const [administrator] = people;
  if (!administrator) throw new Error("nobody");
  const buyer = {
    kind: "buyer",
    personId: administrator.id,
    organisationId: id,
    administrator: true,
  } as const;
  return { id, mails, administrator, actor: { ...buyer, country: "NZ", cleared: true } };
}

const stored = async (id: string): Promise<Organisation> => {
  const organisation = await getOrganisation(deps.table, id);
  if (!organisation) throw new Error(`${id} is not stored`);
  return organisation;
};

type Notice = { readonly template: string; readonly params: Readonly<Record<string, string>> };
async function notices({ administrator }: Made): Promise<string[]> {
  const range = { pk: `PERSON#${administrator.id}`, from: "NOTICE#", to: "NOTICE#\uffff" };
  const { rows } = await deps.table.list(range, { consistent: true });
  return (rows as unknown as Notice[]).map(({ template, params }) =>
    `${template} ${params.days ?? ""}`.trim(),
  );
}

const move = (made: Made, actor: Actor, day: Day, what: Move, more: object = {}) =>
  moveOrganisation({ deps: at(day, "10:00"), actor }, { id: made.id, move: what, ...more });
const confirmed = ["letter-genuine", "domain-official", "officer-confirmed"] as const;

describe("works", () => {
  test("notices come at 90, 30 and 7 days, once each, however often the job runs", async () => {
    const until = lastDay();
    const made = await cleared(until);
    for (const left of [91, 90, 90, 89, 60, 31, 30, 29, 8, 7, 6, 1, 0]) await night(addDays(until, -left));
    await Promise.all([night(addDays(until, -7)), night(addDays(until, -7))]);
    expect(await notices(made)).toEqual(["clearance-ends 90", "clearance-ends 30", "clearance-ends 7"]);
    expect((await stored(made.id)).status).toBe("CLEARED");
  });

  test("two runs at one moment tell once", async () => {
    const until = lastDay();
    const made = await cleared(until);
    await Promise.all(Array.from({ length: 4 }, () => night(addDays(until, -30))));
    expect(await notices(made)).toEqual(["clearance-ends 30"]);
  });

  test("a night without a run is made up for, with the days that are really left", async () => {
    const until = lastDay();
    const made = await cleared(until);
    for (const left of [95, 88, 26, 5]) await night(addDays(until, -left));
    expect(await notices(made)).toEqual(["clearance-ends 88", "clearance-ends 26", "clearance-ends 5"]);
  });

  test("a clearance that ends on 1 May is told of on 31 January", async () => {
    const until = `${lastDay().slice(0, 4)}-05-01`;
    const made = await cleared(until);
    await night(addDays(until, -90));
    expect(await notices(made)).toEqual(["clearance-ends 90"]);
  });

  test("it expires when its last day is over in Japan, not before", async () => {
    const until = lastDay();
    const made = await cleared(until);
    await night(until, "23:59");
    expect((await stored(made.id)).status).toBe("CLEARED");
    await night(addDays(until, 1), "00:00");
    await night(addDays(until, 1), "00:01");
    const { status, steps, clearedUntil, documents } = await stored(made.id);
    expect([status, clearedUntil, documents.length]).toEqual(["EXPIRED", until, 1]);
    expect(steps.map((step) => step.move)).toEqual(["expire"]);
    expect((await notices(made)).filter((one) => one === "clearance-ended")).toHaveLength(1);
  });

  test("it expires also when no run came for months, and while suspended", async () => {
    const until = lastDay();
    const [late, suspended] = [await cleared(until), await cleared(until)];
    await move(suspended, staff("approver"), addDays(until, -5), "suspend", {
      reasons: ["security-concern"],
    });
    await night(addDays(until, 200));
    expect([(await stored(late.id)).status, (await stored(suspended.id)).status]).toEqual([
      "EXPIRED",
      "EXPIRED",
    ]);
  });

  test("an organisation of sixty people is told: administrators before anybody else", async () => {
    const until = lastDay();
    const made = await cleared(until, ["en"]);
    const rows = Array.from({ length: 60 }, (_, i) => {
      const id = idFrom("P", deps.random(8));
      const pk = `ORG#${made.id}`;
      const row = {
        id,
        name: `N${i}`,
        mail: `n${i}@x.gov.example`,
        administrator: false,
        roles: [],
        language: "en",
      };
      return { put: { pk, sk: `MEMBER#${i < 30 ? "P-0" : "P-Z"}${i}`, ...row }, expect: "absent" } as const;
    });
    await deps.table.write(rows);
    await night(addDays(until, -90));
    await night(addDays(until, 1));
    expect(await notices(made)).toEqual(["clearance-ends 90", "clearance-ended"]);
  });
});

describe("a renewal", () => {
  test("asked in time: no more notices, the file is used again, and five more years are told of anew", async () => {
    const until = lastDay();
    const made = await cleared(until);
    await night(addDays(until, -90));
    await move(made, made.actor, addDays(until, -80), "renew");
    await night(addDays(until, -30));
    await move(made, staff("case-officer"), addDays(until, -20), "record-findings", { confirmed });
    const after = await move(made, staff("approver"), addDays(until, -19), "extend");
    const next = `${Number(until.slice(0, 4)) + 5}${until.slice(4)}`;
    expect(after).toMatchObject({ status: "CLEARED", clearedUntil: next, documents: [{ id: "D-1" }] });
    await night(addDays(until, 1));
    expect((await stored(made.id)).status).toBe("CLEARED");
    await night(addDays(next, -90));
    expect(await notices(made)).toEqual([
      "clearance-ends 90",
      "renewal-received",
      "clearance-extended",
      "clearance-ends 90",
    ]);
    await night(addDays(next, 1));
    expect((await stored(made.id)).status).toBe("EXPIRED");
  });

  test("asked in time and not answered in time: access ends on the day, the request does not", async () => {
    const until = lastDay();
    const made = await cleared(until);
    await move(made, made.actor, addDays(until, -15), "renew");
    await move(made, staff("case-officer"), addDays(until, -3), "record-findings", { confirmed });
    await night(until);
    expect((await stored(made.id)).status).toBe("CLEARED");
    await night(addDays(until, 1));
    await night(addDays(until, 2));
    const waiting = await stored(made.id);
    expect(waiting.status).toBe("IDENTITY_CHECK");
    expect(waiting.steps.map((step) => step.move)).toEqual(["renew", "record-findings", "lapse"]);
    expect((await notices(made)).at(-1)).toBe("clearance-lapsed");
    const after = await move(made, staff("approver"), addDays(until, 4), "clear");
    const years = `${Number(until.slice(0, 4)) + 5}-07-04`;
    expect(after).toMatchObject({ status: "CLEARED", clearedUntil: years, documents: [{ id: "D-1" }] });
    await night(addDays(until, 5));
    expect((await stored(made.id)).status).toBe("CLEARED");
  });

  test("asked twice does not put the answer off", async () => {
    const until = lastDay();
    const made = await cleared(until);
    const { answerDueOn } = await move(made, made.actor, addDays(until, -80), "renew");
    await expect(move(made, made.actor, addDays(until, -60), "renew")).rejects.toThrow("need-renewable");
    expect((await stored(made.id)).answerDueOn).toBe(answerDueOn);
  });

  test("asked late starts a check of the same file", async () => {
    const until = lastDay();
    const made = await cleared(until);
    await night(addDays(until, 1));
    const day = addDays(until, 30);
    const asked = await move(made, made.actor, day, "renew-late");
    expect(asked).toMatchObject({ status: "IDENTITY_CHECK", documents: [{ id: "D-1" }] });
    expect(asked.answerDueOn > day).toBe(true);
    await night(addDays(day, 1));
    expect((await stored(made.id)).status).toBe("IDENTITY_CHECK");
    await move(made, staff("case-officer"), addDays(day, 2), "record-findings", { confirmed });
    const after = await move(made, staff("approver"), addDays(day, 3), "clear");
    expect(after.clearedUntil).toBe(`${Number(day.slice(0, 4)) + 5}-08-02`);
  });
});

describe("refuses", () => {
  test("one organisation that cannot be worked stops no other, and the run says that it failed", async () => {
    const until = lastDay();
    const [broken, made] = [await cleared(until), await cleared(until)];
    const { table } = deps;
    const get: typeof table.get = async (key, how) => {
      if (key.pk === `ORG#${broken.id}`) throw new Error("the table said no");
      return table.get(key, how);
    };
    const day = at(addDays(until, -7));
    await expect(remind({ ...day, table: { ...table, get } })()).rejects.toThrow("the table said no");
    expect(await notices(made)).toEqual(["clearance-ends 7"]);
  });
});

type Stored = {
  subject: string;
  destination: { to: string[] };
  body: { text?: string; html?: string };
};
async function mailsTo(address: string): Promise<Stored[]> {
  const answer = await fetch(`${inject("stack").environment.SES_ENDPOINT}/store`);
  const { emails } = (await answer.json()) as { emails: Stored[] };
  return emails.filter(({ destination }) => destination.to.includes(address));
}

test("everyone gets the mail once, in the own language, as plain text and as HTML", async () => {
  const until = lastDay();
  const { mails } = await cleared(until, ["ja", "en"]);
  const [ja = "", en = ""] = [mails.ja, mails.en];
  await night(addDays(until, -30));
  await night(addDays(until, -30));
  await eventually(async () => (await mailsTo(ja)).length > 0 && (await mailsTo(en)).length > 0);
  const [[japanese], [english]] = [await mailsTo(ja), await mailsTo(en)];
  expect(japanese?.subject).toContain("利用資格の期限まであと30日です");
  expect(english?.subject).toContain("Your clearance ends in 30 days");
  for (const [mail, lang, day] of [
    [japanese, "ja", `${until.slice(0, 4)}年6月30日`],
    [english, "en", `30 June ${until.slice(0, 4)}`],
  ] as const) {
    const { text = "", html = "" } = mail?.body ?? {};
    for (const said of [text, html]) {
      expect(said).toContain(day);
      expect(said).toContain(`${inject("stack").origin}/${lang}/account/organisation`);
    }
    expect(text).not.toMatch(/<\w+/);
    expect(html).toContain(`<html lang="${lang}">`);
  }
  // A mail that is sent later comes after all that was queued before it.
  const next = addDays(until, -7);
  await night(next);
  await eventually(async () => (await mailsTo(ja)).length > 1 && (await mailsTo(en)).length > 1);
  expect([(await mailsTo(ja)).length, (await mailsTo(en)).length]).toEqual([2, 2]);
});
