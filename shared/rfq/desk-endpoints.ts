import * as z from "zod";
import { personIdSchema } from "../accounts/model.ts";
import type { Actor } from "../base/actor.ts";
import { daySchema } from "../base/day.ts";
import { endpoint } from "../base/endpoint.ts";
import { oneCase } from "./case-endpoints.ts";
import * as may from "./desk.ts";
import { caseViewSchema, matchDecisionSchema } from "./model.ts";
import { mayApprove, mayHandle, mayLicense, mayReadBoard } from "./rules.ts";
import { outcomes, storedRunSchema } from "./screening-run.ts";

const nothing = z.strictObject({});
const text = (max: number) => z.string().trim().min(1).max(max);
/** The one that the sender saw; absent: whatever there is now. */
const revision = z.int().min(1).optional();
export const runIdSchema = z.string().regex(/^R-[0-9A-HJKMNP-TV-Z]{12}$/);

/** A deed of the agency on one case, which answers with the case. */
const deed = <I extends z.ZodType>(
  id: string,
  path: string,
  permission: (actor: Actor) => boolean,
  how: { readonly action: string; readonly summary: string; readonly input: I },
) =>
  endpoint({
    audience: "staff",
    permission,
    id,
    method: "post",
    path: `/api/staff/cases/:id/${path}`,
    summary: how.summary,
    audit: { action: how.action },
    params: oneCase,
    query: nothing,
    input: how.input,
    output: caseViewSchema,
    refuses: [400, 401, 404, 409, 422, 429],
  });

export const assignEndpoint = deed("assignOfficer", "officer", mayHandle, {
  action: "case.assign",
  summary: "Names the officer of a case, or another one",
  input: z.strictObject({ officer: personIdSchema, revision }),
});
export const acknowledgeEndpoint = deed("acknowledgeRequest", "acknowledgement", mayHandle, {
  action: "case.acknowledge",
  summary: "Takes a request on, with its officer and the day of the answer",
  input: z.strictObject({ officer: personIdSchema.optional(), targetOn: daySchema, revision }),
});
export const returnEndpoint = deed("returnRequest", "return", mayHandle, {
  action: "case.return",
  summary: "Gives a request back with the fields to mend",
  input: z.strictObject({
    fields: z.array(z.string().max(80)).min(1).max(100),
    note: text(2000).optional(),
    revision,
  }),
});
export const pauseEndpoint = deed("pauseClock", "pause", may.mayPrepare, {
  action: "case.pause",
  summary: "Stops the clock of the step, with a reason that the buyer reads",
  input: z.strictObject({ reason: text(500), revision }),
});
export const resumeEndpoint = deed("resumeClock", "resume-clock", may.mayPrepare, {
  action: "case.resume-clock",
  summary: "Lets the clock go on; its end moves by the working days of the pause",
  input: z.strictObject({ revision }),
});
export const classifyEndpoint = deed("classifyLines", "classification", mayLicense, {
  action: "case.classify",
  summary: "Says what lines in the buyer's own words are; rows of the order, or none",
  input: z.strictObject({
    lines: z
      .array(
        z.strictObject({
          line: z.int().min(1),
          itemClass: z.enum(["WEAPON", "NON_WEAPON"]),
          controlRow: z.string().max(12),
        }),
      )
      .min(1)
      .max(60),
    revision,
  }),
});
export const screenEndpoint = deed("screenCase", "screenings", may.mayScreen, {
  action: "case.screen",
  summary: "Screens the case again at its present stage",
  input: z.strictObject({ revision }),
});
export const resolveEndpoint = deed("resolveMatch", "matches", may.mayResolve, {
  action: "case.resolve-match",
  summary: "Says whether a listed name is the party of the case, and why",
  input: z.strictObject({
    run: runIdSchema,
    match: text(2000),
    decision: z.enum(["DIFFERENT_ENTITY", "SAME_ENTITY"]),
    reason: text(500),
    revision,
  }),
});
const council = { reference: text(120), on: daySchema };
export const licenseEndpoint = deed("decideLicensing", "licensing", mayLicense, {
  action: "case.license",
  summary: "Licensing's word: on which path it goes on, or that it should be refused",
  input: z.strictObject({
    decision: z.enum(["PROCEED", "REFUSE"]),
    path: z.enum(["NSC", "LICENCE", "NONE"]).default("NONE"),
    reason: text(2000),
    licencePath: text(500).optional(),
    nsc: z.strictObject(council).optional(),
    revision,
  }),
});
export const councilEndpoint = deed("recordCouncil", "council", mayLicense, {
  action: "case.record-council",
  summary: "Records the National Security Council's decision on the case",
  input: z.strictObject({ ...council, revision }),
});
export const prepareEndpoint = deed("prepareAnswer", "preparation", may.mayPrepare, {
  action: "case.prepare",
  summary: "Goes on to the answer",
  input: z.strictObject({ revision }),
});
export const refuseEndpoint = deed("refuseRequest", "refusal", mayApprove, {
  action: "case.refuse",
  summary: "Refuses the request; the reason is the buyer's to read",
  input: z.strictObject({ reason: text(2000), revision }),
});
export const readScreeningEndpoint = endpoint({
  audience: "staff",
  permission: mayReadBoard,
  id: "readScreening",
  method: "get",
  path: "/api/staff/cases/:id/screenings/:run",
  summary: "A whole run of the screening, and what it comes to after its matches were settled",
  audit: { none: "reads" },
  params: oneCase.extend({ run: runIdSchema }),
  query: nothing,
  output: z.lazy(() =>
    z.strictObject({
      run: storedRunSchema,
      now: z.strictObject({
        outcome: z.enum(outcomes),
        rules: z.array(z.string()),
        unresolved: z.int(),
      }),
      decisions: z.array(matchDecisionSchema),
    }),
  ),
  refuses: [401, 404, 429],
});

export const deskCaseEndpoints = [
  assignEndpoint,
  acknowledgeEndpoint,
  returnEndpoint,
  pauseEndpoint,
  resumeEndpoint,
  classifyEndpoint,
  screenEndpoint,
  resolveEndpoint,
  licenseEndpoint,
  councilEndpoint,
  prepareEndpoint,
  refuseEndpoint,
  readScreeningEndpoint,
] as const;
