import { countrySchema } from "../base/country.ts";
import { areaOf } from "../catalogue/area-of.ts";
import { type TechnologyArea, technologyAreas } from "../catalogue/codes.ts";
import type { Field, Mapping } from "./columns.ts";
import type { Problem, ProblemCode } from "./problem.ts";
import { cutAt, repaired } from "./repaired.ts";
import type { PropertyRow, RawRow, ReadRow } from "./row.ts";
import type { TechnologyRow } from "./technology.ts";

const most = { name: 200, maker: 200, summary: 400, description: 6000, civilUse: 1000, award: 200 } as const;
/** Fewer letters than this tell nothing ("Attached."). */
const tellingLeast = 30;

/**
 * The least that an award for further development proves by itself: its idea was shown to work (ISO 16290, level 3).
 * The file says no more, so no more is claimed; a curator raises it on evidence.
 */
export const readinessOfAwards = 3;
/** Above this the place and day of the trial are needed, which no such file states. */
const readinessMost = 6;

/** Abstracts of one register begin and go on with these words. */
const headings = /^\s*abstract\s*[:.]\s*/i;
const benefit = /\bBENEFIT\s*:\s*/;

/** Reads a row of a technology file. As for property: a refusing problem gives no `row`, warnings keep it. */
export function readTechnology(raw: RawRow, mapping: Mapping): ReadRow {
  const found: Problem[] = [];
  let refused = false;
  const say = (field: Field, value: string, problem: ProblemCode, refusing = false) => {
    const column = mapping.headers[mapping.columns[field] ?? -1] ?? field;
    found.push({ sheet: raw.sheet, row: raw.row, column, value: value.slice(0, 200), problem });
    refused ||= refusing;
  };
  const at = (field: Field): string => {
    const cell = raw.cells[mapping.columns[field] ?? -1];
    if (cell === undefined) return "";
    if (typeof cell === "string") return repaired(cell);
    say(field, `=${cell.formula}`, "formula-cell", true);
    return "";
  };
  const name = at("name");
  const maker = at("maker");
  const text = textsOf(at("description") || at("summary"));
  const summary = mapping.columns.description === undefined ? "" : at("summary");
  if (!name) say("name", name, "title-missing", true);
  if (name.length > most.name) say("name", name, "title-cut");
  if (!maker) say("maker", maker, "maker-missing", true);
  if (!text.whole) say("description", at("description"), "abstract-missing");
  if (text.whole.length > most.description) say("description", text.whole, "abstract-cut");
  const award = [at("sponsor") || at("holder"), at("year")].filter((part) => part !== "").join(", ");
  const sourceId = at("sourceId").slice(0, 60);
  const technology: TechnologyRow = {
    summary: cutAt(summary || text.whole || name, most.summary),
    ...(text.whole.length > (summary ? 0 : most.summary) && {
      description: cutAt(text.whole, most.description),
    }),
    maker: cutAt(maker, most.maker),
    country: country(at("country"), maker, say),
    area: area(at("area"), { title: name, body: `${text.whole} ${text.benefit}` }, say),
    trl: readiness(at("trl"), say),
    ...(text.benefit && { civilUse: cutAt(text.benefit, most.civilUse) }),
    ...(award && { award: award.slice(0, most.award) }),
    ...(sourceId && { sourceId }),
  };
  const row: PropertyRow = {
    row: raw.row,
    sheet: raw.sheet,
    name: cutAt(name, most.name),
    quantity: 1,
    unit: "EA",
    technology,
  };
  return refused ? { problems: found } : { row, problems: found };
}

/** What an abstract says, without its headings, and what it names as its benefit. */
function textsOf(typed: string): { readonly whole: string; readonly benefit: string } {
  const [abstract = "", ...rest] = typed.replace(headings, "").split(benefit);
  const telling = (text: string) => (text.length >= tellingLeast ? text : "");
  return { whole: telling(abstract.trim()), benefit: telling(rest.join(" ").trim()) };
}

type Say = (field: Field, value: string, problem: ProblemCode) => void;

function area(
  typed: string,
  text: { readonly title: string; readonly body: string },
  say: Say,
): TechnologyArea {
  const stated = technologyAreas.find((one) => one === typed.toUpperCase());
  if (stated) return stated;
  const found = areaOf(text);
  if (typed || !found.sure) say("area", typed || found.area, "area-unsure");
  return found.area;
}

/** A firm whose name is Japanese is taken for Japanese; of another, whose register it is decides. */
function country(typed: string, maker: string, say: Say): string {
  const code = countrySchema.safeParse(typed.toUpperCase());
  if (code.success) return code.data;
  const assumed = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(maker) ? "JP" : "US";
  say("country", typed || assumed, "country-assumed");
  return assumed;
}

function readiness(typed: string, say: Say): number {
  const level = /^(?:trl\s*)?([1-9])$/i.exec(typed)?.[1];
  if (level !== undefined && Number(level) <= readinessMost) return Number(level);
  say("trl", typed, level === undefined ? "trl-assumed" : "trl-unproved");
  return level === undefined ? readinessOfAwards : readinessMost;
}
