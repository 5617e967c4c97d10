import { describe, expect, test } from "vitest";
import { moveListing } from "../../functions/curation/index.ts";
import type { Ctx } from "../../functions/platform/deps.ts";
import { answerAsMaker } from "../../functions/rfq/answer-as-maker.ts";
import { readMakerQuestions } from "../../functions/rfq/read-maker-questions.ts";
import { answerAsked } from "../../functions/startups/answer-asked.ts";
import { askTechnology } from "../../functions/startups/ask-technology.ts";
import { getAsked } from "../../functions/startups/asked-store.ts";
import { noteFirmAnswer } from "../../functions/startups/note-firm-answer.ts";
import { readAsked, readOwnAsked, readTechnologyFile } from "../../functions/startups/read-asked.ts";
import { releaseQuestion } from "../../functions/startups/release-question.ts";
import { openQuestionsMost } from "../../shared/startups/asked.ts";
import { ctxAs, newOrganisation, officerOf } from "../kit/cases.ts";
import { content, publish, stackDeps, staff } from "../kit/listings.ts";
import { call, demoToken } from "../kit/people.ts";
import { clerk, listedTechnology } from "../kit/pilots.ts";
import { until } from "../kit/until.ts";

const deps = stackDeps();
const officer = clerk(deps, "case-officer");
const curator = clerk(deps, "curator");
const notFound = { code: "not-found" };

async function demo(name: string) {
  const { body } = await call("/api/me", { token: await demoToken(name) });
  const { person, organisation } = body as { person: { id: string }; organisation: { id: string } };
  return { personId: person.id, organisationId: organisation.id };
}
const buyerOf = async (name: string, country: string): Promise<Ctx> => {
  const { personId, organisationId } = await demo(name);
  return ctxAs(deps, officerOf(organisationId, personId, country));
};
const ph = await buyerOf("buyer.ph", "PH");
const au = await buyerOf("buyer.au", "AU");
const firmIds = await demo("supplier.startup");
const firm = ctxAs(deps, { kind: "supplier", ...firmIds, administrator: true, verified: true });

/** A question of the demo government about a technology of the demo start-up. */
async function asked(text = "PLANTED-QUESTION of Manila") {
  const { one } = await listedTechnology(deps, { organisationId: firmIds.organisationId });
  const listing = one.listingId ?? "";
  const question = await askTechnology(ph, { listing, text });
  return { listing, question };
}
const now = async (id: string) => {
  const one = await getAsked(deps.table, id);
  if (!one) throw new Error(`no question ${id}`);
  return one;
};
const fileOf = (ctx: Ctx, listing: string) => readTechnologyFile(ctx, { listing });

describe("works", () => {
  test("a question goes through the agency to the firm and back, and nothing of the government with it", async () => {
    const { listing, question } = await asked();
    const { firm: passed } = await releaseQuestion(officer, {
      id: question.id,
      text: "How far does it see?",
    });
    const ask = passed?.ask ?? "";
    expect(ask).not.toBe(question.id);
    const row = (await readMakerQuestions(firm, {})).items.find(({ id }) => id === ask);
    expect(row).toMatchObject({ text: "How far does it see?", listing: { id: listing } });
    const told = await noticesOf(firmIds.personId);
    const token = await demoToken("supplier.startup");
    const html = await page("/en/supplier/questions", token);
    const api = await call("/api/supplier/questions", { token });
    for (const said of [JSON.stringify(row), told, html.text, JSON.stringify(api.body)]) {
      const words = [question.id, "PLANTED", "Manila", "Philippine", '"PH"', "Maria Santos"];
      if (ph.actor.kind === "buyer") words.push(ph.actor.organisationId, ph.actor.personId);
      for (const word of words) expect([word, said.includes(word)]).toEqual([word, false]);
    }

    await answerAsMaker(firm, { question: ask, text: "PLANTED-ANSWER: far" });
    await until(async () => (await now(question.id)).status === "FIRM_ANSWERED");
    const { revision } = await now(question.id);
    await noteFirmAnswer(deps, firmIds.organisationId, ask);
    expect((await now(question.id)).revision).toBe(revision);
    expect(JSON.stringify(await readOwnAsked(ph, {}))).not.toContain("PLANTED-ANSWER");
    await answerAsked(officer, { id: question.id, text: "Ten kilometres.", toAll: false });
    expect((await fileOf(ph, listing)).asked).toMatchObject([{ answer: { text: "Ten kilometres." } }]);
    expect((await fileOf(au, listing)).answers).toEqual([]);
    expect(JSON.stringify(await readOwnAsked(au, {}))).not.toContain(question.id);
  });

  test("an answer for all is read by every government that may see the listing, and never who asked", async () => {
    const { listing, question } = await asked();
    await answerAsked(curator, { id: question.id, text: "Ten.", toAll: true, asked: "How far?" });
    const file = await fileOf(au, listing);
    expect(file.answers).toMatchObject([{ text: "How far?", answer: "Ten." }]);
    const said = JSON.stringify(file);
    for (const word of [
      "PLANTED",
      question.id,
      "PH",
      ph.actor.kind === "buyer" ? ph.actor.organisationId : "",
    ])
      expect([word, said.includes(word)]).toEqual([word, false]);
    expect((await fileOf(ph, listing)).asked).toMatchObject([{ text: question.text }]);
  });

  test("the government is named to the firm once that is released, with the reason on record", async () => {
    const { question } = await asked();
    const after = await releaseQuestion(officer, {
      id: question.id,
      text: "How far?",
      release: "They agreed",
    });
    const row = (await readMakerQuestions(firm, {})).items.find(({ id }) => id === after.firm?.ask);
    expect(row?.asker).toMatchObject({ country: "PH" });
    expect(after.firm?.released).toBe("They agreed");
  });

  test("the agency answers without waiting, and a firm that answers later changes nothing", async () => {
    const { question } = await asked();
    const { firm: passed } = await releaseQuestion(officer, { id: question.id, text: "How far?" });
    await answerAsked(officer, { id: question.id, text: "We know.", toAll: false });
    const ask = passed?.ask ?? "";
    await answerAsMaker(firm, { question: ask, text: "Late" });
    await noteFirmAnswer(deps, firmIds.organisationId, ask);
    expect(await now(question.id)).toMatchObject({ status: "ANSWERED", answer: { text: "We know." } });
    const open = await readAsked(officer, {});
    expect(open.items.map(({ id }) => id)).not.toContain(question.id);
    const answered = await readAsked(officer, { answered: true });
    expect(answered.items.map(({ id }) => id)).toContain(question.id);
  });
});

