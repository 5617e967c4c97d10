import * as z from "zod";
import { type Actor, actsAs } from "../base/actor.ts";
import { instantSchema } from "../base/day.ts";
import { conditionCodes } from "../surplus/codes.ts";
import { columnChoiceSchema, fields } from "./columns.ts";
import { groupings } from "./lot.ts";
import { type ProblemCode, problems } from "./problem.ts";

export const intakeIdSchema = z.string().regex(/^F-[0-9A-HJKMNP-TV-Z]{12}$/);

/** A file at the desk. `QUEUED` and `RUNNING` belong to the job; `task` says what it does, or what failed. */
export const intakeStatuses = ["AWAITED", "QUEUED", "RUNNING", "READ", "CHECKED", "TAKEN", "FAILED"] as const;
export type IntakeStatus = (typeof intakeStatuses)[number];
export const intakeTasks = ["READ", "CHECK", "TAKE"] as const;
export type IntakeTask = (typeof intakeTasks)[number];

const count = z.int().min(0);
const problemCodes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

/** A column as it stands in the file, with its first values; `known` is what its header is known to mean. */
export const fileColumnSchema = z.strictObject({
  header: z.string(),
  nth: z.int().min(1),
  samples: z.array(z.string()),
  known: z.enum(fields).optional(),
});
export type FileColumn = z.infer<typeof fileColumnSchema>;

export const intakeSettingsSchema = z.lazy(() =>
  z.strictObject({
    columns: z.array(columnChoiceSchema).max(300),
    grouping: z.enum(groupings),
    condition: z.enum(conditionCodes),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
  }),
);
export type IntakeSettings = z.infer<typeof intakeSettingsSchema>;

/** What a dry run found. `value` is the sum of quantity × value per unit in minor units of `currency`. */
export const intakeFindingsSchema = z.lazy(() =>
  z.strictObject({
    rows: count,
    accepted: count,
    refused: count,
    /** Rows that say word for word what a row before them says. */
    repeated: count,
    /** Rows that say what a row says that was taken in with the file this one corrects. */
    doubles: count,
    quantity: count,
    value: count,
    currency: z.string(),
    lots: count,
    /** Lots that an earlier intake of the same file has stored. */
    alreadyThere: count,
    counts: z.partialRecord(z.enum(problemCodes), count),
    first: z.array(
      z.strictObject({
        sheet: z.string(),
        row: z.int(),
        column: z.string(),
        value: z.string(),
        problem: z.enum(problemCodes),
      }),
    ),
    skippedSheets: z.array(z.string()),
  }),
);
export type IntakeFindings = z.infer<typeof intakeFindingsSchema>;

export const intakeSchema = z
  .lazy(() =>
    z.strictObject({
      id: intakeIdSchema,
      revision: z.int().min(1),
      status: z.enum(intakeStatuses),
      task: z.enum(intakeTasks).optional(),
      by: z.string(),
      at: instantSchema,
      changedAt: instantSchema,
      /** The file whose refused rows this one brings again. */
      corrects: intakeIdSchema.optional(),
      document: z
        .strictObject({ id: z.string(), name: z.string(), bytes: count, sha256: z.string() })
        .optional(),
      kind: z.enum(["utf-8", "shift_jis", "xlsx"]).optional(),
      columns: z.array(fileColumnSchema).optional(),
      settings: intakeSettingsSchema.optional(),
      /** Who asked for the task: drafts are theirs. */
      askedBy: z.string().optional(),
      progress: z
        .strictObject({ phase: z.enum(["read", "write"]), done: count, of: count.optional() })
        .optional(),
      findings: intakeFindingsSchema.optional(),
      taken: z
        .strictObject({ lots: count, created: count, alreadyThere: count, at: instantSchema })
        .optional(),
      failure: z.strictObject({ reason: z.string(), detail: z.string() }).optional(),
    }),
  )
  .meta({ id: "Intake" });
export type Intake = z.infer<typeof intakeSchema>;

export const mayReadIntake = (actor: Actor): boolean => actsAs(actor, "curator", "auditor");
export const mayTakeIn = (actor: Actor): boolean => actsAs(actor, "curator");

/** Minutes without a sign of life after which a job is taken for dead, so that a person may ask again. [ours] */
const deadAfter = 3;
export const isDead = ({ status, changedAt }: Intake, now: Date): boolean =>
  ["QUEUED", "RUNNING"].includes(status) && now.getTime() - Date.parse(changedAt) > deadAfter * 60_000;
export const isBusy = ({ status }: Pick<Intake, "status">): boolean =>
  status === "QUEUED" || status === "RUNNING";

/** Why a task cannot be asked for as it stands, as the key of a sentence; undefined when it can. */
export function refusalOf(intake: Intake, task: "CHECK" | "TAKE", now: Date): string | undefined {
  const { status, columns, task: last } = intake;
  if (isBusy(intake) && !isDead(intake, now)) return "intake-busy";
  if (!columns) return "intake-not-read";
  if (status === "TAKEN") return "intake-taken";
  const begun = last === "TAKE" && status !== "CHECKED";
  if (task === "CHECK") return begun ? "intake-begun" : undefined;
  return status === "CHECKED" || begun ? undefined : "intake-not-checked";
}

/** Whether a file may (still) be put to it: until one has been read. */
export const wantsFile = ({ status, task }: Pick<Intake, "status" | "task">): boolean =>
  status === "AWAITED" || (status === "FAILED" && task === "READ");
