import * as z from "zod";
import { form, page } from "../base/endpoint.ts";
import { organisationIdSchema } from "../base/id.ts";
import { pilotResults } from "../catalogue/shown-pilot.ts";
import { mayAskForCases } from "../rfq/rules.ts";
import { oneListing } from "./asked-endpoints.ts";
import { technologyIdSchema } from "./model.ts";
import { onePilot, oneTechnology, pilotsQuery } from "./pilot-endpoints.ts";
import { mayGraduate, mayReadPilots, mayRecordPilots, mayReleaseRunner, pilotIdSchema } from "./pilots.ts";
import { isSupplier } from "./rules.ts";
import { dayField, needed, optional, optionalDay, optionalTongues, twoTongues } from "./typed-fields.ts";

const nothing = z.strictObject({});
const desk = { audience: "staff", permission: mayReadPilots, audit: { none: "reads" } } as const;

export const pilotsPage = page({
  ...desk,
  id: "pilots",
  path: "/staff/pilots",
  params: nothing,
  query: pilotsQuery,
});
export const pilotPage = page({
  ...desk,
  id: "pilot",
  path: "/staff/pilots/:pilot",
  params: onePilot,
  query: nothing,
});

export const openPilotForm = form({
  audience: "staff",
  permission: mayRecordPilots,
  id: "open-pilot",
  path: "/staff/pilots",
  audit: { action: "pilot.open, technology.pilot" },
  params: nothing,
  input: z.strictObject({
    technology: z.string().trim().min(1, "required").pipe(technologyIdSchema),
    site: twoTongues(200),
    from: dayField,
    to: optionalDay,
    aim: twoTongues(1000),
    version: optional(60),
    unit: optionalTongues(200),
    organisation: z
      .union([z.literal(""), organisationIdSchema])
      .optional()
      .transform((id) => id || undefined),
  }),
});

/** A form of the agency's page of a pilot; `act` says which, also to the page that shows it again. */
const pilotForm = <I extends z.ZodType>(
  act: string,
  permission: typeof mayRecordPilots,
  action: string,
  input: I,
) =>
  form({
    audience: "staff",
    permission,
    id: `pilot-${act}`,
    path: `/staff/pilots/:pilot/${act}`,
    page: "/staff/pilots/:pilot",
    audit: { action },
    params: onePilot,
    input,
  });
const revision = z.coerce.number().int().optional();
export const endPilotForm = pilotForm(
  "end",
  mayRecordPilots,
  "pilot.end, technology.pilot-ended",
  z.strictObject({
    result: z.enum(pilotResults, { error: "required" }),
    text: twoTongues(2000),
    on: dayField,
    revision,
  }),
);
export const releasePilotForm = pilotForm(
  "release",
  mayReleaseRunner,
  "pilot.release",
  z.strictObject({ reason: needed(500), revision }),
);
export const showPilotForm = pilotForm(
  "show",
  mayRecordPilots,
  "pilot.show, pilot.hide",
  z.strictObject({ shown: z.enum(["yes", "no"]), revision }),
);
export const graduateForm = pilotForm(
  "graduate",
  mayGraduate,
  "technology.graduate",
  z.strictObject({ reason: needed(3000) }),
);

export const agreeForm = form({
  audience: "supplier",
  permission: isSupplier,
  id: "technology-agree-pilot",
  path: "/supplier/technologies/:id/agree-pilot",
  page: "/supplier/technologies/:id",
  audit: { action: "pilot-agreement.give, pilot-agreement.take-back" },
  params: oneTechnology,
  input: z.strictObject({ pilot: pilotIdSchema, agreed: z.enum(["yes", "no"]) }),
});
export const followOnForm = form({
  audience: "buyer",
  permission: mayAskForCases,
  id: "follow-on",
  path: "/buyer/technologies/:id/follow-on",
  page: "/buyer/technologies/:id",
  audit: { action: "case.create" },
  params: oneListing,
  input: z.strictObject({ pilot: pilotIdSchema }),
});
