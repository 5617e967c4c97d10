import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addNote } from "../../functions/rfq/add-note.ts";
import { answerAsMaker } from "../../functions/rfq/answer-as-maker.ts";
import { answerInCase } from "../../functions/rfq/answer-in-case.ts";
import { askInCase } from "../../functions/rfq/ask-in-case.ts";
import { askMaker } from "../../functions/rfq/ask-maker.ts";
import { noteMakerAnswer } from "../../functions/rfq/note-maker-answer.ts";
import { readCase, readEvents } from "../../functions/rfq/read-case.ts";
import { readMakerQuestions } from "../../functions/rfq/read-maker-questions.ts";
import { idFrom } from "../../shared/base/id.ts";
import { caseNow, ctxAs, newOrganisation, officerOf, placeCase, wholeRequest } from "../kit/cases.ts";
import { content, publish, stackDeps, staff } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();
const officer = ctxAs(deps, staff("case-officer"));
const notFound = { code: "not-found" };

async function supplier() {
  const { body } = await call("/api/me", { token: await demoToken("supplier.startup") });
  const { person, organisation } = body as { person: { id: string }; organisation: { id: string } };
  const actor = {
    kind: "supplier",
    personId: person.id,
    organisationId: organisation.id,
    administrator: true,
    verified: true,
  } as const;
  return ctxAs(deps, actor);
}

/** A case whose first line a demo supplier makes, with a buyer's question. */
async function askedCase(organisationId = newOrganisation()) {
  const maker = await supplier();
  const own = maker.actor.kind === "supplier" ? maker.actor.organisationId : "";
  const listing = await publish(
    deps,
    content("EQUIPMENT", {
      maker: { name: { en: "Trial" }, country: "JP", organisationId: own, shielded: false },
    }),
  );
  const lines = [
    {
      number: 1,
      source: { kind: "LISTING" as const, listingId: listing.id, version: 1 },
      description: "A thing",
      quantity: 1,
      unit: "EA",
    },
  ];
  const one = await placeCase(deps, {
    status: "SUBMITTED",
    organisationId,
    organisation: { en: "PLANTED-GOVERNMENT" },
    request: wholeRequest({ lines }),
    officer: "case-officer",
  });
  const buyer = ctxAs(deps, officerOf(one.organisationId, one.by));
  const after = await askInCase(buyer, { id: one.id, text: "How long does it last?" });
  return { one, buyer, maker, question: after.questions?.[0]?.id ?? "" };
}

describe("works", () => {
  test("a question goes through the agency to the maker and back, and nothing of the government with it", async () => {
    const { one, buyer, maker, question } = await askedCase();
    expect((await caseNow(deps, one.id)).openQuestions).toBe(1);
    await askMaker(officer, { id: one.id, question, line: 1, text: "What is its service life?" });
    const ask = (await caseNow(deps, one.id)).questions?.[0]?.maker?.ask ?? "";
    const rows = await readMakerQuestions(maker, {});
    const row = rows.items.find(({ id }) => id === ask);
    expect(row?.text).toBe("What is its service life?");
    expect(ask).not.toBe(question);
    const said = JSON.stringify(row);
    for (const word of [one.id, one.number, question, "PLANTED", '"PH"', one.organisationId, one.by])
      expect([word, said.includes(String(word))]).toEqual([word, false]);

    await answerAsMaker(maker, { question: ask, text: "Twelve years." });
    await until(async () => (await caseNow(deps, one.id)).questions?.[0]?.maker?.answer !== undefined);
    const before = await caseNow(deps, one.id);
    const own = maker.actor.kind === "supplier" ? maker.actor.organisationId : "";
    await noteMakerAnswer(deps, own, ask);
    expect((await caseNow(deps, one.id)).revision).toBe(before.revision);
    const unsaid = JSON.stringify([
      await readCase(buyer, { id: one.id }),
      await readEvents(buyer, { id: one.id }),
    ]);
    for (const word of ["Twelve", "service life", ask])
      expect([word, unsaid.includes(word)]).toEqual([word, false]);

    const done = await answerInCase(officer, { id: one.id, question, text: "About twelve years." });
    expect([done.openQuestions, done.questions]).toEqual([0, []]);
    const events = JSON.stringify(await readEvents(buyer, { id: one.id }));
    for (const word of ["About twelve years.", "How long does it last?"]) expect(events).toContain(word);
  });

  test("the government is named once that is released, with the reason on record", async () => {
    const { one, maker, question } = await askedCase();
    await askMaker(officer, { id: one.id, question, line: 1, text: "How long?", release: "They agreed" });
    const ask = (await caseNow(deps, one.id)).questions?.[0]?.maker?.ask;
    const row = (await readMakerQuestions(maker, {})).items.find(({ id }) => id === ask);
    expect(row?.asker).toEqual({ country: "PH", organisation: { en: "PLANTED-GOVERNMENT" } });
    expect(JSON.stringify(row)).not.toContain(one.number);
    expect(JSON.stringify(await readEvents(officer, { id: one.id }))).toContain("They agreed");
  });

  test("the agency asks and the buyer answers; a note stays with the agency", async () => {
    const one = await placeCase(deps, { status: "PREPARING" });
    const buyer = ctxAs(deps, officerOf(one.organisationId, one.by));
    const { questions = [] } = await askInCase(officer, { id: one.id, text: "Which port?" });
    await addNote(officer, { id: one.id, text: "PLANTED-NOTE" });
    const seen = await readCase(buyer, { id: one.id });
    expect(seen.questions).toMatchObject([{ side: "AGENCY", text: "Which port?", by: "" }]);
    await answerInCase(buyer, { id: one.id, question: questions[0]?.id ?? "", text: "Manila" });
    const said = JSON.stringify([
      await readCase(buyer, { id: one.id }),
      await readEvents(buyer, { id: one.id }),
    ]);
    expect(said).toContain("Manila");
    expect(said).not.toContain("PLANTED-NOTE");
    expect(JSON.stringify(await readEvents(officer, { id: one.id }))).toContain("PLANTED-NOTE");
  });
});

