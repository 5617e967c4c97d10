import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import { intakeIdSchema, intakeSchema, intakeSettingsSchema, mayReadIntake, mayTakeIn } from "./intake.ts";

const nothing = z.strictObject({});
const one = z.strictObject({ id: intakeIdSchema });
const reader = { audience: "staff", permission: mayReadIntake, query: nothing } as const;
const curator = { ...reader, permission: mayTakeIn } as const;
const reading = { none: "the desk's own reading" } as const;
const write = [400, 401, 404, 409, 415, 422, 429];

export const listIntakesEndpoint = endpoint({
  ...reader,
  id: "listIntakes",
  method: "get",
  path: "/api/staff/intake",
  summary: "Property files at the desk, the newest first",
  audit: reading,
  params: nothing,
  query: z.strictObject({ cursor: z.string().max(100).optional() }),
  output: z.lazy(() => z.strictObject({ items: z.array(intakeSchema), next: z.string().optional() })),
  refuses: [400, 401, 404, 429],
});

export const openIntakeEndpoint = endpoint({
  ...curator,
  id: "openIntake",
  method: "post",
  path: "/api/staff/intake",
  summary: "A place for a property file, which is then put to `intake:ID` as a document",
  audit: { action: "intake.open" },
  params: nothing,
  input: z.strictObject({ corrects: intakeIdSchema.optional() }),
  output: intakeSchema,
  refuses: write,
});

export const readIntakeEndpoint = endpoint({
  ...reader,
  id: "readIntake",
  method: "get",
  path: "/api/staff/intake/:id",
  summary: "A property file: its columns, its progress, what a dry run found",
  audit: reading,
  params: one,
  output: intakeSchema,
  refuses: [401, 404, 429],
});

export const checkIntakeEndpoint = endpoint({
  ...curator,
  id: "checkIntake",
  method: "post",
  path: "/api/staff/intake/:id/check",
  summary: "Asks for a dry run with these columns and choices; nothing is taken in",
  audit: { action: "intake.ask-check" },
  params: one,
  input: intakeSettingsSchema,
  output: intakeSchema,
  refuses: write,
});

export const takeIntakeEndpoint = endpoint({
  ...curator,
  id: "takeIntake",
  method: "post",
  path: "/api/staff/intake/:id/take",
  summary: "Asks for the accepted rows to become drafts, or for the rest of them",
  audit: { action: "intake.ask-take" },
  params: one,
  input: z.strictObject({ doublesMeant: z.boolean().default(false) }),
  output: intakeSchema,
  refuses: write,
});

export const intakeEndpoints = [
  listIntakesEndpoint,
  openIntakeEndpoint,
  readIntakeEndpoint,
  checkIntakeEndpoint,
  takeIntakeEndpoint,
] as const;
