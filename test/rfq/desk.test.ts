import { describe, expect, test } from "vitest";
import { acknowledgeRequest } from "../../functions/rfq/acknowledge-request.ts";
import { assignOfficer } from "../../functions/rfq/assign-officer.ts";
import { beginScreening } from "../../functions/rfq/begin-screening.ts";
import { classifyLines } from "../../functions/rfq/classify-lines.ts";
import { resumed, tookOf } from "../../functions/rfq/clock.ts";
import { decideLicensing, recordCouncil } from "../../functions/rfq/decide-licensing.ts";
import { followCases } from "../../functions/rfq/follow-cases.ts";
import { openSubjects } from "../../functions/rfq/open-subjects.ts";
import { pauseClock } from "../../functions/rfq/pause-clock.ts";
import { prepareAnswer } from "../../functions/rfq/prepare-answer.ts";
import { readCase, readEvents } from "../../functions/rfq/read-case.ts";
import { refuseRequest } from "../../functions/rfq/refuse-request.ts";
import { resumeClock } from "../../functions/rfq/resume-clock.ts";
import { returnRequest } from "../../functions/rfq/return-request.ts";
import { screenAgain } from "../../functions/rfq/screen-again.ts";
import { getRun } from "../../functions/rfq/screen-case.ts";
import { sweepScreenings } from "../../functions/rfq/sweep-screenings.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { notClassified } from "../../shared/rfq/screening-run.ts";
import { caseNow, ctxAs, officerOf, placeCase, wholeRequest } from "../kit/cases.ts";
import { stackDeps, staff } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";
import { until } from "../kit/until.ts";
import { acknowledged, freeLine, note, screening, withMatches } from "./desk-kit.ts";

const deps = stackDeps();
const today = dayInJapan(deps.now());
const as = (role: Parameters<typeof staff>[0]) => ctxAs(deps, staff(role));
const officer = as("case-officer");
const licensing = as("licensing");
const approver = as("approver");
const at = (day: string) => ({ ...deps, now: () => new Date(`${day}T03:00:00.000Z`) });
const refused = (reason: string) => ({ reason });
const missing = { code: "not-found" };

