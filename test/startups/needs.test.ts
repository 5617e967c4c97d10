import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Ctx } from "../../functions/platform/deps.ts";
import { answerFirm } from "../../functions/startups/answer-firm.ts";
import { answerNeed, withdrawAnswer } from "../../functions/startups/answer-need.ts";
import { askAboutNeed } from "../../functions/startups/ask-need.ts";
import { createNeed } from "../../functions/startups/create-need.ts";
import { listOwnNeeds } from "../../functions/startups/list-needs.ts";
import { listShownNeeds } from "../../functions/startups/list-shown-needs.ts";
import { moveNeed } from "../../functions/startups/move-need.ts";
import { getNeed } from "../../functions/startups/need-store.ts";
import { readDeskNeed, readFirmNeed, readOwnNeed } from "../../functions/startups/read-need.ts";
import { readPublicNeed } from "../../functions/startups/read-public-need.ts";
import { saveNeed } from "../../functions/startups/save-need.ts";
import { addDays, dayInJapan, startOfDay } from "../../shared/base/day.ts";
import type { Statement } from "../../shared/startups/need.ts";
import { content, newId, publish, stackDeps } from "../kit/listings.ts";
import { allShown, as, idOf, inRole, placeNeed, proposal, statement } from "../kit/needs.ts";

const deps = stackDeps();
const today = dayInJapan(new Date());
const anyone: Ctx = { deps, actor: { kind: "public" } };
const notFound = { code: "not-found", reason: "need-not-found" };
let [ph, au, curator, approver, startup, startup2, firm] = [] as unknown as [
  Ctx,
  Ctx,
  Ctx,
  Ctx,
  Ctx,
  Ctx,
  Ctx,
];

beforeAll(async () => {
  [ph, au, curator, approver, startup, startup2, firm] = await Promise.all([
    as(deps, "buyer.ph"),
    as(deps, "buyer.au"),
    as(deps, "curator"),
    as(deps, "approver").then((ctx) => inRole(ctx, "approver")),
    as(deps, "supplier.startup"),
    as(deps, "supplier.startup2"),
    as(deps, "supplier.firm"),
  ]);
}, 60_000);
const unverified = (ctx: Ctx): Ctx => ({ ...ctx, actor: { ...ctx.actor, verified: false } as Ctx["actor"] });
const at = (ctx: Ctx, moment: number): Ctx => ({
  ...ctx,
  deps: { ...ctx.deps, now: () => new Date(moment) },
});
/** An area that no other test states needs in, for lists that hold known ones only. */
const area = "MATERIALS";
const until = (answersUntil: string, more: Partial<Statement> = {}) => ({
  statement: statement(today, { area, answersUntil, ...more }),
});

