import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languages } from "../../shared/base/text.ts";
import { caseMoves } from "../../shared/rfq/states.ts";
import { eventText, spokenKinds } from "../../web/copy/case-events.ts";

/** Kinds of events as the verbs write them: `event: { kind: "…"`, also over several lines. */
const written = readdirSync("functions/rfq")
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => {
    const text = readFileSync(`functions/rfq/${name}`, "utf8");
    return [...text.matchAll(/event:\s*\{\s*kind:\s*"([a-z-]+)"/g)].map(([, kind = ""]) => kind);
  });

test("every event that a verb writes, and every move, has a sentence of its own in both languages", () => {
  const kinds = [...new Set([...written, ...caseMoves])];
  expect(kinds.filter((kind) => !spokenKinds.includes(kind))).toEqual([]);
  for (const lang of languages)
    for (const kind of kinds) expect(eventText(kind, lang)).not.toBe(eventText("nobody-wrote-this", lang));
});

test("an event that nobody gave words says in both languages only that something changed", () => {
  const said = languages.map((lang) => eventText("nobody-wrote-this", lang));
  expect(new Set(said).size).toBe(2);
  for (const text of said) expect(text).not.toContain("nobody");
});