async function page(path: string, token: string) {
  const answer = await fetch(deps.config.origin + path, { headers: { authorization: `Bearer ${token}` } });
  return { status: answer.status, text: await answer.text() };
}
const noticesOf = async (personId: string) =>
  JSON.stringify((await deps.table.list({ pk: `PERSON#${personId}`, descending: true, limit: 100 })).rows);

describe("refuses", () => {
  test("a second answer, a second release, a technology without a firm, and an eleventh question that waits", async () => {
    const { question } = await asked();
    await releaseQuestion(officer, { id: question.id, text: "x" });
    const again = releaseQuestion(officer, { id: question.id, text: "x" });
    await expect(again).rejects.toMatchObject({ reason: "technology-question-passed-on" });
    await answerAsked(officer, { id: question.id, text: "x", toAll: false });
    const second = answerAsked(officer, { id: question.id, text: "y", toAll: true });
    await expect(second).rejects.toMatchObject({ code: "conflict" });

    const orphan = await publish(deps, content("TECHNOLOGY"));
    const nobody = ctxAs(deps, officerOf(newOrganisation(), "P-000000000008", "AU"));
    const first = await askTechnology(nobody, { listing: orphan.id, text: "x" });
    const released = releaseQuestion(officer, { id: first.id, text: "x" });
    await expect(released).rejects.toMatchObject({ reason: "technology-without-firm" });
    for (let i = 1; i < openQuestionsMost; i++)
      await askTechnology(nobody, { listing: orphan.id, text: "x" });
    const more = askTechnology(nobody, { listing: orphan.id, text: "x" });
    await expect(more).rejects.toMatchObject({ reason: "too-many-questions" });
  });
});

describe("access", () => {
  test("what a government may not see cannot be asked about, and is the same as what is not there", async () => {
    const hidden = await publish(
      deps,
      content("TECHNOLOGY", { visibility: { tier: "NAMED_COUNTRIES", countries: ["PH"] } }),
    );
    await expect(askTechnology(au, { listing: hidden.id, text: "x" })).rejects.toMatchObject(notFound);
    await expect(fileOf(au, hidden.id)).rejects.toMatchObject(notFound);
    expect((await askTechnology(ph, { listing: hidden.id, text: "x" })).listingId).toBe(hidden.id);
    const equipment = await publish(deps, content("EQUIPMENT"));
    await expect(askTechnology(ph, { listing: equipment.id, text: "x" })).rejects.toMatchObject(notFound);
    await moveListing({ deps, actor: staff("curator") }, { id: hidden.id, move: "withdraw" });
    await expect(askTechnology(ph, { listing: hidden.id, text: "x" })).rejects.toMatchObject(notFound);
  });

  test("who is not cleared, a firm, and roles without a part in it find nothing", async () => {
    const { listing, question } = await asked();
    const { id } = question;
    const lapsed = ctxAs(deps, { ...ph.actor, cleared: false } as typeof ph.actor);
    for (const ctx of [lapsed, firm, officer])
      await expect(askTechnology(ctx, { listing, text: "x" })).rejects.toMatchObject(notFound);
    await expect(releaseQuestion(curator, { id, text: "x" })).rejects.toMatchObject(notFound);
    for (const role of ["finance", "auditor", "licensing", "approver"] as const) {
      const ctx = clerk(deps, role);
      await expect(releaseQuestion(ctx, { id, text: "x" })).rejects.toMatchObject(notFound);
      await expect(answerAsked(ctx, { id, text: "x", toAll: false })).rejects.toMatchObject(notFound);
    }
    await expect(answerAsked(firm, { id, text: "x", toAll: false })).rejects.toMatchObject(notFound);
    await expect(readAsked(firm, {})).rejects.toMatchObject(notFound);
  });
});
