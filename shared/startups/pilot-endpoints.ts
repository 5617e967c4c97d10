import * as z from "zod";
import { daySchema } from "../base/day.ts";
import { endpoint } from "../base/endpoint.ts";
import { organisationIdSchema } from "../base/id.ts";
import { textOf } from "../base/text.ts";
import { isBuyer, mayAskForCases } from "../rfq/rules.ts";
import { technologyIdSchema, technologySchema } from "./model.ts";
import {
  firmPilotSchema,
  mayGraduate,
  mayReadPilots,
  mayRecordPilots,
  mayReleaseRunner,
  outcomeSchema,
  ownPilotSchema,
  pilotIdSchema,
  pilotSchema,
  pilotStates,
} from "./pilots.ts";
import { isSupplier } from "./rules.ts";

const nothing = z.strictObject({});
const revision = z.int().min(1).optional();
export const onePilot = z.strictObject({ pilot: pilotIdSchema });
export const oneTechnology = z.strictObject({ id: technologyIdSchema });
export const onePilotOfFirm = z.strictObject({ id: technologyIdSchema, pilot: pilotIdSchema });
const refuses = [400, 401, 404, 409, 422, 429];
const reads = [400, 401, 404, 429];
const text = (max: number) => z.string().trim().min(1).max(max);

export const pilotsQuery = z.strictObject({
  state: z.enum(pilotStates).optional(),
  technology: technologyIdSchema.optional(),
  after: z.string().max(200).optional(),
});
export const listPilotsEndpoint = endpoint({
  audience: "staff",
  permission: mayReadPilots,
  id: "listPilots",
  method: "get",
  path: "/api/staff/pilots",
  summary: "Pilots of a state (running ones by default) or of one technology, the latest first",
  audit: { none: "changes nothing" },
  params: nothing,
  query: pilotsQuery,
  output: z.lazy(() => z.strictObject({ items: z.array(pilotSchema), next: z.string().optional() })),
  refuses: reads,
});
export const readPilotEndpoint = endpoint({
  audience: "staff",
  permission: mayReadPilots,
  id: "readPilot",
  method: "get",
  path: "/api/staff/pilots/:pilot",
  summary: "One pilot",
  audit: { none: "changes nothing" },
  params: onePilot,
  query: nothing,
  output: pilotSchema,
  refuses: reads,
});

const newPilot = z.lazy(() =>
  z.strictObject({
    site: textOf(200),
    from: daySchema,
    to: daySchema.optional(),
    aim: textOf(1000),
    version: text(60).optional(),
    /** Who runs it: a unit of the forces, or a cleared government's organisation. */
    unit: textOf(200).optional(),
    organisation: organisationIdSchema.optional(),
    revision,
  }),
);
export const openPilotEndpoint = endpoint({
  audience: "staff",
  permission: mayRecordPilots,
  id: "openPilot",
  method: "post",
  path: "/api/staff/technologies/:id/pilots",
  summary: "Puts a pilot of a listed technology on record; the first one moves the technology's stage",
  audit: { action: "pilot.open, technology.pilot" },
  params: oneTechnology,
  query: nothing,
  input: newPilot,
  output: pilotSchema,
  refuses,
});
const onPilot = { audience: "staff", method: "post", params: onePilot, query: nothing, refuses } as const;
export const endPilotEndpoint = endpoint({
  ...onPilot,
  permission: mayRecordPilots,
  id: "endPilot",
  path: "/api/staff/pilots/:pilot/outcome",
  summary: "Says how a pilot ended; another person than who opened it",
  audit: { action: "pilot.end, technology.pilot-ended" },
  input: z.lazy(() => outcomeSchema.unwrap().extend({ revision })),
  output: pilotSchema,
});
export const releaseRunnerEndpoint = endpoint({
  ...onPilot,
  permission: mayReleaseRunner,
  id: "releaseRunner",
  path: "/api/staff/pilots/:pilot/release",
  summary: "Lets it be known who ran a pilot",
  audit: { action: "pilot.release" },
  input: z.strictObject({ reason: text(500), revision }),
  output: pilotSchema,
});
export const showPilotEndpoint = endpoint({
  ...onPilot,
  permission: mayRecordPilots,
  id: "showPilot",
  path: "/api/staff/pilots/:pilot/publicity",
  summary: "The agency's word on showing a pilot to the public; it is shown when the firm agrees too",
  audit: { action: "pilot.show, pilot.hide" },
  input: z.strictObject({ shown: z.boolean(), revision }),
  output: pilotSchema,
});
export const graduateEndpoint = endpoint({
  audience: "staff",
  permission: mayGraduate,
  id: "graduateTechnology",
  method: "post",
  path: "/api/staff/technologies/:id/graduation",
  summary: "Says that a technology has left the trials behind",
  audit: { action: "technology.graduate" },
  params: oneTechnology,
  query: nothing,
  input: z.strictObject({ reason: text(3000), revision }),
  output: technologySchema,
  refuses,
});

export const firmPilotsEndpoint = endpoint({
  audience: "supplier",
  permission: isSupplier,
  id: "listFirmPilots",
  method: "get",
  path: "/api/supplier/technologies/:id/pilots",
  summary: "Pilots of one's own technology",
  audit: { none: "changes nothing" },
  params: oneTechnology,
  query: nothing,
  output: z.lazy(() => z.strictObject({ items: z.array(firmPilotSchema) })),
  refuses: reads,
});
export const agreeToShowEndpoint = endpoint({
  audience: "supplier",
  permission: isSupplier,
  id: "agreeToShowPilot",
  method: "post",
  path: "/api/supplier/technologies/:id/pilots/:pilot/publicity",
  summary: "The firm's word on showing a pilot to the public",
  audit: { action: "pilot-agreement.give, pilot-agreement.take-back" },
  params: onePilotOfFirm,
  query: nothing,
  input: z.strictObject({ agreed: z.boolean() }),
  output: firmPilotSchema,
  refuses,
});

export const ownPilotsEndpoint = endpoint({
  audience: "buyer",
  permission: isBuyer,
  id: "listOwnPilots",
  method: "get",
  path: "/api/buyer/pilots",
  summary: "Pilots that one's own government ran",
  audit: { none: "changes nothing" },
  params: nothing,
  query: nothing,
  output: z.lazy(() => z.strictObject({ items: z.array(ownPilotSchema) })),
  refuses: reads,
});
export const followOnEndpoint = endpoint({
  audience: "buyer",
  permission: mayAskForCases,
  id: "requestFollowOn",
  method: "post",
  path: "/api/buyer/pilots/:pilot/request",
  summary: "Opens a request for what one's own government tried",
  audit: { action: "case.create" },
  params: onePilot,
  query: nothing,
  input: z.strictObject({ quantity: z.int().min(1).max(1_000_000_000).optional() }),
  output: z.strictObject({ request: z.string() }),
  refuses,
});

export const pilotEndpoints = [
  listPilotsEndpoint,
  readPilotEndpoint,
  openPilotEndpoint,
  endPilotEndpoint,
  releaseRunnerEndpoint,
  showPilotEndpoint,
  graduateEndpoint,
  firmPilotsEndpoint,
  agreeToShowEndpoint,
  ownPilotsEndpoint,
  followOnEndpoint,
] as const;
