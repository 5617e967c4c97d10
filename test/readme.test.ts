import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { transitions } from "../shared/curation/life-cycle.ts";
import { type CaseTransition, caseTransitions } from "../shared/rfq/states.ts";
import { needTransitions } from "../shared/startups/need-states.ts";
import { stageTransitions } from "../shared/startups/stages.ts";
import { technologyTransitions } from "../shared/startups/states.ts";

test("the README draws the life of a listing as the table has it", () => {
  const readme = readFileSync("README.md", "utf8");
  const part = readme.slice(
    readme.indexOf("## The life of a listing"),
    readme.indexOf("## The life of a case"),
  );
  const drawn = [...part.matchAll(/^ {2}(\w+) --> (\w+): ([a-z-]+) \((.+)\)$/gm)].map((m) =>
    m.slice(1).join(" "),
  );
  const rows = transitions.flatMap((row) =>
    "to" in row ? row.from.map((from) => [from, row.to, row.id, row.who.join(", ")].join(" ")) : [],
  );
  expect(drawn.sort()).toEqual(rows.sort());
});

test("the README draws the life of a case as the table has it, and says in words what many states allow", () => {
  const readme = readFileSync("README.md", "utf8");
  const part = readme.slice(readme.indexOf("## The life of a case"), readme.indexOf("## Surplus, sold once"));
  const drawn = [...part.matchAll(/^ {2}(\w+) --> (\w+): ([a-z-]+) \((.+)\)$/gm)].map((m) =>
    m.slice(1).join(" "),
  );
  const isDrawn = (row: CaseTransition) => row.from.length <= 2 && row.to !== "BACK";
  const table: readonly CaseTransition[] = caseTransitions;
  const rows = table
    .filter(isDrawn)
    .flatMap((row) => row.from.map((from) => [from, row.to, row.id, row.who.join(", ")].join(" ")));
  expect(drawn.sort()).toEqual(rows.sort());
  for (const row of table.filter((one) => !isDrawn(one))) expect(part).toContain(`\`${row.id}\``);
});

test("the README draws the ways of a technology, of its stages and of a need as their tables have them", () => {
  const readme = readFileSync("README.md", "utf8");
  const part = readme.slice(readme.indexOf("## Start-ups"), readme.indexOf("## The letter"));
  const drawn = [...part.matchAll(/^ {2}(\w+) --> (\w+): ([a-z-]+) \((.+)\)$/gm)].map((m) =>
    m.slice(1).join(" "),
  );
  const isDrawn = ({ id }: { readonly id: string }) => id !== "withdraw";
  const rows = [...technologyTransitions.filter(isDrawn), ...stageTransitions, ...needTransitions].flatMap(
    (row) => row.from.map((from) => [from, row.to, row.id, row.who.join(", ")].join(" ")),
  );
  expect(drawn.sort()).toEqual(rows.sort());
  expect(part).toContain("`withdraw`");
});
