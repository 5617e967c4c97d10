import fc from "fast-check";
import { expect, test } from "vitest";
import { demoListings } from "../../cdk/local/demo/listings/index.ts";
import { type Change, diff } from "../../shared/catalogue/diff.ts";
import { type Content, contentSchema } from "../../shared/catalogue/model.ts";

const contents: readonly Content[] = demoListings.map(({ content }) =>
  contentSchema.parse({ ...content, related: [], pictures: [] }),
);
const text = fc.record({ ja: fc.string({ minLength: 1 }), en: fc.string({ minLength: 1 }) });
const listing = fc
  .tuple(
    fc.constantFrom(...contents),
    fc.record(
      {
        title: text,
        description: text,
        models: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
        specifications: fc.array(fc.record({ name: text, value: text }), { maxLength: 4 }),
        leadTimeMonths: fc.record({ from: fc.nat(240), to: fc.nat(240) }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([content, changes]): Content => ({ ...content, ...changes }));

const swapped = ({ path, before, after }: Change): Change => ({
  path,
  ...(after !== undefined && { before: after }),
  ...(before !== undefined && { after: before }),
});

/** Every value of a content by its path, found another way than `diff` does. */
function values(content: Content): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string[]): void => {
    if (value && typeof value === "object") for (const [k, v] of Object.entries(value)) walk(v, [...path, k]);
    else if (value !== undefined) found.set(path.join("."), `${value}`);
  };
  walk(content, []);
  return found;
}

test("what did not change has no difference, and what changed has one", () => {
  fc.assert(
    fc.property(listing, listing, (a, b) => {
      expect(diff(a, structuredClone(a))).toEqual([]);
      const alike = JSON.stringify([...values(a)].sort()) === JSON.stringify([...values(b)].sort());
      expect(diff(a, b).length === 0).toBe(alike);
    }),
  );
});

test("the way back is the way there with its sides swapped", () => {
  fc.assert(
    fc.property(listing, listing, (a, b) => {
      expect(diff(b, a)).toEqual(diff(a, b).map(swapped));
    }),
  );
});

test("the older version with the changes made to it is the newer one", () => {
  fc.assert(
    fc.property(listing, listing, (a, b) => {
      const made = values(a);
      for (const { path, before, after } of diff(a, b)) {
        expect(made.get(path)).toBe(before);
        if (after === undefined) made.delete(path);
        else made.set(path, after);
      }
      expect([...made].sort()).toEqual([...values(b)].sort());
    }),
  );
});

test("one changed fact is one change, named by its path", () => {
  const [content] = contents;
  if (!content) throw new Error("the demo catalogue is empty");
  const changed: Content = { ...content, title: { ...content.title, en: "Another name" } };
  expect(diff(content, changed)).toEqual([
    { path: "title.en", before: content.title.en, after: "Another name" },
  ]);
});
