import type { Day } from "../base/day.ts";
import { languages } from "../base/text.ts";
import { isControlRow } from "../catalogue/control-rows.ts";
import type { Brief } from "./brief.ts";
import { type DocumentForm, evidenceFrom, pagesMost } from "./codes.ts";
import { isDemoLink } from "./demo-hosts.ts";

/** What a brief may be written with and not handed in with; each has a sentence of its own. */
export const briefRules = [
  "paper-pages",
  "trl-evidence",
  "evidence-in-future",
  "control-row",
  "demo-host",
  "owners-over-whole",
  "unread",
] as const;
export type BriefRule = (typeof briefRules)[number];
export type BriefFault = { readonly rule: BriefRule; readonly fields: readonly string[] };

/** A row of the order is not known to everybody: licensing finds it where the firm does not. */
export const unknownRow = "unknown";

export const pagesFit = (form: DocumentForm, pages: number): boolean =>
  pages >= 1 && pages <= pagesMost[form];
/** Whether a declared row is one of the Export Trade Control Order's, or said to be unknown. */
export const isDeclarableRow = (row: string): boolean => row === unknownRow || isControlRow(row);
/** Hundredths of a percent of all owners. */
export const ownedOf = (owners: NonNullable<Brief["owners"]>): number =>
  owners.reduce((sum, { share }) => sum + share, 0);

const checks: Readonly<
  Record<Exclude<BriefRule, "unread">, (brief: Brief, today: Day) => readonly string[]>
> = {
  "paper-pages": ({ paper }) => (paper && !pagesFit(paper.form, paper.pages) ? ["paper"] : []),
  "trl-evidence": ({ trl = 0, evidence }) =>
    trl < evidenceFrom
      ? []
      : (["statement", "place", "date", "witness"] as const)
          .filter((part) => evidence?.[part] === undefined)
          .map((part) => `evidence.${part}`),
  "evidence-in-future": ({ evidence }, today) =>
    evidence?.date !== undefined && evidence.date > today ? ["evidence.date"] : [],
  "control-row": ({ controlRow }) =>
    controlRow !== undefined && !isDeclarableRow(controlRow) ? ["controlRow"] : [],
  "demo-host": ({ demo }, today) => (demo !== undefined && !isDemoLink(demo, today) ? ["demo"] : []),
  "owners-over-whole": ({ owners = [] }) => (ownedOf(owners) > 10_000 ? ["owners"] : []),
};

/** Every rule that a brief breaks today, in the order of `briefRules`; `unread`: inputs that could not be read. */
export function briefFaults(brief: Brief, today: Day, unread: readonly string[] = []): BriefFault[] {
  const broken = Object.entries(checks).map(([rule, check]) => ({
    rule: rule as BriefRule,
    fields: check(brief, today),
  }));
  return [...broken, { rule: "unread" as const, fields: unread }].filter(({ fields }) => fields.length > 0);
}

const texts = ["title", "summary", "description", "civilUse", "defenceUse", "ipOwner"] as const;

/** Texts that are there in one language only, as `title.en`: no fault, and shown as missing. */
export function oneLanguageOnly(brief: Brief): string[] {
  const own = texts.map((field) => [field, brief[field]] as const);
  const ofEvidence = (["statement", "place"] as const).map(
    (field) => [`evidence.${field}`, brief.evidence?.[field]] as const,
  );
  return [...own, ...ofEvidence].flatMap(([field, text]) =>
    text ? languages.filter((lang) => text[lang] === undefined).map((lang) => `${field}.${lang}`) : [],
  );
}
