import * as z from "zod";
import { form, page } from "../base/endpoint.ts";
import { dayField as day, needed, optional, revisionField as revision } from "../base/form-fields.ts";
import { oneCase } from "./case-endpoints.ts";
import * as may from "./desk.ts";
import { runIdSchema } from "./desk-endpoints.ts";
import { caseForm } from "./pages.ts";
import { mayApprove, mayHandle, mayLicense, mayReadBoard } from "./rules.ts";

export const takeOverForm = caseForm(
  "take-over",
  mayHandle,
  "case.assign",
  z.strictObject({ officer: needed(20), revision }),
);
export const acknowledgeForm = caseForm(
  "acknowledge",
  mayHandle,
  "case.acknowledge",
  z.strictObject({ targetOn: day, revision }),
);
export const returnForm = caseForm(
  "return",
  mayHandle,
  "case.return",
  z.strictObject({
    fields: z.array(z.string().max(80)).min(1, "required").max(100),
    note: optional(2000),
    revision,
  }),
);
export const pauseForm = caseForm(
  "pause",
  may.mayPrepare,
  "case.pause",
  z.strictObject({ reason: needed(500), revision }),
);
export const resumeForm = caseForm(
  "resume-clock",
  may.mayPrepare,
  "case.resume-clock",
  z.strictObject({ revision }),
);
export const classifyForm = caseForm(
  "classify",
  mayLicense,
  "case.classify",
  z.strictObject({
    line: z.coerce.number().int(),
    itemClass: z.enum(["WEAPON", "NON_WEAPON"], { error: "required" }),
    controlRow: needed(12),
    revision,
  }),
);
export const screenForm = caseForm("screen", may.mayScreen, "case.screen", z.strictObject({ revision }));
export const licenseForm = caseForm(
  "license",
  mayLicense,
  "case.license",
  z.strictObject({
    decision: z.enum(["NSC", "LICENCE", "NONE", "REFUSE"], { error: "required" }),
    licencePath: optional(500),
    reason: needed(2000),
    revision,
  }),
);
export const councilForm = caseForm(
  "council",
  mayLicense,
  "case.record-council",
  z.strictObject({ reference: needed(120), on: day, revision }),
);
export const prepareForm = caseForm("prepare", may.mayPrepare, "case.prepare", z.strictObject({ revision }));
export const refuseForm = caseForm(
  "refuse",
  mayApprove,
  "case.refuse",
  z.strictObject({ reason: needed(2000), revision }),
);

/** A whole run of the screening, on a page of its own: the case's page stays as cheap as it is. */
const oneRun = oneCase.extend({ run: runIdSchema });
export const screeningPage = page({
  audience: "staff",
  permission: mayReadBoard,
  id: "case-screening",
  path: "/staff/cases/:id/screenings/:run",
  audit: { none: "reads" },
  params: oneRun,
  query: z.strictObject({}),
});
export const resolveForm = form({
  audience: "staff",
  permission: may.mayResolve,
  id: "case-resolve",
  path: "/staff/cases/:id/screenings/:run",
  audit: { action: "case.resolve-match" },
  params: oneRun,
  input: z.strictObject({
    match: needed(2000),
    decision: z.enum(["DIFFERENT_ENTITY", "SAME_ENTITY"], { error: "required" }),
    reason: needed(500),
  }),
});
