import { isControlRow } from "../catalogue/control-rows.ts";
import type { Technology, TechnologyScreening } from "./model.ts";

type Found = TechnologyScreening["matches"][number];

/** Whoever is looked for in the lists: the firm under each name, its owners, and where its money came from. */
export function namesToScreen({ firm, brief }: Pick<Technology, "firm" | "brief">) {
  const all = [
    ...[firm.ja, firm.en].map((name) => ({ name: name ?? "", country: "JP" })),
    ...(brief.owners ?? []).map(({ name, country }) => ({ name, country })),
    ...(brief.funding ?? []).map(({ source, country }) => ({ name: source, country })),
  ].filter(({ name }) => name !== "");
  const key = ({ name, country }: (typeof all)[number]) => `${country} ${name}`;
  return all.filter((one, i) => all.findIndex((other) => key(other) === key(one)) === i);
}

/** The same for the same party and listed name, whatever the run: what was said of it goes with it. */
export const matchKeyOf = ({ list, listed, party }: Pick<Found, "list" | "listed" | "party">): string =>
  [list, listed, party].join(" / ");

export const unresolvedIn = ({ matches }: Pick<TechnologyScreening, "matches">): number =>
  matches.filter(({ resolved }) => resolved === undefined).length;

/** The matches of a new run with what was said of them before. */
export const withWhatWasSaid = (
  matches: readonly Omit<Found, "resolved">[],
  before: TechnologyScreening | undefined,
): Found[] =>
  matches.map((match) => {
    const resolved = before?.matches.find((one) => matchKeyOf(one) === matchKeyOf(match))?.resolved;
    return { ...match, ...(resolved && { resolved }) };
  });

/** A row of the order, or that it names none: what licensing confirms. */
export const isConfirmedRow = (row: string): boolean => row === "none" || isControlRow(row);

export type Verdict = {
  readonly passed: boolean;
  readonly controlRow: string;
  readonly note?: string | undefined;
};
export const verdictFaults = [
  "technology-not-screened",
  "technology-matches-open",
  "technology-match-listed",
  "control-row-unknown",
  "screening-note-missing",
] as const;
export type VerdictFault = (typeof verdictFaults)[number];

/** What keeps licensing from saying whether it passed. Nothing passes with a name that is on a list, or not looked at. */
export function verdictFault(
  screening: TechnologyScreening | undefined,
  { passed, controlRow, note }: Verdict,
): VerdictFault | undefined {
  if (!screening) return "technology-not-screened";
  if (passed && unresolvedIn(screening) > 0) return "technology-matches-open";
  if (passed && screening.matches.some(({ resolved }) => resolved?.different === false))
    return "technology-match-listed";
  if (!isConfirmedRow(controlRow) && (passed || controlRow !== "unknown")) return "control-row-unknown";
  return passed || note ? undefined : "screening-note-missing";
}
