import { describe, expect, test } from "vitest";
import { createTechnology } from "../../functions/startups/create-technology.ts";
import { listTechnologies } from "../../functions/startups/list-technologies.ts";
import { saveTechnology, saveTypedTechnology } from "../../functions/startups/save-technology.ts";
import { typedBrief } from "../../shared/startups/brief-typed.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { ctxAs, newOrganisation, newPerson, officerOf } from "../kit/cases.ts";
import { stackDeps, staff } from "../kit/listings.ts";
import { asNow, firm } from "../kit/organisations.ts";
import { founderOf, placeTechnology, technologyNow, wholeBrief } from "../kit/technologies.ts";

const deps = stackDeps();
const drafted = async (overrides: Partial<Technology> = {}) => {
  const one = await placeTechnology(deps, overrides);
  const person = () => ctxAs(deps, founderOf(one.organisationId));
  return { id: one.id, ana: person(), ben: person() };
};
const shown = async (id: string) => {
  const { brief, unread } = await technologyNow(deps, id);
  return typedBrief(brief, unread);
};
const failureOf = (answer: Promise<unknown>) =>
  answer.then(
    () => ({}),
    ({ code, reason, params }) => ({ code, reason, ...params }),
  );

describe("works", () => {
  test("a firm that is not verified yet writes, and finds what it wrote on its list", async () => {
    const { founder } = await firm(deps);
    const ctx = await asNow(deps, founder.id);
    const { id, firm: names } = await createTechnology(ctx, { changes: { title: { ja: "新素材" } } });
    expect(names).toEqual({ ja: "試験株式会社", en: "Trial Inc." });
    await saveTechnology(ctx, { id, changes: { title: { en: "A material" } }, were: {} });
    expect((await listTechnologies(ctx, {})).items).toMatchObject([
      { id, status: "DRAFT", title: { ja: "新素材", en: "A material" } },
    ]);
  });

  test("two people of one firm who type at once both keep theirs, two languages of a text too", async () => {
    const { id, ana, ben } = await drafted();
    const were = await shown(id);
    await Promise.all([
      saveTypedTechnology(ana, {
        id,
        typed: { "title.ja": "甲" },
        were: { "title.ja": were["title.ja"] ?? "" },
      }),
      saveTypedTechnology(ben, { id, typed: { ...were, "title.en": "B", trl: "6" }, were }),
      saveTechnology(ana, { id, changes: { productVersion: "3" }, were: {} }),
      saveTechnology(ben, { id, changes: { seeks: ["LOAN"] }, were: { seeks: ["PILOT", "JSDF_TRIAL"] } }),
    ]);
    expect((await technologyNow(deps, id)).brief).toMatchObject({
      title: { ja: "甲", en: "B" },
      trl: 6,
      productVersion: "3",
      seeks: ["LOAN"],
    });
  });

  test("everything typed stays, also what cannot be read, and who saves again saves nothing anew", async () => {
    const { id, ana } = await drafted();
    const were = await shown(id);
    const typed = { ...were, demo: "later", "owners.1.name": "Half a row", "summary.en": "Read." };
    const { errors } = await saveTypedTechnology(ana, { id, typed, were });
    expect(Object.keys(errors).sort()).toEqual(["demo", "owners.1.country", "owners.1.share"]);
    const now = await technologyNow(deps, id);
    expect(now.brief.summary?.en).toBe("Read.");
    expect(await shown(id)).toMatchObject({ demo: "later", "owners.1.name": "Half a row" });
    await saveTypedTechnology(ana, { id, typed: await shown(id), were: await shown(id) });
    expect((await technologyNow(deps, id)).revision).toBe(now.revision);
    await saveTechnology(ana, { id, changes: { demo: null, owners: null }, were: { ...now.brief } as never });
    expect((await technologyNow(deps, id)).unread).toBeUndefined();
  });
});

describe("refuses", () => {
  test("the same field to the slower of two, by name, and writes nothing of theirs", async () => {
    const { id, ana, ben } = await drafted();
    const were = await shown(id);
    await saveTypedTechnology(ana, { id, typed: { ...were, trl: "6" }, were });
    const late = saveTypedTechnology(ben, {
      id,
      typed: { ...were, trl: "4", demo: "https://vimeo.com/1" },
      were,
    });
    expect(await failureOf(late)).toMatchObject({ reason: "fields-changed", fields: ["trl"] });
    const api = saveTechnology(ben, { id, changes: { trl: 4 }, were: { trl: 5 } });
    expect(await failureOf(api)).toMatchObject({ reason: "fields-changed", fields: ["trl"] });
    const { brief } = await technologyNow(deps, id);
    expect([brief.trl, brief.demo]).toEqual([6, undefined]);
  });

  test("a save that says neither how the fields were nor what it read, or read before another's", async () => {
    const { id, ana } = await drafted();
    expect(await failureOf(saveTechnology(ana, { id, changes: { trl: 4 } }))).toMatchObject({
      code: "invalid",
    });
    await saveTechnology(ana, { id, changes: { trl: 4 }, revision: 1 });
    const stale = saveTechnology(ana, { id, changes: { trl: 3 }, revision: 1 });
    expect(await failureOf(stale)).toMatchObject({ reason: "record-changed" });
  });

  test("to change what was handed in", async () => {
    const { id, ana } = await drafted({ status: "SUBMITTED" });
    const save = saveTechnology(ana, { id, changes: { trl: 4 }, were: { trl: 5 } });
    expect(await failureOf(save)).toMatchObject({ rule: "technology-not-draft" });
    expect((await technologyNow(deps, id)).brief).toEqual(wholeBrief());
  });
});

describe("access", () => {
  test("another firm, a government and the agency find no such technology", async () => {
    const { id } = await drafted({ status: "DRAFT", attempt: 1 });
    const strangers = [
      founderOf(newOrganisation()),
      officerOf(newOrganisation(), newPerson()),
      staff("curator"),
      { kind: "person", personId: newPerson() } as const,
    ];
    for (const actor of strangers) {
      const ctx = ctxAs(deps, actor);
      const save = saveTechnology(ctx, { id, changes: { trl: 1 }, were: { trl: 5 } });
      expect(await failureOf(save)).toMatchObject({ reason: "technology-not-found" });
    }
    const officer = ctxAs(deps, officerOf(newOrganisation(), newPerson()));
    expect(await failureOf(createTechnology(officer, {}))).toMatchObject({ code: "not-found" });
  });
});
