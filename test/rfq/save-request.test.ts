import { describe, expect, test } from "vitest";
import { saveRequest, saveTypedRequest } from "../../functions/rfq/save-request.ts";
import { emptyRequest } from "../../shared/rfq/request.ts";
import { readTypedRequest, typedRequest } from "../../shared/rfq/request-typed.ts";
import { caseNow, wholeRequest } from "../kit/cases.ts";
import { stackDeps } from "../kit/listings.ts";
import { government, wholeDraft } from "../kit/requests.ts";

const deps = stackDeps();
const drafted = async () => {
  const ph = government(deps);
  return { id: (await wholeDraft(deps, ph)).id, ana: ph.officer(), ben: ph.officer() };
};
const shown = async (id: string) => typedRequest((await caseNow(deps, id)).request, "PH");
const failureOf = (answer: Promise<unknown>) =>
  answer.then(
    () => undefined,
    (error) => [error.code, error.reason, error.params.fields],
  );

describe("works", () => {
  test("two officers who write different fields at once both keep theirs", async () => {
    const { id, ana, ben } = await drafted();
    await Promise.all([
      saveRequest(ana, { id, changes: { reference: "A-1" }, were: { reference: "PCG-2026-014" } }),
      saveRequest(ben, { id, changes: { financing: "MILESTONES" }, were: { financing: "PREPAID" } }),
    ]);
    expect((await caseNow(deps, id)).request).toMatchObject({ reference: "A-1", financing: "MILESTONES" });
  });

  test("the same from two open pages: a page that shows an old value does not put it back", async () => {
    const { id, ana, ben } = await drafted();
    const were = await shown(id);
    await saveTypedRequest(ana, { id, typed: { ...were, reference: "A-2" }, were });
    await saveTypedRequest(ben, { id, typed: { ...were, note: "By Ben" }, were });
    await saveTypedRequest(ben, {
      id,
      typed: { ...were, note: "By Ben again" },
      were: { ...were, note: "By Ben" },
    });
    expect((await caseNow(deps, id)).request).toMatchObject({ reference: "A-2", note: "By Ben again" });
  });

  test("what is typed reads as what was shown, for a whole request and an empty one", () => {
    for (const request of [
      wholeRequest(),
      emptyRequest,
      wholeRequest({ thirdParties: [{ name: "Freight | Co", country: "SG" }] }),
    ]) {
      const typed = typedRequest(request, "PH");
      const blank = typedRequest(emptyRequest, "PH");
      const { changes, errors } = readTypedRequest(emptyRequest, "PH", typed, blank);
      expect(errors).toEqual({});
      const { lines: _lines, package: parts, ...fields } = request;
      const { package: read = {}, ...rest } = changes;
      expect([rest, read]).toEqual([fields, parts]);
    }
  });

  test("what cannot be read comes back by its name, and the rest is saved", async () => {
    const { id, ana } = await drafted();
    const were = await shown(id);
    const typed = { ...were, thirdParties: "some", thirdPartyLines: "No country here", reference: "A-3" };
    const { errors, one } = await saveTypedRequest(ana, { id, typed, were });
    expect(errors).toEqual({ thirdPartyLines: "party-line" });
    expect(one.request).toMatchObject({ reference: "A-3", thirdParties: [] });
  });
});

describe("refuses", () => {
  test("the same field to the slower of two, by name, and writes nothing of theirs", async () => {
    const { id, ana, ben } = await drafted();
    const were = await shown(id);
    await saveTypedRequest(ana, { id, typed: { ...were, reference: "A-4" }, were });
    const late = saveTypedRequest(ben, { id, typed: { ...were, reference: "B-4", note: "lost?" }, were });
    expect(await failureOf(late)).toEqual(["conflict", "fields-changed", ["reference"]]);
    const api = saveRequest(ben, { id, changes: { reference: "B-5" }, were: { reference: "PCG-2026-014" } });
    expect(await failureOf(api)).toEqual(["conflict", "fields-changed", ["reference"]]);
    expect((await caseNow(deps, id)).request).toMatchObject({ reference: "A-4" });
    expect((await caseNow(deps, id)).request.note).toBeUndefined();
  });

  test("a change that says neither what it read nor which revision, or an old revision", async () => {
    const { id, ana } = await drafted();
    expect(await failureOf(saveRequest(ana, { id, changes: { note: "x" } }))).toEqual([
      "invalid",
      "required",
      undefined,
    ]);
    await saveRequest(ana, { id, revision: 1, changes: { note: "x" } });
    expect(await failureOf(saveRequest(ana, { id, revision: 1, changes: { note: "y" } }))).toEqual([
      "conflict",
      "record-changed",
      undefined,
    ]);
  });
});

describe("access", () => {
  test("nobody else's draft, and none that was handed in", async () => {
    const { id } = await drafted();
    const change = { changes: { note: "x" }, were: {} };
    const other = government(deps);
    expect(await failureOf(saveRequest(other.officer(), { id, ...change }))).toEqual([
      "not-found",
      "case-not-found",
      undefined,
    ]);
    const handed = await wholeDraft(deps, other, { status: "ACKNOWLEDGED" });
    expect((await failureOf(saveRequest(other.officer(), { id: handed.id, ...change })))?.[1]).toBe(
      "request-not-draft",
    );
  });
});
