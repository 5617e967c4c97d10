import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareRevisions } from "../../functions/curation/compare-revisions.ts";
import { createListing } from "../../functions/curation/create-listing.ts";
import { moveListing } from "../../functions/curation/index.ts";
import { saveContent } from "../../functions/curation/save-content.ts";
import type { Ctx } from "../../functions/platform/deps.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { diff } from "../../shared/catalogue/diff.ts";
import { changedElsewhere, valueAt, withChanges } from "../../shared/curation/changes.ts";
import { content, record, stackDeps } from "../kit/listings.ts";

const deps = stackDeps();
const as = (personId: string): Ctx => ({ deps, actor: { kind: "staff", personId, role: "curator" } });
const draft = () =>
  createListing(as("ann"), {
    kind: "SURPLUS",
    title: { ja: "発電機", en: "Generator" },
    summary: { ja: "概要", en: "Summary" },
  });
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "saved",
    (error: unknown) =>
      error instanceof AppError ? [error.reason, error.params.fields ?? error.params.field] : error,
  );

describe("two people at one draft", () => {
  test("who touched other fields loses nothing, whoever was faster", async () => {
    const { id, revision } = await draft();
    await saveContent(as("ann"), { id, base: revision, changes: { "title.ja": "移動電源" } });
    await saveContent(as("ben"), { id, base: revision, changes: { "title.en": "Power unit" } });
    await saveContent(as("cho"), { id, base: revision, changes: { "lot.quantity": 7 } });
    const saved = await record(deps, id);
    expect(saved.content.title).toEqual({ ja: "移動電源", en: "Power unit" });
    expect(saved.contributors).toEqual(expect.arrayContaining(["ann", "ben", "cho"]));
  });

  test("who changed the same field is told which, and nothing of theirs is written", async () => {
    const { id, revision } = await draft();
    await saveContent(as("ann"), { id, base: revision, changes: { "title.en": "One" } });
    const both = { "title.en": "Two", "summary.en": "Kept back" };
    expect(await outcome(saveContent(as("ben"), { id, base: revision, changes: both }))).toEqual([
      "fields-changed",
      ["title.en"],
    ]);
    expect((await record(deps, id)).content).toMatchObject({
      title: { en: "One" },
      summary: { en: "Summary" },
    });
    const now = await record(deps, id);
    expect(await outcome(saveContent(as("ben"), { id, base: now.revision, changes: both }))).toBe("saved");
  });

  test("what a save changed can be seen afterwards, and what differs from the published version", async () => {
    const { id, revision } = await draft();
    const saved = await saveContent(as("ann"), { id, base: revision, changes: { "lot.quantity": 9 } });
    const { from, to } = await compareRevisions(as("ben"), { id, from: revision, to: saved.revision });
    expect(diff(from.content, to.content)).toEqual([{ path: "lot.quantity", before: "1", after: "9" }]);
    expect(await outcome(compareRevisions(as("ben"), { id }))).toEqual(["listing-not-found", undefined]);
  });

  test("sixteen at once, each in a field of their own: every change is there", async () => {
    const { id, revision } = await draft();
    const fields = ["title.ja", "title.en", "summary.ja", "summary.en", "lot.storage.ja", "lot.storage.en"];
    const done = await Promise.all(
      fields.map((field, i) =>
        outcome(saveContent(as(`p${i}`), { id, base: revision, changes: { [field]: `by ${i}` } })),
      ),
    );
    // Who lost every race is told so and may try again; who was told "saved" is in the record.
    const saved = await record(deps, id);
    for (const [i, field] of fields.entries())
      if (done[i] === "saved") expect(valueAt(saved.content, field)).toBe(`by ${i}`);
    expect(done.filter((one) => one === "saved").length).toBeGreaterThanOrEqual(4);
  });

  test("a value of the wrong shape, and a draft under review, are refused", async () => {
    const { id, revision } = await draft();
    expect(
      await outcome(saveContent(as("ann"), { id, base: revision, changes: { "lot.quantity": -1 } })),
    ).toEqual(["invalid-value", "lot.quantity"]);
    await moveListing(as("ann"), { id, move: "submit" });
    expect(
      await outcome(saveContent(as("ann"), { id, base: revision, changes: { "title.en": "Late" } })),
    ).toEqual(["move-refused", undefined]);
  });
});

describe("changes", () => {
  const paths = ["title.ja", "title.en", "summary.ja", "lot.quantity", "lot.storage.ja", "place.name.en"];
  const change = fc.dictionary(
    fc.constantFrom(...paths),
    fc.oneof(fc.string({ minLength: 1 }), fc.constant(null)),
  );

  test("disjoint ones give the same whatever their order", () => {
    fc.assert(
      fc.property(change, (changes) => {
        const base = content("SURPLUS");
        const halves = Object.entries(changes);
        const cut = Math.floor(halves.length / 2);
        const [first, second] = [
          Object.fromEntries(halves.slice(0, cut)),
          Object.fromEntries(halves.slice(cut)),
        ];
        const one = withChanges(withChanges(base, first) as never, second);
        const other = withChanges(withChanges(base, second) as never, first);
        for (const path of paths) expect(valueAt(one, path)).toEqual(valueAt(other, path));
      }),
    );
  });

  test("a field nobody else touched never conflicts, one set to the same value neither", () => {
    fc.assert(
      fc.property(change, change, (mine, theirs) => {
        const base = content("SURPLUS");
        const now = withChanges(base, theirs) as never;
        for (const field of changedElsewhere(base, now, mine)) {
          expect(Object.keys(theirs)).toContain(field);
          expect(valueAt(now, field) ?? null).not.toEqual(mine[field]);
        }
      }),
    );
  });
});