describe("works", () => {
  test("a government proposes, the curator checks, the approver publishes, and its name stays its own", async () => {
    const draft = await createNeed(ph, { statement: statement(today), audience: "PUBLIC" });
    await moveNeed(ph, { id: draft.id, move: "propose" });
    await moveNeed(curator, { id: draft.id, move: "check" });
    const open = await moveNeed(approver, { id: draft.id, move: "publish" });
    expect(open.status).toBe("OPEN");
    const { need } = await readPublicNeed(anyone, { id: draft.id });
    expect(need.sponsor).toBeUndefined();
    const told = JSON.stringify([need, await readFirmNeed(startup, { id: draft.id })]);
    for (const word of ['"PH"', "National Defense", idOf(ph), idOf(curator), "panel"])
      expect([word, told.includes(word)]).toEqual([word, false]);
    const listed = await allShown(anyone, { area: "SENSING" });
    expect(listed.map(({ id }) => id)).toContain(draft.id);
    expect((await allShown(anyone, { area: "CYBER" })).map(({ id }) => id)).not.toContain(draft.id);
    const own = await readOwnNeed(ph, { id: draft.id });
    expect(own.events.map(({ kind }) => kind)).toEqual(["publish", "propose"]);
    expect(own.events.map(({ name }) => name)).toEqual([undefined, "Maria Santos"]);
    expect(own.events.map(({ by }) => by)).toEqual(["", idOf(ph)]);
  });

  test("a government that wishes so is named", async () => {
    const draft = await createNeed(ph, { statement: statement(today), audience: "PUBLIC", named: true });
    await moveNeed(ph, { id: draft.id, move: "propose" });
    await moveNeed(curator, { id: draft.id, move: "check" });
    await moveNeed(approver, { id: draft.id, move: "publish" });
    expect((await readPublicNeed(anyone, { id: draft.id })).need.sponsor?.country).toBe("PH");
  });

  test("a firm answers with its listing, changes that into a proposal, and takes it back", async () => {
    const own = startup.actor.kind === "supplier" ? startup.actor.organisationId : "";
    const listing = await publish(
      deps,
      content("EQUIPMENT", {
        maker: { name: { en: "Trial" }, country: "JP", organisationId: own, shielded: false },
      }),
    );
    const { id } = await placeNeed(deps);
    const first = await answerNeed(startup, { id, offer: { kind: "LISTING", listing: listing.id } });
    expect(first.title).toEqual(listing.content.title);
    const second = await answerNeed(startup2, { id, revision: 1, offer: proposal });
    expect([second.id, second.revision]).toEqual([first.id, 2]);
    expect((await withdrawAnswer(startup, { id })).status).toBe("WITHDRAWN");
    const third = await answerNeed(startup, { id, offer: proposal });
    expect([third.id, third.revision, third.status]).toEqual([first.id, 4, "SUBMITTED"]);
  });

  test("a question is answered to all, in words that do not tell who asked", async () => {
    const { id } = await placeNeed(deps);
    const { id: question } = await askAboutNeed(startup, { id, text: "Would our Aoshio-7 do?" });
    const mine = await readFirmNeed(startup2, { id });
    expect(mine.waiting.map(({ text }) => text)).toEqual(["Would our Aoshio-7 do?"]);
    expect((await readFirmNeed(firm, { id })).waiting).toEqual([]);
    await answerFirm(curator, { id, question, text: "Yes.", asked: "Would a buoy do?" });
    for (const questions of [
      (await readPublicNeed(anyone, { id })).questions,
      (await readFirmNeed(firm, { id })).questions,
      (await readFirmNeed(startup, { id })).questions,
    ])
      expect(questions).toMatchObject([{ text: "Would a buoy do?", answer: "Yes." }]);
    expect((await readFirmNeed(startup, { id })).waiting).toEqual([]);
    const told = JSON.stringify([await readPublicNeed(anyone, { id }), await readFirmNeed(firm, { id })]);
    expect(told).not.toContain("Aoshio");
    expect(told).not.toContain(idOf(startup));
  });

  test("a page is full of what its reader may see, and the way to the next one tells of nothing else", async () => {
    const day = (n: number) => addDays("2098-01-01", n);
    const hidden = [30, 31, 32].flatMap((n) => [
      placeNeed(deps, { ...until(day(n)), audience: "SUPPLIERS" }),
      placeNeed(deps, until(day(n), { opensOn: "2097-01-01" })),
    ]);
    const secrets = (await Promise.all(hidden)).map(({ id }) => id);
    const days = Array.from({ length: 33 }, (_, n) => (n < 29 ? day(n) : day(n + 10)));
    const open = (await Promise.all(days.map((one) => placeNeed(deps, until(one))))).map(({ id }) => id);
    const first = await listShownNeeds(unverified(startup), { area, after: "2098-01-01" });
    expect(first.items.map(({ id }) => id)).toEqual(open.slice(0, 30));
    expect(first.next).toBe(`${days[29]}#${open[29]}`);
    const second = await listShownNeeds(unverified(startup), { area, after: first.next });
    expect(second.items.map(({ id }) => id)).toEqual(open.slice(30));
    expect(second.next).toBeUndefined();
    for (const ctx of [anyone, unverified(startup)])
      for (const after of ["2098-01-01", `${days[27]}#~`])
        for (const id of secrets)
          expect(JSON.stringify(await listShownNeeds(ctx, { area, after }))).not.toContain(id);
  });

  test("a page is looked for in few reads, however much there is that its reader may not see", async () => {
    let reads = 0;
    const line = { status: "OPEN", audience: "SUPPLIERS", title: {}, area, budget: "A", opensOn: today };
    const rows = Array.from({ length: 30 }, () => ({
      ...{ pk: "p", sk: "s", id: "N-000000000000", answersUntil: today },
      ...line,
    }));
    const list = async () => ({ rows, next: `2098-01-01#${++reads}` });
    const page = await listShownNeeds({ ...anyone, deps: { ...deps, table: { ...deps.table, list } } }, {});
    expect([page, reads]).toEqual([{ items: [] }, 5]);
  });

  test("a page that was reached yesterday begins with today, and one behind the last is empty", async () => {
    const { id } = await placeNeed(deps, until(today, { questionsUntil: today }));
    const ids = async (after: string) =>
      (await listShownNeeds(anyone, { area, after })).items.map((one) => one.id);
    for (const after of ["0", "\u0001", `${addDays(today, -1)}#N-ZZZZZZZZZZZZ`])
      expect(await ids(after)).toContain(id);
    for (const after of ["~", "\u{10ffff}"]) expect(await ids(after)).toEqual([]);
  });
});

