import { beforeAll, describe, expect, test } from "vitest";
import type { Ctx, Deps } from "../../functions/platform/deps.ts";
import { answerNeed, withdrawAnswer } from "../../functions/startups/answer-need.ts";
import { askAboutNeed } from "../../functions/startups/ask-need.ts";
import { callNeedPanel } from "../../functions/startups/call-need-panel.ts";
import { endNeeds } from "../../functions/startups/end-needs.ts";
import { findEvaluation } from "../../functions/startups/evaluations.ts";
import { moveNeed } from "../../functions/startups/move-need.ts";
import { getNeed } from "../../functions/startups/need-store.ts";
import { readDeskNeed, readFirmNeed } from "../../functions/startups/read-need.ts";
import { tellLeftResults } from "../../functions/startups/tell-need-results.ts";
import { declareOnAnswer, judgeAnswer, scoreAnswer } from "../../functions/startups/weigh-answer.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { addDays, dayInJapan, startOfDay } from "../../shared/base/day.ts";
import type { Need } from "../../shared/startups/need.ts";
import type { Scores } from "../../shared/startups/panel.ts";
import { stackDeps } from "../kit/listings.ts";
import { as, idOf, inRole, nightAt, nightOf, placeNeed, proposal, statement } from "../kit/needs.ts";

const deps = stackDeps();
const today = dayInJapan(new Date());
let [curator, curator2, licensing, approver, officer, auditor, startup, firm] = [] as unknown as Ctx[] & {
  length: 8;
};
const people = [
  "curator",
  "curator2",
  "licensing",
  "approver",
  "case-officer",
  "auditor",
  "supplier.startup",
  "supplier.firm",
];
beforeAll(async () => {
  [curator, curator2, licensing, approver, officer, auditor, startup, firm] = (await Promise.all(
    people.map((name) => as(deps, name)),
  )) as unknown as Ctx[] & { length: 8 };
}, 60_000);

const closing = startOfDay(addDays(today, 11));
const scores = (reason: string): Scores => {
  const score = { points: 4, reason };
  return { DESIRABLE: score, FEASIBLE: score, VIABLE: score };
};
const night = (at: Date, id: string) => endNeeds(nightOf(deps, at, [id]))();
const later = (ctx: Ctx | undefined): Ctx => ({ ...(ctx as Ctx), deps: nightAt(deps, closing) });

/** A need that two firms answered, closed, with a panel. */
async function evaluated() {
  const { id } = await placeNeed(deps, { followers: [idOf(curator as Ctx)] });
  const [mine, theirs] = [
    await answerNeed(startup as Ctx, { id, offer: proposal }),
    await answerNeed(firm as Ctx, { id, offer: proposal }),
  ];
  await night(closing, id);
  await callNeedPanel(curator as Ctx, {
    id,
    moderator: idOf(officer as Ctx),
    scorers: [idOf(curator2 as Ctx), idOf(licensing as Ctx)],
  });
  return { id, mine: mine.id, theirs: theirs.id };
}
async function weigh(id: string, answer: string) {
  for (const ctx of [curator2, licensing]) {
    await declareOnAnswer(later(ctx), { id, answer, conflict: false });
    await scoreAnswer(later(ctx), { id, answer, scores: scores(`by ${idOf(ctx as Ctx)}`) });
  }
}
/** What somebody was told of a need; a mail that was sent has forgotten it. */
const toldTo = async (ctx: Ctx | undefined, id: string) => {
  const range = { pk: `PERSON#${idOf(ctx as Ctx)}`, from: "NOTICE#", to: "NOTICE#\uffff" };
  const { rows } = await deps.table.list(range, { consistent: true });
  return rows.filter(({ params }) => JSON.stringify(params).includes(id)).map(({ template }) => template);
};

/** The outside, where answers to some needs cannot be ended. */
const failing = (error: Error, ids: readonly string[]): Deps => ({
  ...deps,
  table: {
    ...deps.table,
    write: async (writes, token) => {
      const isEnd = writes.some(
        (one) => "put" in one && one.put.status === "CALLED_OFF" && ids.includes(String(one.put.needId)),
      );
      if (isEnd) throw error;
      return deps.table.write(writes, token);
    },
  },
});