describe("refuses", () => {
  test("one's own question, a sixth that waits, a maker twice, a line without a maker, an answer twice", async () => {
    const { one, buyer, maker, question } = await askedCase();
    const { id } = one;
    await expect(answerInCase(buyer, { id, question, text: "x" })).rejects.toMatchObject({
      reason: "question-own",
    });
    await expect(askMaker(officer, { id, question, line: 2, text: "x" })).rejects.toMatchObject({
      reason: "line-without-maker",
    });
    await askMaker(officer, { id, question, line: 1, text: "x" });
    await expect(askMaker(officer, { id, question, line: 1, text: "x" })).rejects.toMatchObject({
      reason: "maker-asked-already",
    });
    for (let i = 0; i < 4; i++) await askInCase(buyer, { id, text: "More?" });
    await expect(askInCase(buyer, { id, text: "More?" })).rejects.toMatchObject({
      reason: "too-many-questions",
    });
    const ask = (await caseNow(deps, id)).questions?.[0]?.maker?.ask ?? "";
    await answerAsMaker(maker, { question: ask, text: "Yes" });
    await expect(answerAsMaker(maker, { question: ask, text: "No" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("talk about what has ended, and by whose clearance has", async () => {
    const one = await placeCase(deps, { status: "REFUSED" });
    const buyer = officerOf(one.organisationId, one.by);
    await expect(askInCase(ctxAs(deps, buyer), { id: one.id, text: "x" })).rejects.toMatchObject({
      reason: "case-move-not-open",
    });
    const lapsed = ctxAs(deps, { ...buyer, cleared: false } as typeof buyer);
    await expect(askInCase(lapsed, { id: one.id, text: "x" })).rejects.toMatchObject({
      reason: "case-need-not-cleared",
    });
  });
});

describe("access", () => {
  test("another government, another supplier and a role that does not talk find nothing", async () => {
    const { one, question } = await askedCase();
    await askMaker(officer, { id: one.id, question, line: 1, text: "x" });
    const ask = (await caseNow(deps, one.id)).questions?.[0]?.maker?.ask ?? "";
    const other = ctxAs(deps, officerOf(newOrganisation(), "P-1", "AU"));
    for (const ctx of [other, ctxAs(deps, staff("curator"))]) {
      await expect(askInCase(ctx, { id: one.id, text: "x" })).rejects.toMatchObject(notFound);
      await expect(answerInCase(ctx, { id: one.id, question, text: "x" })).rejects.toMatchObject(notFound);
      await expect(addNote(ctx, { id: one.id, text: "x" })).rejects.toMatchObject(notFound);
      await expect(askMaker(ctx, { id: one.id, question, line: 1, text: "x" })).rejects.toMatchObject(
        notFound,
      );
    }
    const stranger = ctxAs(deps, {
      kind: "supplier",
      personId: idFrom("P", randomBytes(8)),
      organisationId: newOrganisation(),
      administrator: true,
      verified: true,
    });
    await expect(answerAsMaker(stranger, { question: ask, text: "x" })).rejects.toMatchObject(notFound);
    expect((await readMakerQuestions(stranger, {})).items).toEqual([]);
  });
});