describe("works", () => {
  test("a request is taken on, screened once by the follower, classified, decided and prepared", async () => {
    const { id } = await placeCase(deps, {
      status: "SUBMITTED",
      request: wholeRequest({ lines: [freeLine(1)] }),
    });
    const targetOn = addDays(today, 40);
    await acknowledgeRequest(officer, { id, targetOn });
    await until(async () => (await caseNow(deps, id)).status === "SCREENING");
    const screened = await caseNow(deps, id);
    expect([screened.targetOn, screened.officer, screened.screenings.length]).toEqual([
      targetOn,
      "case-officer",
      1,
    ]);
    expect(screened.screenings[0]?.rules).toContain(notClassified);
    await expect(prepareAnswer(officer, { id })).rejects.toMatchObject(refused("case-need-classified"));

    await classifyLines(licensing, { id, lines: [{ line: 1, itemClass: "NON_WEAPON", controlRow: "none" }] });
    await expect(prepareAnswer(officer, { id })).rejects.toMatchObject(refused("case-need-screened"));
    await screenAgain(licensing, { id });
    const proceed = { decision: "PROCEED", path: "LICENCE", licencePath: "x", reason: "r" } as const;
    await expect(decideLicensing(licensing, { id, ...proceed })).resolves.toBeDefined();
    const after = await prepareAnswer(officer, { id });
    expect([after.status, after.clock.dueOn]).toEqual(["PREPARING", targetOn]);
    const one = await caseNow(deps, id);
    expect(one.screenings.map(({ rules }) => rules.includes(notClassified))).toEqual([true, false]);
    expect(one.classifications).toMatchObject([{ line: 1, controlRow: "none", by: "licensing" }]);
    const run = await getRun(deps.table, id, one.screenings[1]?.id ?? "");
    expect(run?.subject.lines).toEqual([{ line: 1, itemClass: "NON_WEAPON", controlRow: "none" }]);
  });

  test("the follower and the nightly sweep, run at once and again, screen a case once", async () => {
    const one = await placeCase(deps, acknowledged());
    const row = { dynamodb: { Keys: { pk: { S: `CASE#${one.id}` }, sk: { S: "CASE" } } } };
    const record = {
      eventName: "MODIFY" as const,
      dynamodb: { ...row.dynamodb, NewImage: { status: { S: "ACKNOWLEDGED" } } },
    };
    const follow = followCases(deps);
    const answers = await Promise.all([
      follow({ Records: [record, record] }),
      sweepScreenings(deps)().then(() => undefined),
      beginScreening(deps, one.id),
    ]);
    await follow({ Records: [record] });
    expect(answers[0]).toEqual({ batchItemFailures: [] });
    const now = await caseNow(deps, one.id);
    expect([now.status, now.screenings.length, now.steps.length]).toEqual(["SCREENING", 1, 1]);
  });

  test("a request goes back with fields of its own, in its order", async () => {
    const { id } = await placeCase(deps, { status: "SUBMITTED" });
    const after = await returnRequest(officer, { id, fields: ["endUser", "lines.2"], note: "Which unit?" });
    expect([after.status, after.returned?.fields]).toEqual(["RETURNED", ["lines.2", "endUser"]]);
  });

  test("an officer who is one is assigned, and told", async () => {
    const { body } = await call("/api/me", { token: await demoToken("case-officer") });
    const person = (body as { person: { id: string } }).person.id;
    const { id } = await placeCase(deps, { status: "SUBMITTED" });
    const after = await assignOfficer(officer, { id, officer: person });
    expect(after.officer).toBe(person);
    expect(after.people[person]).toBeTruthy();
    const notices = await deps.table.list({ pk: `PERSON#${person}`, from: "NOTICE", to: "NOTICE\uffff" });
    expect(JSON.stringify(notices.rows)).toContain(id);
  });

  test("matches are settled one by one; the last one lets what rested on them fall", async () => {
    const one = await withMatches(deps, 2);
    const run = one.screenings[0]?.id ?? "";
    const said = { id: one.id, run, decision: "DIFFERENT_ENTITY", reason: "Another town" } as const;
    const { resolveMatch } = await import("../../functions/rfq/resolve-match.ts");
    await resolveMatch(licensing, { ...said, match: "M1" });
    const half = await caseNow(deps, one.id);
    expect(half.screenings[0]).toMatchObject({ unresolved: 1, outcome: "NEEDS_LICENCE" });
    await expect(
      decideLicensing(licensing, { id: one.id, decision: "PROCEED", path: "NONE", reason: "r" }),
    ).rejects.toMatchObject(refused("case-matches-open"));
    await resolveMatch(licensing, { ...said, match: "M2" });
    expect((await caseNow(deps, one.id)).screenings[0]).toMatchObject({ unresolved: 0, outcome: "ALLOWED" });
    await resolveMatch(licensing, { ...said, match: "M2", decision: "SAME_ENTITY" });
    const same = await caseNow(deps, one.id);
    expect(same.screenings[0]).toMatchObject({ unresolved: 0, outcome: "BLOCKED" });
    expect(same.matchDecisions.length).toBe(2);
    await expect(resolveMatch(licensing, { ...said, match: "M2" })).rejects.toMatchObject(
      refused("match-of-approver"),
    );
    await resolveMatch(approver, { ...said, match: "M2" });
    expect((await caseNow(deps, one.id)).screenings[0]?.outcome).toBe("ALLOWED");
  });

  test("the Council's decision may come later than licensing's", async () => {
    const lines = [{ ...freeLine(1), itemClass: "WEAPON" as const, controlRow: "1-1" }];
    const { id } = await placeCase(deps, screening({ request: wholeRequest({ lines }) }, "NEEDS_NSC"));
    await decideLicensing(licensing, { id, decision: "PROCEED", path: "NSC", reason: "r" });
    await recordCouncil(licensing, { id, reference: "NSC-2026-3", on: today });
    expect((await caseNow(deps, id)).licensing).toMatchObject({
      nsc: { reference: "NSC-2026-3", on: today },
    });
  });

  test("open cases hand in what was screened, what it came to and what was said", async () => {
    const one = await withMatches(deps, 1);
    for await (const subject of openSubjects(as("auditor")))
      if (subject.id === one.id) {
        expect(subject).toMatchObject({ before: { outcome: "NEEDS_LICENCE" }, resolutions: [] });
        expect(subject.subject.endUser.name).toBe("Philippine Coast Guard");
        return;
      }
    throw new Error("the case was not among them");
  });
});

