import * as z from "zod";
import { form, page } from "../base/endpoint.ts";
import { oneCase } from "./case-endpoints.ts";
import { caseForm, requestForm } from "./pages.ts";
import { isBuyer, mayApprove, mayHandle, mayReadBoard } from "./rules.ts";
import { hashTyped } from "./signing.ts";

const nothing = z.strictObject({});
const revision = z.coerce.number().int().min(1);
const reason = z.string().trim().min(1, "required").max(2000, "too-long");
const optional = z
  .string()
  .trim()
  .max(2000, "too-long")
  .optional()
  .transform((text) => text || undefined);
const hash = z.string().trim().min(hashTyped, "signature-hash").max(64, "signature-hash");

export const askOfferForm = requestForm("ask-offer", "case.offer-asked", z.strictObject({ revision }));
export const declineForm = requestForm(
  "decline",
  "case.declined",
  z.strictObject({ revision, text: optional }),
);
export const signForm = requestForm(
  "sign",
  "case.signed",
  z.strictObject({ revision, letter: revision, name: z.string().trim().min(1, "required").max(200), hash }),
);
export const acceptForm = requestForm(
  "accept",
  "case.accepted",
  z.strictObject({ revision, letter: revision, hash }),
);
export const counterForm = requestForm(
  "counter",
  "case.countered",
  z.strictObject({ revision, text: reason }),
);

/** Open forms: a field per line and payment; what they mean is read by `offer-fields.ts`. */
export const availabilityForm = caseForm(
  "availability",
  mayHandle,
  "case.availability-sent",
  z.looseObject({ revision }),
);
export const askApprovalForm = caseForm(
  "ask-approval",
  mayHandle,
  "case.approval-asked",
  z.strictObject({ revision }),
);
export const issueForm = caseForm("issue", mayApprove, "case.offered", z.strictObject({ revision }));
const withReason = z.strictObject({ revision, reason });
export const sendBackForm = caseForm("send-back", mayApprove, "case.sent-back", withReason);
export const refuseOfferForm = caseForm("refuse-offer", mayApprove, "case.refused", withReason);
export const withdrawForm = caseForm("withdraw", mayApprove, "case.withdrawn", withReason);
export const restateForm = caseForm("restate", mayHandle, "case.restated", withReason);

const editor = { audience: "staff", permission: mayHandle, params: oneCase } as const;
export const offerPage = page({
  ...editor,
  id: "case-offer",
  path: "/staff/cases/:id/offer",
  audit: { none: "reads" },
  query: z.strictObject({ saved: z.literal("1").optional() }),
});
export const offerForm = form({
  ...editor,
  id: "case-offer-save",
  path: "/staff/cases/:id/offer",
  audit: { action: "case.offer-drafted" },
  input: z.looseObject({ revision }),
});

const letter = { params: oneCase, query: nothing, audit: { action: "case.letter-read" } } as const;
export const requestLetterPage = page({
  ...letter,
  audience: "buyer",
  permission: isBuyer,
  id: "request-letter",
  path: "/buyer/requests/:id/letter",
});
export const caseLetterPage = page({
  ...letter,
  audience: "staff",
  permission: mayReadBoard,
  id: "case-letter",
  path: "/staff/cases/:id/letter",
});
