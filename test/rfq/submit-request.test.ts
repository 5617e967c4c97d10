import { describe, expect, test } from "vitest";
import { moveListing } from "../../functions/curation/index.ts";
import { acceptAsIs } from "../../functions/rfq/accept-as-is.ts";
import { addLines } from "../../functions/rfq/add-lines.ts";
import { requestKey } from "../../functions/rfq/keys.ts";
import { submitRequest } from "../../functions/rfq/submit-request.ts";
import { dayInJapan, endOfDay } from "../../shared/base/day.ts";
import { caseNow, ctxAs, officerOf, wholeRequest } from "../kit/cases.ts";
import { approve, content, publish, stackDeps, staff } from "../kit/listings.ts";
import { government, lotFor, wholeDraft } from "../kit/requests.ts";

const deps = stackDeps();
const today = dayInJapan(deps.now());
/** Published again with another visibility, or other words. */
async function again(id: string, changes: Readonly<Record<string, unknown>>) {
  const curator = { deps, actor: staff("curator") };
  await moveListing(curator, { id, move: "withdraw" });
  await approve(deps, id, changes);
  await moveListing(curator, { id, move: "publish" });
}

/** A whole draft with a lot among its lines, its text accepted. */
async function withLot(lot: Readonly<Record<string, unknown>> = {}) {
  const ph = government(deps);
  const officer = ph.officer();
  const { id } = await wholeDraft(deps, ph);
  const listing = await lotFor(deps, ["PH", "AU"], lot);
  await addLines(officer, { id, lines: [{ listingId: listing.id, quantity: 2 }] });
  await acceptAsIs(officer, { id, lots: [{ listingId: listing.id, version: listing.version }] });
  return { id, officer, listing };
}

describe("works", () => {
  test("gives a number, keeps what was handed in for good, and copies class and row of the listing", async () => {
    const ph = government(deps);
    const officer = ph.officer();
    const { id } = await wholeDraft(deps, ph);
    const classification = { itemClass: "WEAPON", controlRow: "1", armsCategory: "a" };
    const weapon = await publish(deps, content("EQUIPMENT", { classification }));
    await addLines(officer, { id, lines: [{ listingId: weapon.id, quantity: 1 }] });
    const { number, status, requestRevision } = await submitRequest(officer, { id });
    expect([status, requestRevision]).toEqual(["SUBMITTED", 1]);
    expect(number).toMatch(/^PH-\d{2}-\d{4,}$/);
    const kept = await deps.table.get(requestKey(id, 1));
    const { request } = await caseNow(deps, id);
    expect(kept).toMatchObject({ request, requestRevision: 1 });
    expect(request.lines.at(-1)).toMatchObject({ itemClass: "WEAPON", controlRow: "1" });
  });

  test("twice at once, and once more later, gives one number", async () => {
    const ph = government(deps);
    const { id } = await wholeDraft(deps, ph);
    const both = await Promise.all(
      [ph.officer(), ph.officer()].map((officer) => submitRequest(officer, { id })),
    );
    const later = await submitRequest(ph.officer(), { id });
    expect(new Set([...both, later].map(({ number }) => number)).size).toBe(1);
    expect((await caseNow(deps, id)).requestRevision).toBe(1);
  });

  test("twenty of one country at once get twenty numbers", async () => {
    const ph = government(deps, "LU");
    const drafts = await Promise.all(Array.from({ length: 20 }, () => wholeDraft(deps, ph)));
    const answers = await Promise.all(drafts.map(({ id }) => submitRequest(ph.officer(), { id })));
    expect(new Set(answers.map(({ number }) => number)).size).toBe(20);
  }, 60_000);

  test("a lot until the end of its closing day in Japan", async () => {
    const { id, officer } = await withLot({ rfqClosing: today });
    const lastMoment = { ...officer, deps: { ...deps, now: () => endOfDay(today) } };
    expect((await submitRequest(lastMoment, { id })).status).toBe("SUBMITTED");
  });
});

describe("refuses", () => {
  const refused = (id: string, officer: ReturnType<ReturnType<typeof government>["officer"]>) =>
    submitRequest(officer, { id }).then(
      () => "submitted",
      (error) => [error.reason, error.params.fields],
    );

  test("what is not whole, by field", async () => {
    const ph = government(deps);
    const { financing: _gone, ...request } = wholeRequest();
    const { id } = await wholeDraft(deps, ph, { request });
    expect(await refused(id, ph.officer())).toEqual(["case-need-complete", ["financing"]]);
    expect((await caseNow(deps, id)).number).toBeUndefined();
  });

  test("a lot whose closing day ended a moment ago", async () => {
    const { id, officer } = await withLot({ rfqClosing: today });
    const after = new Date(endOfDay(today).getTime() + 1);
    expect(await refused(id, { ...officer, deps: { ...deps, now: () => after } })).toEqual([
      "closing-passed",
      ["lines.3"],
    ]);
  });

  test("a listing that was narrowed to others after it was added, in words of no listing", async () => {
    const { id, officer, listing } = await withLot();
    await again(listing.id, { visibility: { tier: "NAMED_COUNTRIES", countries: ["AU"] } });
    expect(await refused(id, officer)).toEqual(["listing-not-available", ["lines.3"]]);
  });

  test("one that is narrowed between the check and the writing", async () => {
    const { id, officer, listing } = await withLot();
    let narrowed = false;
    const table: typeof deps.table = {
      ...deps.table,
      write: async (writes, token) => {
        if (!narrowed) {
          narrowed = true;
          await again(listing.id, { visibility: { tier: "NAMED_COUNTRIES", countries: ["AU"] } });
        }
        return deps.table.write(writes, token);
      },
    };
    expect(await refused(id, { ...officer, deps: { ...deps, table } })).toEqual([
      "listing-not-available",
      ["lines.3"],
    ]);
    expect((await caseNow(deps, id)).status).toBe("DRAFT");
  });

  test("a lot that is described anew since its text was accepted, and one that is withdrawn", async () => {
    const changed = await withLot();
    await again(changed.listing.id, { summary: { en: "Not what it was" } });
    expect(await refused(changed.id, changed.officer)).toEqual(["listing-changed", ["lines.3"]]);
    const gone = await withLot();
    await moveListing({ deps, actor: staff("curator") }, { id: gone.listing.id, move: "withdraw" });
    expect(await refused(gone.id, gone.officer)).toEqual(["listing-not-available", ["lines.3"]]);
  });
});

describe("access", () => {
  test("another government finds nothing, and an organisation that is not cleared is refused", async () => {
    const ph = government(deps);
    const { id } = await wholeDraft(deps, ph);
    await expect(submitRequest(government(deps).officer(), { id })).rejects.toMatchObject({
      code: "not-found",
      reason: "case-not-found",
    });
    const actor = { ...officerOf(ph.organisationId, "P-000000000009"), cleared: false };
    await expect(submitRequest(ctxAs(deps, actor as never), { id })).rejects.toMatchObject({
      reason: "case-need-not-cleared",
    });
    expect((await caseNow(deps, id)).status).toBe("DRAFT");
  });
});
