import * as z from "zod";
import { form, page } from "../base/endpoint.ts";
import { conditionCodes } from "../surplus/codes.ts";
import { intakeIdSchema, mayReadIntake, mayTakeIn } from "./intake.ts";
import { groupings } from "./lot.ts";

const nothing = z.strictObject({});
const one = z.strictObject({ id: intakeIdSchema });
const reader = { audience: "staff", permission: mayReadIntake } as const;
const curator = { audience: "staff", permission: mayTakeIn } as const;
const reading = { none: "the desk's own reading" } as const;

export const intakeListPage = page({
  ...reader,
  id: "intakes",
  path: "/staff/intake",
  audit: reading,
  params: nothing,
  query: z.strictObject({ cursor: z.string().max(100).optional() }),
});
export const intakePage = page({
  ...reader,
  id: "intake",
  path: "/staff/intake/:id",
  audit: reading,
  params: one,
  query: z.strictObject({ columns: z.enum(["1"]).optional() }),
});
/** The file as it came, the full report, and the refused rows to be corrected. */
export const intakeFilePage = page({
  ...reader,
  id: "intake-file",
  path: "/api/staff/intake/:id/files/:file",
  bare: true,
  audit: { action: "intake.fetch" },
  params: one.extend({ file: z.enum(["original", "report", "refused"]) }),
  query: nothing,
});

export const openIntakeForm = form({
  ...curator,
  id: "open-intake",
  path: "/staff/intake",
  audit: { action: "intake.open" },
  params: nothing,
  input: z.strictObject({ corrects: intakeIdSchema.optional() }),
});
/** `column-0` … say what each column of the file holds, in the order in which it shows them. */
export const checkIntakeForm = form({
  ...curator,
  id: "check-intake",
  path: "/staff/intake/:id/check",
  page: "/staff/intake/:id",
  audit: { action: "intake.ask-check" },
  params: one,
  input: z.looseObject({
    grouping: z.enum(groupings),
    condition: z.enum(conditionCodes),
    currency: z.union([z.literal(""), z.string().regex(/^[A-Z]{3}$/)]).default(""),
  }),
});
export const takeIntakeForm = form({
  ...curator,
  id: "take-intake",
  path: "/staff/intake/:id/take",
  page: "/staff/intake/:id",
  audit: { action: "intake.ask-take" },
  params: one,
  input: z.strictObject({ doublesMeant: z.enum(["true"]).optional() }),
});