describe("refuses", () => {
  const end = (day: string) => startOfDay(addDays(day, 1)).getTime();

  test("an answer at 00:00:00.000 of the next day in Japan, and none a millisecond before", async () => {
    const { id, statement: said } = await placeNeed(deps);
    const closing = end(said.answersUntil ?? "");
    expect((await answerNeed(at(startup, closing - 1), { id, offer: proposal })).revision).toBe(1);
    await expect(answerNeed(at(startup, closing), { id, offer: proposal })).rejects.toMatchObject({
      code: "refused",
      reason: "need-closed",
    });
    await expect(withdrawAnswer(at(startup, closing), { id })).rejects.toMatchObject({
      reason: "need-closed",
    });
    expect((await readFirmNeed(at(startup, closing - 1), { id })).takesAnswers).toBe(true);
    expect((await readFirmNeed(at(startup, closing), { id })).takesAnswers).toBe(false);
  });

  test("a question at the first moment after its day", async () => {
    const { id, statement: said } = await placeNeed(deps);
    const closing = end(said.questionsUntil ?? "");
    await askAboutNeed(at(startup, closing - 1), { id, text: "In time?" });
    await expect(askAboutNeed(at(startup, closing), { id, text: "Late?" })).rejects.toMatchObject({
      reason: "need-questions-closed",
    });
  });

  test("whoever is not verified, and what is not the firm's own", async () => {
    const { id } = await placeNeed(deps);
    await expect(answerNeed(unverified(startup), { id, offer: proposal })).rejects.toMatchObject({
      reason: "need-not-verified",
    });
    const foreign = await publish(deps, content("EQUIPMENT"));
    for (const listing of [foreign.id, newId()])
      await expect(answerNeed(startup, { id, offer: { kind: "LISTING", listing } })).rejects.toMatchObject({
        reason: "answer-listing-not-own",
      });
    await expect(
      answerNeed(startup, { id, offer: { kind: "TECHNOLOGY", technology: "T-ZZZZZZZZZZZZ" } }),
    ).rejects.toMatchObject({ reason: "answer-technology-not-own" });
    const { price: _, ...priceless } = proposal;
    await expect(answerNeed(startup, { id, offer: priceless })).rejects.toMatchObject({
      code: "invalid",
      params: { field: "price" },
    });
  });

  test("what lacks a part or a language, dates out of order, and one's own for publication", async () => {
    const moved = (id: string, ctx: Ctx, move: "propose" | "check" | "publish") =>
      moveNeed(ctx, { id, move });
    const { budget: _, ...unpriced } = statement(today);
    const a = await createNeed(ph, { statement: unpriced, audience: "PUBLIC" });
    await expect(moved(a.id, ph, "propose")).rejects.toMatchObject({
      reason: "need-check-complete",
      params: { fields: ["budget"] },
    });
    const b = await createNeed(ph, {
      statement: statement(today, { questionsUntil: addDays(today, 11), title: { en: "Only one" } }),
      audience: "PUBLIC",
    });
    await expect(moved(b.id, ph, "propose")).rejects.toMatchObject({
      reason: "need-check-dates",
      params: { fields: ["answersUntil"] },
    });
    await saveNeed(ph, {
      id: b.id,
      statement: statement(today, { title: { en: "Only one" } }),
      audience: "PUBLIC",
    });
    await moved(b.id, ph, "propose");
    await expect(moved(b.id, approver, "publish")).rejects.toMatchObject({ reason: "need-check-bilingual" });
    await saveNeed(curator, { id: b.id, statement: statement(today), audience: "PUBLIC" });
    await expect(moved(b.id, approver, "publish")).rejects.toMatchObject({ reason: "need-check-checked" });
    await moved(b.id, inRole(approver, "curator"), "check");
    await expect(moved(b.id, approver, "publish")).rejects.toMatchObject({ reason: "need-check-another" });
    // Whatever the curator changes has to be checked again.
    await saveNeed(curator, { id: b.id, statement: statement(today), audience: "SUPPLIERS" });
    expect((await getNeed(deps.table, b.id))?.checked).toBeUndefined();
  });

  test("two people of a firm who answer at once: one answer, and the slower one is told", async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await placeNeed(deps);
      const outcomes = await Promise.allSettled(
        [startup, startup2].map((ctx) => answerNeed(ctx, { id, revision: 0, offer: proposal })),
      );
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
        reason: { code: "conflict" },
      });
      expect((await readDeskNeed(curator, { id })).answers).toBe(1);
      await expect(answerNeed(startup, { id, revision: 0, offer: proposal })).rejects.toMatchObject({
        reason: "need-answer-changed",
      });
    }
  });

  test("an answer to a need that was called off while it was written", async () => {
    const { id } = await placeNeed(deps);
    const slow: Ctx = {
      ...startup,
      deps: {
        ...deps,
        random: (bytes) => new Uint8Array(randomBytes(bytes)),
        table: {
          ...deps.table,
          write: async (writes, token) => {
            await moveNeed(approver, { id, move: "call-off", reason: "No money" });
            return deps.table.write(writes, token);
          },
        },
      },
    };
    await expect(answerNeed(slow, { id, offer: proposal })).rejects.toMatchObject({ code: "conflict" });
    expect((await readDeskNeed(curator, { id })).answers).toBe(0);
  });
});

