import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import { availabilityDraftSchema } from "./availability-draft.ts";
import { oneCase } from "./case-endpoints.ts";
import { caseStates } from "./codes.ts";
import { caseViewSchema, signatureSchema } from "./model.ts";
import { letterSchema, offerSchema } from "./offer.ts";
import { offerDraftSchema } from "./offer-draft.ts";
import { isBuyer, mayApprove, mayHandle, mayReadBoard } from "./rules.ts";

const nothing = z.strictObject({});
const buyer = { audience: "buyer", permission: isBuyer, params: oneCase, query: nothing } as const;
const staff = { audience: "staff", permission: mayReadBoard, params: oneCase, query: nothing } as const;
const officer = { ...staff, permission: mayHandle } as const;
const approver = { ...staff, permission: mayApprove } as const;
const moves = { output: caseViewSchema, refuses: [400, 401, 404, 409, 422, 429] } as const;

/** The revision of the case that was read; another one is a conflict. */
const revision = z.int().min(1).optional();
const plain = z.strictObject({ revision });
const withReason = z.strictObject({ revision, reason: z.string().trim().min(1).max(2000) });
const hash = z.string().trim().min(8).max(64);

const offerAnswer = z.lazy(() =>
  z.strictObject({
    status: z.enum(caseStates),
    offer: offerSchema,
    /** Absent while the offer is the agency's own draft. */
    letter: letterSchema.optional(),
    signature: signatureSchema.optional(),
  }),
);
/** `offer`: the revision; the latest when absent. */
const ofRevision = z.strictObject({ offer: z.coerce.number().int().min(1).max(999).optional() });
const letterAnswer = z.strictObject({
  location: z.url(),
  /** How long the address is good for. */
  seconds: z.int(),
  sha256: z.string(),
  revision: z.int(),
});
const readsOffer = {
  method: "get",
  query: ofRevision,
  output: offerAnswer,
  audit: { none: "reads" },
  refuses: [400, 401, 404, 429],
} as const;
const readsLetter = {
  method: "get",
  query: ofRevision,
  output: letterAnswer,
  audit: { action: "case.letter-read" },
  refuses: [400, 401, 404, 429],
} as const;

export const readRequestOfferEndpoint = endpoint({
  ...buyer,
  ...readsOffer,
  id: "readRequestOffer",
  path: "/api/buyer/requests/:id/offer",
  summary: "The offer as it was issued, with its letter",
});
export const downloadRequestLetterEndpoint = endpoint({
  ...buyer,
  ...readsLetter,
  id: "downloadRequestLetter",
  path: "/api/buyer/requests/:id/letter",
  summary: "An address of the letter's PDF, good for a minute",
});
export const askOfferEndpoint = endpoint({
  ...buyer,
  ...moves,
  id: "askOffer",
  method: "post",
  path: "/api/buyer/requests/:id/ask-offer",
  summary: "Asks for an offer after the price and availability",
  audit: { action: "case.offer-asked" },
  input: plain,
});
export const declineEndpoint = endpoint({
  ...buyer,
  ...moves,
  id: "declineAvailability",
  method: "post",
  path: "/api/buyer/requests/:id/decline",
  summary: "Ends the case after the price and availability",
  audit: { action: "case.declined" },
  input: z.strictObject({ revision, text: z.string().trim().max(2000).optional() }),
});
export const signEndpoint = endpoint({
  ...buyer,
  ...moves,
  id: "signOffer",
  method: "post",
  path: "/api/buyer/requests/:id/sign",
  summary: "The named official signs the letter; a second word accepts it",
  audit: { action: "case.signed" },
  /** `letter`: the revision that was read; `hash`: the first eight characters of its SHA-256, or more. */
  input: z.strictObject({
    revision,
    letter: z.int().min(1),
    name: z.string().trim().min(1).max(200),
    hash,
  }),
});
export const acceptEndpoint = endpoint({
  ...buyer,
  ...moves,
  id: "acceptOffer",
  method: "post",
  path: "/api/buyer/requests/:id/accept",
  summary: "Confirms the signature: the offer is accepted",
  audit: { action: "case.accepted" },
  input: z.strictObject({ revision, letter: z.int().min(1), hash }),
});
export const counterEndpoint = endpoint({
  ...buyer,
  ...moves,
  id: "counterOffer",
  method: "post",
  path: "/api/buyer/requests/:id/counter",
  summary: "Ends the offer and starts a new request from its lines",
  audit: { action: "case.countered" },
  input: z.strictObject({ revision, text: z.string().trim().min(1).max(2000) }),
});

