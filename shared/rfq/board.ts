import * as z from "zod";
import { type Day, daySchema } from "../base/day.ts";
import { boardStates } from "./codes.ts";
import { type CaseLine, caseLineSchema } from "./line.ts";

/** Lists of the agency: the reader's own, those that nobody has, those whose clock has run out. */
export const boardViews = ["all", "mine", "unassigned", "late"] as const;
export type BoardView = (typeof boardViews)[number];
/** How many cases of a state the board itself shows. */
export const shownPerState = 5;

export const caseNumberText = z
  .string()
  .trim()
  .max(40)
  .transform((typed) => typed.normalize("NFKC").toUpperCase().replace(/\s/g, ""));
export const caseListQuery = z.lazy(() =>
  z.strictObject({
    view: z.enum(boardViews).optional(),
    state: z.enum(boardStates as [string, ...string[]]).optional(),
    /** Exactly one case, by its number. */
    number: caseNumberText.optional(),
    after: z.string().max(300).optional(),
  }),
);

export const boardLineSchema = z.lazy(() => caseLineSchema.unwrap().extend({ late: z.boolean() }));
export type BoardLine = CaseLine & { readonly late: boolean };
/** A clock that has run out and is not paused. */
export const withLate = (line: CaseLine, today: Day): BoardLine => ({
  ...line,
  late: line.dueOn !== undefined && !line.paused && line.dueOn < today,
});

export const boardSchema = z.lazy(() =>
  z.strictObject({
    asOf: daySchema,
    open: z.int(),
    late: z.int(),
    unassigned: z.int(),
    states: z.array(
      z.strictObject({
        state: z.enum(boardStates as [string, ...string[]]),
        count: z.int(),
        /** The first to come due. */
        items: z.array(boardLineSchema),
      }),
    ),
    officers: z.array(
      z.strictObject({ id: z.string(), name: z.string().optional(), open: z.int(), late: z.int() }),
    ),
  }),
);
export type Board = z.infer<typeof boardSchema>;