describe("access", () => {
  test("what is for suppliers does not exist for the public, nor for who is not verified", async () => {
    const { id } = await placeNeed(deps, { audience: "SUPPLIERS" });
    await expect(readPublicNeed(anyone, { id })).rejects.toMatchObject(notFound);
    await expect(readFirmNeed(unverified(startup), { id })).rejects.toMatchObject(notFound);
    expect((await readFirmNeed(startup, { id })).need.id).toBe(id);
    for (const [ctx, sees] of [
      [anyone, false],
      [unverified(startup), false],
      [startup, true],
    ] as const) {
      const items = await allShown(ctx, {});
      expect(items.some((one) => one.id === id)).toBe(sees);
    }
    expect((await deps.table.list({ pk: `PUB#NEED#${id}` })).rows).toEqual([]);
  });

  test("nothing before its first day, to the millisecond", async () => {
    const opensOn = addDays(today, 2);
    const { id } = await placeNeed(deps, { statement: statement(today, { opensOn }) });
    const opening = startOfDay(opensOn).getTime();
    for (const ctx of [anyone, startup]) {
      const look = (moment: number) =>
        ctx === anyone ? readPublicNeed(at(ctx, moment), { id }) : readFirmNeed(at(ctx, moment), { id });
      await expect(look(opening - 1)).rejects.toMatchObject(notFound);
      expect((await look(opening)).need.id).toBe(id);
    }
  });

  test("a firm never sees another's answer, nor how many there are", async () => {
    const { id } = await placeNeed(deps);
    await answerNeed(firm, { id, offer: { ...proposal, text: { en: "PLANTED words" } } });
    const told = JSON.stringify(await readFirmNeed(startup, { id }));
    for (const word of ["PLANTED", "Tokai", '"answers"', '"count"'])
      expect([word, told.includes(word)]).toEqual([word, false]);
    await expect(withdrawAnswer(startup, { id })).rejects.toMatchObject({ reason: "need-answer-not-found" });
  });

  test("the agency counts answers while they come, and reads none of them", async () => {
    const { id } = await placeNeed(deps);
    await answerNeed(firm, { id, offer: { ...proposal, text: { en: "PLANTED words" } } });
    const desk = await readDeskNeed(curator, { id });
    expect([desk.answers, desk.weighed]).toEqual([1, []]);
    expect(JSON.stringify(desk)).not.toContain("PLANTED");
  });

  test("a proposal is its government's alone until it is handed in, and never another's", async () => {
    const { id } = await createNeed(ph, { statement: statement(today), audience: "PUBLIC" });
    for (const look of [
      () => readOwnNeed(au, { id }),
      () => saveNeed(au, { id, statement: {}, audience: "PUBLIC" }),
      () => moveNeed(au, { id, move: "propose" }),
      () => readDeskNeed(curator, { id }),
      () => moveNeed(curator, { id, move: "cancel" }),
    ])
      await expect(look()).rejects.toMatchObject(notFound);
    expect((await listOwnNeeds(au, {})).items.some((one) => one.id === id)).toBe(false);
    await moveNeed(ph, { id, move: "propose" });
    await expect(readOwnNeed(au, { id })).rejects.toMatchObject(notFound);
    await expect(readPublicNeed(anyone, { id })).rejects.toMatchObject(notFound);
    expect((await readDeskNeed(curator, { id })).need.id).toBe(id);
    await expect(saveNeed(ph, { id, statement: {}, audience: "PUBLIC" })).rejects.toMatchObject({
      reason: "need-fixed",
    });
  });
});