export const readCaseOfferEndpoint = endpoint({
  ...staff,
  ...readsOffer,
  id: "readCaseOffer",
  path: "/api/staff/cases/:id/offer",
  summary: "The offer, issued or being worked on",
});
export const downloadCaseLetterEndpoint = endpoint({
  ...staff,
  ...readsLetter,
  id: "downloadCaseLetter",
  path: "/api/staff/cases/:id/letter",
  summary: "An address of the letter's PDF, good for a minute",
});
export const sendAvailabilityEndpoint = endpoint({
  ...officer,
  ...moves,
  id: "sendAvailability",
  method: "post",
  path: "/api/staff/cases/:id/availability",
  summary: "Sends price ranges and lead times, which are no offer",
  audit: { action: "case.availability-sent" },
  input: z.lazy(() => availabilityDraftSchema.unwrap().extend({ revision })),
});
export const saveOfferEndpoint = endpoint({
  ...officer,
  ...moves,
  id: "saveOffer",
  method: "put",
  path: "/api/staff/cases/:id/offer",
  summary: "Keeps the offer as far as it is; fee and total are worked out",
  audit: { action: "case.offer-drafted" },
  input: z.lazy(() => z.strictObject({ revision, draft: offerDraftSchema })),
});
export const askApprovalEndpoint = endpoint({
  ...officer,
  ...moves,
  id: "askApproval",
  method: "post",
  path: "/api/staff/cases/:id/ask-approval",
  summary: "Screens the offer and puts it before the approver",
  audit: { action: "case.approval-asked" },
  input: plain,
});
export const restateEndpoint = endpoint({
  ...officer,
  ...moves,
  id: "restateOffer",
  method: "post",
  path: "/api/staff/cases/:id/restate",
  summary: "Takes an issued offer back to state it anew",
  audit: { action: "case.restated" },
  input: withReason,
});
export const issueOfferEndpoint = endpoint({
  ...approver,
  ...moves,
  id: "issueOffer",
  method: "post",
  path: "/api/staff/cases/:id/issue",
  summary: "Approves the offer: its letter is issued and its stock held",
  audit: { action: "case.offered" },
  input: plain,
});
const decides = (id: string, act: string, action: string, summary: string) =>
  endpoint({
    ...approver,
    ...moves,
    ...{ id, method: "post", path: `/api/staff/cases/:id/${act}`, summary },
    audit: { action },
    input: withReason,
  });
export const sendBackOfferEndpoint = decides(
  "sendBackOffer",
  "send-back",
  "case.sent-back",
  "Hands the offer back to its officer",
);
export const refuseOfferEndpoint = decides(
  "refuseOffer",
  "refuse-offer",
  "case.refused",
  "Refuses what was asked for, instead of approving the offer",
);
export const withdrawOfferEndpoint = decides(
  "withdrawIssuedOffer",
  "withdraw",
  "case.withdrawn",
  "Takes an issued offer back for good",
);

export const caseOfferEndpoints = [
  readRequestOfferEndpoint,
  downloadRequestLetterEndpoint,
  askOfferEndpoint,
  declineEndpoint,
  signEndpoint,
  acceptEndpoint,
  counterEndpoint,
  readCaseOfferEndpoint,
  downloadCaseLetterEndpoint,
  sendAvailabilityEndpoint,
  saveOfferEndpoint,
  askApprovalEndpoint,
  restateEndpoint,
  issueOfferEndpoint,
  sendBackOfferEndpoint,
  refuseOfferEndpoint,
  withdrawOfferEndpoint,
] as const;
