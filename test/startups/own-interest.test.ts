import { beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../functions/platform/deps.ts";
import { answerNeed } from "../../functions/startups/answer-need.ts";
import { callNeedPanel } from "../../functions/startups/call-need-panel.ts";
import { createNeed } from "../../functions/startups/create-need.ts";
import { endNeeds } from "../../functions/startups/end-needs.ts";
import { moveNeed } from "../../functions/startups/move-need.ts";
import { readDeskNeed } from "../../functions/startups/read-need.ts";
import { saveNeed } from "../../functions/startups/save-need.ts";
import { declareOnAnswer, judgeAnswer, scoreAnswer } from "../../functions/startups/weigh-answer.ts";
import { addDays, dayInJapan, startOfDay } from "../../shared/base/day.ts";
import { newOrganisation } from "../kit/cases.ts";
import { stackDeps } from "../kit/listings.ts";
import { as, idOf, inRole, nightAt, nightOf, placeNeed, proposal, statement } from "../kit/needs.ts";
import { joins, points } from "../kit/panels.ts";
import { founderOf } from "../kit/technologies.ts";

const deps = stackDeps();
const today = dayInJapan(new Date());
const closing = startOfDay(addDays(today, 11));
const names = ["curator", "case-officer", "finance", "licensing", "approver", "curator2"] as const;
const people = {} as Record<(typeof names)[number], Ctx>;
beforeAll(async () => {
  for (const name of names) people[name] = await as(deps, name);
}, 60_000);
const later = (name: (typeof names)[number]): Ctx => ({ ...people[name], deps: nightAt(deps, closing) });
const call = (id: string, ...scorers: (typeof names)[number][]) =>
  callNeedPanel(people.curator, {
    id,
    moderator: idOf(people["case-officer"]),
    scorers: scorers.map((name) => idOf(people[name])),
  });

/** A need that a made-up firm answered, closed, evaluated by finance and licensing under the case officer. */
async function evaluated() {
  const { id } = await placeNeed(deps);
  const firm = newOrganisation();
  const { id: answer } = await answerNeed({ deps, actor: founderOf(firm) }, { id, offer: proposal });
  await endNeeds(nightOf(deps, closing, [id]))();
  await call(id, "finance", "licensing");
  return { id, answer, firm };
}
const declare = (of: { id: string; answer: string }, name: (typeof names)[number], conflict = false) =>
  declareOnAnswer(later(name), { id: of.id, answer: of.answer, conflict, statement: "As asked" });
const score = (of: { id: string; answer: string }, name: (typeof names)[number]) =>
  scoreAnswer(later(name), { id: of.id, answer: of.answer, scores: points(3) });

test("nobody of the firm that answered scores or judges, also who came to it after the panel was called", async () => {
  const one = await evaluated();
  await declare(one, "finance");
  await declare(one, "licensing");
  await joins(deps, one.firm, `friend-${one.answer}@agency.example.go.jp`.toLowerCase());
  await expect(score(one, "finance")).rejects.toMatchObject({ reason: "same-firm" });

  const other = await evaluated();
  for (const name of ["finance", "licensing"] as const) {
    await declare(other, name);
    await score(other, name);
  }
  await joins(deps, other.firm, `friend-${other.answer}@agency.example.go.jp`.toLowerCase());
  const verdict = { id: other.id, answer: other.answer, chosen: true, feedback: "Ours" };
  await expect(judgeAnswer(later("case-officer"), verdict)).rejects.toMatchObject({ reason: "same-firm" });
});

test("whoever left an answer by an interest stays away from it, however often the panel is called", async () => {
  const one = await evaluated();
  await declare(one, "finance", true);
  await call(one.id, "licensing", "approver");
  await declare(one, "approver");
  await call(one.id, "finance", "licensing", "approver");
  await expect(declare(one, "finance")).rejects.toMatchObject({ reason: "interest-declared" });
  await expect(score(one, "finance")).rejects.toMatchObject({ reason: "scorer-has-interest" });
});

test("a panel is not exchanged while its first sheet comes in: one of both happened first", async () => {
  for (let round = 0; round < 6; round++) {
    const one = await evaluated();
    await declare(one, "finance");
    const [sheet, exchange] = await Promise.allSettled([
      score(one, "finance"),
      call(one.id, "approver", "curator2"),
    ]);
    const { weighed } = await readDeskNeed(people.finance, { id: one.id });
    const scored = weighed[0]?.panel?.members.filter(({ scoredAt }) => scoredAt).length;
    const isScored = sheet.status === "fulfilled";
    expect([exchange.status, scored]).toEqual(isScored ? ["rejected", 1] : ["fulfilled", 0]);
  }
});

test("who wrote any of a need does not publish it", async () => {
  const both = people.approver;
  const { id } = await createNeed(people.curator, { statement: statement(today), audience: "PUBLIC" });
  await moveNeed(people.curator, { id, move: "propose" });
  await saveNeed(inRole(both, "curator"), { id, statement: statement(today), audience: "PUBLIC" });
  await moveNeed(people.curator2, { id, move: "check" });
  const publish = moveNeed(inRole(both, "approver"), { id, move: "publish" });
  await expect(publish).rejects.toMatchObject({ reason: "need-check-another" });
  await moveNeed(people.curator, { id, move: "cancel" });
});
