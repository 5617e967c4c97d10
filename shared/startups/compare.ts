import * as z from "zod";
import type { Brief } from "./brief.ts";
import { briefLeaves, sameValue } from "./brief-changes.ts";
import type { FeedbackCode } from "./codes.ts";
import { type Feedback, feedbackSchema } from "./model.ts";

/** Fields whose change may answer a point of feedback; a text's languages count as the text. */
const answeredBy: Readonly<Record<FeedbackCode, readonly string[]>> = {
  "need-unclear": ["summary", "description", "civilUse", "defenceUse"],
  "defence-use-unclear": ["defenceUse", "description"],
  "readiness-unproved": ["trl", "evidence", "paper", "demo"],
  "evidence-weak": ["evidence", "paper", "demo"],
  "team-thin": ["description", "paper", "owners"],
  "cost-unclear": ["description", "paper"],
  "ip-unclear": ["ipOwner"],
  "control-row-unclear": ["controlRow"],
  "ownership-unclear": ["owners"],
  "funding-unclear": ["funding"],
  "text-unclear": ["title", "summary", "description"],
  "document-unclear": ["paper", "pictures", "demo"],
  "no-demand": ["civilUse", "defenceUse", "seeks"],
  other: [],
};

const changeSchema = z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() });
/** What differs between two tries; `checklist` says of each point which of the changed fields are about it. */
export const comparisonSchema = z
  .lazy(() =>
    z.strictObject({
      /** Numbers of attempts; `to` is absent where the present draft is compared. */
      from: z.int().min(1),
      to: z.int().min(1).optional(),
      changes: z.array(changeSchema),
      checklist: z.array(feedbackSchema.unwrap().extend({ changed: z.array(z.string()) })),
    }),
  )
  .meta({ id: "TechnologyComparison" });
export type Comparison = z.infer<typeof comparisonSchema>;

const isOf = (leaf: string, field: string): boolean => leaf === field || leaf.startsWith(`${field}.`);

/** Leaves that differ, in the order in which they stand in either brief. */
function changesBetween(before: Brief, after: Brief): Comparison["changes"] {
  const [old, now] = [briefLeaves(before), briefLeaves(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => !sameValue(old[field], now[field]))
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }));
}

export function compareBriefs(
  { from, before }: { readonly from: number; readonly before: Brief },
  { to, after }: { readonly to?: number | undefined; readonly after: Brief },
  feedback: readonly Feedback[],
): Comparison {
  const changes = changesBetween(before, after);
  const checklist = feedback.map((point) => ({
    ...point,
    changed: changes
      .map(({ field }) => field)
      .filter((leaf) => answeredBy[point.code].some((field) => isOf(leaf, field))),
  }));
  return { from, ...(to !== undefined && { to }), changes, checklist };
}
