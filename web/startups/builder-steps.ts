import { oneLanguageOnly } from "../../shared/startups/brief-rules.ts";
import { missingOf } from "../../shared/startups/needs.ts";
import type { Builder, TechnologyProps } from "./part.ts";

/** The steps of the builder in their order, each with the fields that are written in it. */
const fieldsOfStep = {
  what: ["title", "summary", "description", "area", "productVersion", "shielded"],
  use: ["civilUse", "defenceUse"],
  readiness: ["trl", "evidence", "demo"],
  rights: ["ipOwner", "controlRow"],
  owners: ["owners", "funding"],
  seeks: ["seeks"],
  paper: ["paper", "pictures"],
} as const;
export type Step = keyof typeof fieldsOfStep;
export const steps = Object.keys(fieldsOfStep) as readonly Step[];

export type Standing = {
  /** Fields that a submission needs and the brief has not. */
  readonly missing: readonly string[];
  readonly faults: Builder["faults"];
  readonly oneLanguage: readonly string[];
  /** What is missing or wrong, by step. */
  readonly open: Readonly<Record<Step, number>>;
};

export function standingOf({ one }: Pick<TechnologyProps, "one">, { faults }: Builder): Standing {
  const missing = missingOf(one.brief);
  // What a rule says better is not said twice.
  const ruled = new Set(faults.flatMap(({ fields }) => fields));
  const left = missing.filter((field) => !ruled.has(field));
  const open = Object.fromEntries(
    steps.map((step) => [step, new Set([...missing, ...ruled].filter((field) => isOf(field, step))).size]),
  ) as Record<Step, number>;
  return { missing: left, faults, oneLanguage: oneLanguageOnly(one.brief), open };
}

const isOf = (field: string, step: Step): boolean =>
  fieldsOfStep[step].some((own) => field === own || field.startsWith(`${own}.`));