describe("the clock", () => {
  const clock = { since: "2026-12-21", dueOn: "2027-01-08" };
  test.each([
    ["the same day costs nothing", "2026-12-28", "2026-12-28", "2027-01-08", 0],
    ["over the agency's new year, one working day", "2026-12-28", "2027-01-04", "2027-01-12", 1],
    ["begun in the holidays, ended in them", "2026-12-30", "2027-01-03", "2027-01-08", 0],
    ["over a weekend", "2026-12-25", "2026-12-28", "2027-01-12", 1],
    ["the end falls behind Coming of Age Day", "2026-12-24", "2026-12-25", "2027-01-12", 1],
    ["five working days", "2026-12-21", "2026-12-28", "2027-01-18", 5],
  ])("%s", (_, since, until, dueOn, waited) => {
    const paused = { since, reason: "r", by: "P" };
    expect(resumed({ ...clock, paused }, until)).toEqual({ since: clock.since, dueOn, waited });
  });

  test("pauses are no part of what a step took, also one that still runs", () => {
    const paused = { since: "2026-12-24", reason: "r", by: "P" };
    expect(tookOf({ clock: { ...clock, paused } }, "2026-12-28")).toEqual({ took: 3, over: -7 });
    expect(tookOf({ clock: { ...clock, waited: 2 } }, "2026-12-28").took).toBe(3);
  });

  test("is over on the first day after its last, also on a day of rest", () => {
    const friday = { clock: { since: "2026-11-13", dueOn: "2026-11-20" } };
    expect(["2026-11-20", "2026-11-21", "2026-11-24"].map((day) => tookOf(friday, day).over)).toEqual([
      -0, 1, 1,
    ]);
  });

  test("is paused with a reason that the buyer reads, once, and goes on", async () => {
    const one = await placeCase(deps, screening({ clock: { since: "2026-12-21", dueOn: "2027-01-08" } }));
    const paused = await pauseClock(ctxAs(at("2026-12-28"), staff("licensing")), {
      id: one.id,
      reason: "Waits",
    });
    expect(paused.clock.paused?.reason).toBe("Waits");
    await expect(pauseClock(officer, { id: one.id, reason: "r" })).rejects.toMatchObject(
      refused("clock-not-pausable"),
    );
    const buyer = ctxAs(deps, officerOf(one.organisationId, one.by));
    expect((await readCase(buyer, { id: one.id })).clock.paused?.reason).toBe("Waits");
    const after = await resumeClock(ctxAs(at("2027-01-04"), staff("licensing")), { id: one.id });
    expect(after.clock).toEqual({ since: "2026-12-21", dueOn: "2027-01-12", waited: 1 });
    await expect(resumeClock(officer, { id: one.id })).rejects.toMatchObject(refused("clock-not-paused"));
  });

  test.each([
    ["a step that may not wait", { status: "PREPARING" }, "clock-not-pausable"],
    [
      "a clock that has run out",
      { ...screening(), clock: { since: addDays(today, -9), dueOn: addDays(today, -1) } },
      "clock-run-out",
    ],
  ] as const)("%s is refused", async (_, wish, reason) => {
    const { id } = await placeCase(deps, wish as Partial<Case>);
    await expect(pauseClock(officer, { id, reason: "r" })).rejects.toMatchObject(refused(reason));
  });
});

