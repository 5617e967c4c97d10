import { describe, expect, test } from "vitest";
import { demoPersonId } from "../../cdk/local/demo/load-people.ts";
import { changeTechnology } from "../../functions/startups/change-technology.ts";
import { compareAttempts } from "../../functions/startups/compare-attempts.ts";
import { statePartition } from "../../functions/startups/keys.ts";
import { readTechnology, readTechnologyEvents } from "../../functions/startups/read-technology.ts";
import { saveTechnology } from "../../functions/startups/save-technology.ts";
import { getAttempt } from "../../functions/startups/store.ts";
import { submitTechnology } from "../../functions/startups/submit-technology.ts";
import { tickFeedback } from "../../functions/startups/tick-feedback.ts";
import { tryAgain } from "../../functions/startups/try-again.ts";
import { withdrawTechnology } from "../../functions/startups/withdraw-technology.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { ctxAs, newOrganisation, newPerson } from "../kit/cases.ts";
import { stackDeps } from "../kit/listings.ts";
import { asNow, firm } from "../kit/organisations.ts";
import { founderOf, placeTechnology, technologyNow, technologyOf, wholeBrief } from "../kit/technologies.ts";

const deps = stackDeps();
const founder = demoPersonId("supplier.startup");
const firmCtx = () => asNow(deps, founder);
const ofFirm = (overrides: Partial<Technology> = {}) => technologyOf(founder, overrides);
const failureOf = (answer: Promise<unknown>) =>
  answer.then(
    () => ({}),
    ({ code, reason, params }) => ({ code, reason, ...params }),
  );

/** A declined one: the agency's people and findings are in its row, as they would be. */
const declined = (overrides: Partial<Technology> = {}) =>
  ofFirm({
    status: "DECLINED",
    panel: {
      moderator: { personId: "P-0000000000MM", name: "Mina Moderator" },
      members: [{ personId: "P-0000000000SS", name: "Saburo Scorer" }],
    },
    screening: {
      controlRow: "3-2",
      ruleSet: "2026-04-21",
      matches: [{ party: "Aoi Tanaka", listed: "A Listed Person", list: "FEUL", score: 0.91 }],
      passed: false,
      note: "Look at the owner again.",
      by: "P-0000000000LL",
      at: deps.now().toISOString(),
    },
    ...overrides,
  });

describe("works", () => {
  test("what is handed in is kept as it was, and the thirty days begin that day in Japan", async () => {
    const { id } = await ofFirm();
    const late = { ...deps, now: () => new Date("2026-11-21T15:00:00.000Z") };
    const ctx = { ...(await firmCtx()), deps: late };
    const after = await submitTechnology(ctx, { id });
    expect(after).toMatchObject({
      status: "SUBMITTED",
      attempt: 1,
      submittedOn: "2026-11-22",
      answerDueOn: "2026-12-22",
      firm: { en: "Aoshio Sensing Inc." },
    });
    expect(await getAttempt(deps.table, id, 1)).toMatchObject({ on: "2026-11-22", brief: wholeBrief() });
    const read = await readTechnology(
      { ...ctx, deps: { ...deps, now: () => new Date("2026-12-22T14:59:59Z") } },
      { id },
    );
    expect(read.daysLeft).toBe(0);
    const over = await readTechnology(
      { ...ctx, deps: { ...deps, now: () => new Date("2026-12-22T15:00:00Z") } },
      { id },
    );
    expect(over.daysLeft).toBe(-1);
  });

  test("handed in twice at once it is handed in once", async () => {
    const { id } = await ofFirm();
    const ctx = await firmCtx();
    const twice = await Promise.allSettled([submitTechnology(ctx, { id }), submitTechnology(ctx, { id })]);
    expect(twice.some(({ status }) => status === "fulfilled")).toBe(true);
    expect((await technologyNow(deps, id)).attempt).toBe(1);
    expect(await submitTechnology(ctx, { id, revision: 1 })).toMatchObject({ status: "SUBMITTED" });
    expect(await getAttempt(deps.table, id, 2)).toBeUndefined();
  });

  test("a decline is tried again: its feedback is the checklist, ticked, and the changes stand against it", async () => {
    const { id } = await declined();
    const ctx = await firmCtx();
    await tryAgain(ctx, { id });
    await tickFeedback(ctx, { id, ticks: [{ point: 0, done: true }] });
    const evidence = { statement: { en: "Measured at sea." } };
    await saveTechnology(ctx, { id, changes: { evidence }, were: {} });
    expect(await compareAttempts(ctx, { id })).toEqual({
      from: 1,
      changes: [{ field: "evidence.statement.en", before: null, after: "Measured at sea." }],
      checklist: [
        {
          code: "evidence-weak",
          text: "Say who measured it.",
          done: true,
          changed: ["evidence.statement.en"],
        },
      ],
    });
    const again = await submitTechnology(ctx, { id });
    expect(again).toMatchObject({ status: "SUBMITTED", attempt: 2, feedback: [{ done: true }] });
    expect(again.decision).toBeUndefined();
    expect(await technologyNow(deps, id)).not.toHaveProperty("panel");
    expect(await compareAttempts(ctx, { id, attempt: 2 })).toMatchObject({ from: 1, to: 2, checklist: [{}] });
  });

  test("it is taken back before the answer, and stays on the list", async () => {
    const { id } = await ofFirm({ status: "SCORING" });
    expect(await withdrawTechnology(await firmCtx(), { id })).toMatchObject({ status: "WITHDRAWN" });
    const { rows } = await deps.table.list(
      { pk: statePartition("WITHDRAWN"), descending: true, limit: 100 },
      { consistent: true },
    );
    expect(rows.map((row) => row.id)).toContain(id);
  });

  test("a next try that is taken back as a draft says nothing of itself to the agency", async () => {
    const { id } = await ofFirm({ status: "DRAFT", attempt: 1, submittedOn: "2026-01-05" });
    await withdrawTechnology(await firmCtx(), { id });
    const { rows } = await deps.table.list(
      { pk: statePartition("WITHDRAWN"), descending: true, limit: 100 },
      { consistent: true },
    );
    expect(rows.map((row) => row.id)).not.toContain(id);
  });
});