describe("works", () => {
  test("the night closes a need after its last moment, and not before", async () => {
    const { id } = await placeNeed(deps);
    await night(new Date(closing.getTime() - 1), id);
    expect((await getNeed(deps.table, id))?.status).toBe("OPEN");
    await night(closing, id);
    expect((await getNeed(deps.table, id))?.status).toBe("EVALUATING");
    await night(closing, id);
    expect((await getNeed(deps.table, id))?.revision).toBe(2);
  });

  test("answers are scored blind, judged and decided, and each firm reads its own result", async () => {
    const { id, mine, theirs } = await evaluated();
    await declareOnAnswer(later(curator2), { id, answer: mine, conflict: false });
    await scoreAnswer(later(curator2), { id, answer: mine, scores: scores("SECRET reason") });
    for (const ctx of [officer, licensing, curator, auditor])
      expect(JSON.stringify(await readDeskNeed(ctx as Ctx, { id }))).not.toContain("SECRET");
    const writers = (await readDeskNeed(curator2 as Ctx, { id })).weighed.find(
      ({ answer }) => answer.id === mine,
    );
    expect(writers?.sheets).toHaveLength(1);
    await weigh(id, mine);
    await weigh(id, theirs);
    const opened = (await readDeskNeed(officer as Ctx, { id })).weighed;
    expect(opened.map(({ sheets }) => sheets.length)).toEqual([2, 2]);
    await judgeAnswer(later(officer), { id, answer: mine, chosen: true, feedback: "GOOD work" });
    await expect(moveNeed(later(officer), { id, move: "decide" })).rejects.toMatchObject({
      reason: "need-check-judged",
    });
    expect(JSON.stringify(await readFirmNeed(startup as Ctx, { id }))).not.toContain("GOOD");
    await judgeAnswer(later(officer), { id, answer: theirs, chosen: false, feedback: "TOO slow" });
    expect((await moveNeed(later(officer), { id, move: "decide" })).status).toBe("DECIDED");
    const [ours, others] = [
      await readFirmNeed(startup as Ctx, { id }),
      await readFirmNeed(firm as Ctx, { id }),
    ];
    expect([ours.answer?.status, ours.answer?.feedback]).toEqual(["CHOSEN", "GOOD work"]);
    expect([others.answer?.status, others.answer?.feedback]).toEqual(["NOT_CHOSEN", "TOO slow"]);
    expect(JSON.stringify(ours)).not.toContain("TOO slow");
    expect(JSON.stringify(ours)).not.toContain("SECRET");
    expect((await toldTo(firm, id)).filter((one) => one === "need-not-chosen")).toHaveLength(1);
    await tellLeftResults(nightOf(deps, closing, [id]));
    expect((await readFirmNeed(firm as Ctx, { id })).answer?.revision).toBe(others.answer?.revision);
  });

  test("results that a killed process left untold are told at night, once", async () => {
    const { id } = await placeNeed(deps);
    await answerNeed(startup as Ctx, { id, offer: proposal });
    const broken = { ...inRole(approver as Ctx, "approver"), deps: failing(new Error("killed"), [id]) };
    await expect(moveNeed(broken, { id, move: "call-off", reason: "No money" })).rejects.toThrow("killed");
    expect((await readFirmNeed(startup as Ctx, { id })).answer?.status).toBe("SUBMITTED");
    await night(new Date(), id);
    expect((await readFirmNeed(startup as Ctx, { id })).answer).toMatchObject({
      status: "CALLED_OFF",
      feedback: "No money",
    });
    const revision = (await readFirmNeed(startup as Ctx, { id })).answer?.revision;
    await night(new Date(), id);
    expect((await readFirmNeed(startup as Ctx, { id })).answer?.revision).toBe(revision);
  });

  test("results that cannot be told stay to be told, are logged, and keep nobody else's", async () => {
    const both = [await placeNeed(deps), await placeNeed(deps)].map(({ id }) => id).sort();
    const [stuck, other] = both as [string, string];
    const endOf = async (id: string) => (await readFirmNeed(startup as Ctx, { id })).answer?.status;
    for (const id of both) {
      await answerNeed(startup as Ctx, { id, offer: proposal });
      const killed = { ...inRole(approver as Ctx, "approver"), deps: failing(new Error("killed"), both) };
      await expect(moveNeed(killed, { id, move: "call-off", reason: "No money" })).rejects.toThrow("killed");
    }
    const logged: unknown[] = [];
    const log: Deps["log"] = { ...deps.log, error: (code, _, detail) => logged.push([code, detail]) };
    const down = failing(new AppError("unavailable", "planted"), [stuck]);
    await expect(endNeeds(nightOf({ ...down, log }, new Date(), both))()).rejects.toMatchObject({
      reason: "planted",
    });
    expect([await endOf(stuck), await endOf(other)]).toEqual(["SUBMITTED", "CALLED_OFF"]);
    expect(logged).toEqual([["need-failed", { need: stuck }]]);
    await night(new Date(), stuck);
    expect(await endOf(stuck)).toBe("CALLED_OFF");
  });

  test("whoever has an interest in one firm leaves its answer, and another scorer comes", async () => {
    const { id, mine, theirs } = await evaluated();
    await weigh(id, theirs);
    await declareOnAnswer(later(curator2), { id, answer: mine, conflict: true, statement: "A cousin" });
    await declareOnAnswer(later(licensing), { id, answer: mine, conflict: false });
    await scoreAnswer(later(licensing), { id, answer: mine, scores: scores("alone") });
    await expect(
      scoreAnswer(later(curator2), { id, answer: mine, scores: scores("again") }),
    ).rejects.toMatchObject({ reason: "scorer-has-interest" });
    await expect(
      judgeAnswer(later(officer), { id, answer: mine, chosen: true, feedback: "x" }),
    ).rejects.toMatchObject({ reason: "sheets-not-in" });
    const scorers = [curator2, licensing, approver].map((ctx) => idOf(ctx as Ctx));
    await callNeedPanel(curator as Ctx, { id, moderator: idOf(officer as Ctx), scorers });
    await declareOnAnswer(later(approver), { id, answer: mine, conflict: false });
    await scoreAnswer(later(approver), { id, answer: mine, scores: scores("second") });
    const { weighed } = await readDeskNeed(officer as Ctx, { id });
    expect(weighed.find(({ answer }) => answer.id === mine)?.sheets).toHaveLength(2);
    // What was open before stays as it was weighed.
    expect(weighed.find(({ answer }) => answer.id === theirs)?.panel?.members).toHaveLength(2);
  });

  test("two scorers at the same moment: both sheets are in, and they open once", async () => {
    const { id, mine } = await evaluated();
    const both = [curator2, licensing].map(later);
    await Promise.all(both.map((ctx) => declareOnAnswer(ctx, { id, answer: mine, conflict: false })));
    await Promise.all(both.map((ctx) => scoreAnswer(ctx, { id, answer: mine, scores: scores(idOf(ctx)) })));
    const one = (await readDeskNeed(officer as Ctx, { id })).weighed.find(({ answer }) => answer.id === mine);
    expect([one?.sheets.length, one?.panel?.openedAt !== undefined]).toEqual([2, true]);
  });

  test("questions that wait and decisions that are due are reminded of once", async () => {
    const { id } = await placeNeed(deps, { followers: [idOf(curator as Ctx)] });
    await askAboutNeed(startup as Ctx, { id, text: "How heavy may it be?" });
    const reminded = async () => (await getNeed(deps.table, id))?.reminded;
    await night(startOfDay(addDays(today, 6)), id);
    await night(startOfDay(addDays(today, 6)), id);
    expect(await reminded()).toEqual(["questions"]);
    await night(closing, id);
    await night(startOfDay(addDays(today, 26)), id);
    expect(await reminded()).toEqual(["questions"]);
    await night(startOfDay(addDays(today, 27)), id);
    expect(await reminded()).toEqual(["questions", "due"]);
    await night(startOfDay(addDays(today, 31)), id);
    expect(await reminded()).toEqual(["questions", "due", "late"]);
  });

  test("questions that wait are reminded of where they end with the answers, in the night that closes", async () => {
    const ends = { questionsUntil: addDays(today, 10), answersUntil: addDays(today, 10) };
    const followers = [idOf(curator as Ctx)];
    const { id } = await placeNeed(deps, { statement: statement(today, ends), followers });
    await askAboutNeed(startup as Ctx, { id, text: "How heavy may it be?" });
    const now = () => getNeed(deps.table, id);
    await night(new Date(closing.getTime() - 1), id);
    expect((await now())?.reminded).toEqual([]);
    await night(closing, id);
    expect(await now()).toMatchObject({ status: "EVALUATING", reminded: ["questions"] });
    await night(closing, id);
    expect((await now())?.revision).toBe(3);
  });

  test("an answer is found by its own key, however many there are, and not once it was taken back", async () => {
    const { id } = await placeNeed(deps);
    const answer = await answerNeed(startup as Ctx, { id, offer: proposal });
    const reads: string[] = [];
    const { table } = stackDeps(({ operation, pk }) => reads.push(`${operation} ${pk}`));
    const need = (await getNeed(deps.table, id)) as Need;
    expect((await findEvaluation(table, need, answer.id)).answer).toEqual(answer);
    expect(reads).not.toContain(`query NEEDANSWERS#${id}`);
    await withdrawAnswer(startup as Ctx, { id });
    await expect(findEvaluation(table, need, answer.id)).rejects.toMatchObject({
      reason: "need-answer-not-found",
    });
  });
});