describe("refuses", () => {
  test.each(["licensing", "approver"] as const)("an approver who had a hand in it (%s)", async (personId) => {
    const decided = {
      licensing: { decision: "REFUSE", path: "NONE", reason: "r", by: personId, at: note().at },
    } as const;
    const { id } = await placeCase(deps, screening({ ...decided }));
    const actor: Actor = { kind: "staff", personId: "licensing", role: "approver" };
    const who = personId === "licensing" ? ctxAs(deps, actor) : approver;
    await expect(refuseRequest(who, { id, reason: "No" })).rejects.toMatchObject(
      refused("case-need-other-person"),
    );
  });

  test.each(["classifications", "matchDecisions", "officer"] as const)(
    "an approver whose hand was %s",
    async (hand) => {
      const by = "approver";
      const mine = {
        classifications: [
          { line: 1, itemClass: "NON_WEAPON" as const, controlRow: "none", by, at: note().at },
        ],
        matchDecisions: [
          { match: "M", decision: "DIFFERENT_ENTITY" as const, reason: "r", by, at: note().at },
        ],
        officer: by,
      };
      const { id } = await placeCase(
        deps,
        screening({
          licensing: { decision: "REFUSE", path: "NONE", reason: "r", by: "licensing", at: note().at },
          [hand]: mine[hand],
        }),
      );
      await expect(refuseRequest(approver, { id, reason: "No" })).rejects.toMatchObject(
        refused("case-need-other-person"),
      );
    },
  );

  test("what licensing did not want refused; then a clean refusal ends it", async () => {
    const { id } = await placeCase(deps, screening({}));
    await expect(refuseRequest(approver, { id, reason: "No" })).rejects.toMatchObject(
      refused("case-need-licensing-refuses"),
    );
    await decideLicensing(licensing, { id, decision: "REFUSE", path: "NONE", reason: "Hidden" });
    expect((await refuseRequest(approver, { id, reason: "No" })).status).toBe("REFUSED");
  });

  test.each([
    [{ line: 1, itemClass: "WEAPON", controlRow: "none" }, "weapon-needs-row"],
    [{ line: 1, itemClass: "NON_WEAPON", controlRow: "99-9" }, "control-row-unknown"],
    [{ line: 9, itemClass: "NON_WEAPON", controlRow: "none" }, "line-not-classifiable"],
  ] as const)("a class that cannot be: %o", async (line, reason) => {
    const { id } = await placeCase(deps, screening({}));
    await expect(classifyLines(licensing, { id, lines: [line] })).rejects.toMatchObject(refused(reason));
  });

  test.each([
    ["NEEDS_NSC", "LICENCE", "path-nsc-not"],
    ["NEEDS_LICENCE", "NONE", "path-licence-needed"],
    ["ALLOWED", "LICENCE", "licence-path-needed"],
    ["BLOCKED", "NONE", "case-blocked"],
  ] as const)("a path that does not fit: %s by %s", async (outcome, path, reason) => {
    const { id } = await placeCase(deps, screening({}, outcome));
    const how = path === "LICENCE" && reason === "path-nsc-not" ? "NSC" : path;
    const input = { id, decision: "PROCEED", path: how, reason: "r" } as const;
    await expect(decideLicensing(licensing, input)).rejects.toMatchObject(refused(reason));
  });

  test("a field that the request does not have, an answer due today, an officer who is none, an old page", async () => {
    const { id, revision } = await placeCase(deps, { status: "SUBMITTED" });
    await expect(returnRequest(officer, { id, fields: ["lines.7"] })).rejects.toMatchObject(
      refused("field-unknown"),
    );
    await expect(acknowledgeRequest(officer, { id, targetOn: today })).rejects.toMatchObject(
      refused("day-not-ahead"),
    );
    await expect(assignOfficer(officer, { id, officer: "P-000000000000" })).rejects.toMatchObject(
      refused("officer-unknown"),
    );
    await expect(
      returnRequest(officer, { id, revision: revision + 1, fields: ["kind"] }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect((await caseNow(deps, id)).revision).toBe(revision);
  });
});

describe("access", () => {
  const verbs = {
    acknowledgeRequest,
    assignOfficer,
    classifyLines,
    decideLicensing,
    pauseClock,
    refuseRequest,
  };
  test.each(Object.keys(verbs) as (keyof typeof verbs)[])(
    "%s is nothing for a government, its own or another's",
    async (name) => {
      const one = await placeCase(deps, screening({}));
      const input = { id: one.id, targetOn: today, officer: "P", lines: [], reason: "r" };
      const asked = { ...input, decision: "REFUSE", path: "NONE" } as never;
      for (const actor of [officerOf(one.organisationId, one.by), officerOf("O-111111111111", "P-1", "AU")])
        await expect(verbs[name](ctxAs(deps, actor), asked)).rejects.toMatchObject(missing);
    },
  );

  test("the buyer's JSON says nothing of the screening, of classes' authors or of licensing's reasons", async () => {
    const one = await withMatches(deps, 2);
    const { resolveMatch } = await import("../../functions/rfq/resolve-match.ts");
    const run = one.screenings[0]?.id ?? "";
    for (const match of ["M1", "M2"])
      await resolveMatch(licensing, {
        id: one.id,
        run,
        match,
        decision: "DIFFERENT_ENTITY",
        reason: "PLANTED-MATCH",
      });
    await classifyLines(licensing, {
      id: one.id,
      lines: [{ line: 1, itemClass: "NON_WEAPON", controlRow: "none" }],
    });
    await screenAgain(licensing, { id: one.id });
    await decideLicensing(licensing, {
      id: one.id,
      decision: "PROCEED",
      path: "LICENCE",
      licencePath: "PLANTED-PATH",
      reason: "PLANTED-LICENSING",
    });
    const buyer = ctxAs(deps, officerOf(one.organisationId, one.by));
    const said = JSON.stringify([
      await readCase(buyer, { id: one.id }),
      await readEvents(buyer, { id: one.id }),
    ]);
    for (const word of [
      "PLANTED",
      "DIFFERENT_ENTITY",
      "RULE/",
      "ALLOWED",
      '"licensing":',
      run,
      "classifications",
    ])
      expect([word, said.includes(word)]).toEqual([word, false]);
    expect(JSON.stringify(await readEvents(licensing, { id: one.id }))).toContain("PLANTED-LICENSING");
  });
});