describe("refuses", () => {
  test.each([
    [{ trl: 8 }, { rule: "trl-evidence" }],
    [{ controlRow: "3-9999" }, { rule: "control-row", fields: ["controlRow"] }],
    [{ demo: "https://files.example/1" }, { rule: "demo-host", fields: ["demo"] }],
    [
      { paper: { id: "D-0000000000PA", form: "BRIEF" as const, name: "x.pdf", pages: 6, sha256: "" } },
      { rule: "paper-pages", fields: ["paper"] },
    ],
    [
      { seeks: [], title: undefined },
      { rule: "complete", fields: ["title", "seeks"] },
    ],
  ])("a brief that breaks a rule, by its id: %j", async (wrong, expected) => {
    const brief = JSON.parse(JSON.stringify({ ...wholeBrief(), ...wrong }));
    const { id } = await ofFirm({ brief });
    expect(await failureOf(submitTechnology(await firmCtx(), { id }))).toMatchObject(expected);
    expect((await technologyNow(deps, id)).brief).toEqual(brief);
  });

  test("what was typed and cannot be read, and keeps it", async () => {
    const { id } = await ofFirm({ unread: { demo: "later" } });
    const failure = await failureOf(submitTechnology(await firmCtx(), { id }));
    expect(failure).toMatchObject({ rule: "unread", fields: ["demo"] });
    expect((await technologyNow(deps, id)).unread).toEqual({ demo: "later" });
  });

  test("a firm that is not verified, also one that says it is", async () => {
    const { founder: person, organisation } = await firm(deps);
    const { id } = await placeTechnology(deps, { organisationId: organisation });
    const own = submitTechnology(await asNow(deps, person.id), { id });
    expect(await failureOf(own)).toMatchObject({ rule: "not-verified" });
    const lying = ctxAs(deps, founderOf(organisation, person.id, true));
    expect(await failureOf(submitTechnology(lying, { id }))).toMatchObject({
      reason: "technology-need-not-verified",
    });
  });

  test("moves out of turn: another try of what is not declined, a withdrawal of what is listed, a lost point", async () => {
    const ctx = await firmCtx();
    const [draft, listed] = [await ofFirm(), await ofFirm({ status: "LISTED_GOV" })];
    expect(await failureOf(tryAgain(ctx, { id: draft.id }))).toMatchObject({
      reason: "technology-move-not-open",
    });
    expect(await failureOf(withdrawTechnology(ctx, { id: listed.id }))).toMatchObject({
      reason: "technology-move-not-open",
    });
    const tick = tickFeedback(ctx, { id: draft.id, ticks: [{ point: 3, done: true }] });
    expect(await failureOf(tick)).toMatchObject({ reason: "invalid-value" });
    expect(await failureOf(compareAttempts(ctx, { id: draft.id }))).toMatchObject({
      reason: "attempt-not-found",
    });
  });
});

describe("access", () => {
  test("the firm reads its answer, and nothing of who gave it or of what was found", async () => {
    const one = await declined();
    const ctx = await firmCtx();
    const system = { deps, actor: { kind: "system", job: "test" } } as const;
    await changeTechnology(system, one, { event: { kind: "note", internal: true, text: "Among ourselves" } });
    const read = await readTechnology(ctx, { id: one.id });
    const events = await readTechnologyEvents(ctx, { id: one.id });
    const said = JSON.stringify([read, events]);
    for (const secret of [
      "Moderator",
      "Scorer",
      "P-0000000000MM",
      "P-0000000000SS",
      "P-0000000000LL",
      "Listed Person",
      "Look at the owner",
      "Among ourselves",
      one.decision?.by ?? "?",
    ])
      expect(said).not.toContain(secret);
    expect(read.technology).toMatchObject({ decision: { text: "The answer." }, controlRow: "3-2" });
  });

  test("another firm finds nothing to hand in, take back or compare", async () => {
    const { id } = await declined();
    const stranger = ctxAs(deps, founderOf(newOrganisation(), newPerson()));
    const asked = [submitTechnology, withdrawTechnology, tryAgain, compareAttempts, readTechnology];
    for (const verb of asked)
      expect(await failureOf(verb(stranger, { id }))).toMatchObject({ reason: "technology-not-found" });
  });
});