describe("refuses", () => {
  test("a panel of one, a moderator who scores, an auditor, and leaving once scoring began", async () => {
    const { id, mine } = await evaluated();
    const call = (moderator: Ctx | undefined, ...scorers: (Ctx | undefined)[]) =>
      callNeedPanel(curator as Ctx, {
        id,
        moderator: idOf(moderator as Ctx),
        scorers: scorers.map((ctx) => idOf(ctx as Ctx)),
      });
    await expect(call(officer, curator2)).rejects.toMatchObject({ reason: "panel-too-small" });
    await expect(call(officer, officer, curator2)).rejects.toMatchObject({ reason: "moderator-scores" });
    await expect(call(officer, auditor, curator2)).rejects.toMatchObject({ reason: "not-of-agency" });
    await expect(call(officer, startup, curator2)).rejects.toMatchObject({ reason: "not-of-agency" });
    await weigh(id, mine);
    await expect(call(officer, approver, curator2)).rejects.toMatchObject({ reason: "panel-fixed" });
  });

  test("sheets before the declaration, after they are open, and of nobody's panel; a verdict of another", async () => {
    const { id, mine } = await evaluated();
    const sheet = (ctx: Ctx | undefined) =>
      scoreAnswer(later(ctx), { id, answer: mine, scores: scores("x") });
    await expect(sheet(curator2)).rejects.toMatchObject({ reason: "interest-undeclared" });
    await expect(sheet(approver)).rejects.toMatchObject({ reason: "not-a-scorer" });
    await weigh(id, mine);
    await expect(sheet(curator2)).rejects.toMatchObject({ reason: "scores-open" });
    await expect(
      judgeAnswer(later(curator2), { id, answer: mine, chosen: true, feedback: "x" }),
    ).rejects.toMatchObject({ reason: "not-the-moderator" });
    await judgeAnswer(later(officer), { id, answer: mine, chosen: true, feedback: "x" });
    await moveNeed(inRole(later(approver), "approver"), { id, move: "call-off", reason: "No money" });
    await expect(sheet(curator2)).rejects.toMatchObject({ reason: "need-not-evaluating" });
  });
});

describe("access", () => {
  test("answers of one need are not weighed under another, and auditors weigh nothing", async () => {
    const [one, other] = [await evaluated(), await evaluated()];
    await expect(
      declareOnAnswer(later(curator2), { id: one.id, answer: other.mine, conflict: false }),
    ).rejects.toMatchObject({ code: "not-found", reason: "need-answer-not-found" });
    await expect(
      declareOnAnswer(later(auditor), { id: one.id, answer: one.mine, conflict: false }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
