import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import { questionText } from "../rfq/questions.ts";
import { needEventSchema, statementSchema } from "./need.ts";
import { offerSchema } from "./need-answer.ts";
import { needAudiences } from "./need-codes.ts";
import {
  change,
  movedOwnNeed,
  needLines,
  nothing,
  readRefuses,
  reads,
  refuses,
  revision,
} from "./need-contract.ts";
import { deskNeedEndpoints } from "./need-desk-endpoints.ts";
import { needsQuery, oneNeed, publicNeedEndpoints, shownLines } from "./need-public-endpoints.ts";
import { isOfFirm, isOfGovernment } from "./need-rules.ts";
import { answeredQuestionSchema } from "./need-shown.ts";
import { firmNeedSchema, ownAnswerSchema, sponsorNeedSchema } from "./need-view.ts";

const sides = {
  supplier: { audience: "supplier", permission: isOfFirm },
  buyer: { audience: "buyer", permission: isOfGovernment },
} as const;
const after = z.strictObject({ after: z.string().max(100).optional() });
const proposed = z.lazy(() =>
  z.strictObject({
    statement: statementSchema,
    audience: z.enum(needAudiences),
    named: z.boolean().optional(),
  }),
);

export const listFirmNeedsEndpoint = endpoint({
  ...sides.supplier,
  id: "listFirmNeeds",
  method: "get",
  path: "/api/supplier/needs",
  summary: "Need statements that the caller's firm may answer, or that have closed",
  audit: reads,
  params: nothing,
  query: needsQuery,
  output: shownLines,
  refuses: readRefuses,
});
export const readFirmNeedEndpoint = endpoint({
  ...sides.supplier,
  id: "readFirmNeed",
  method: "get",
  path: "/api/supplier/needs/:id",
  summary: "A need statement with its questions, and the firm's own answer",
  audit: reads,
  params: oneNeed,
  query: nothing,
  output: firmNeedSchema,
  refuses: readRefuses,
});
export const answerNeedEndpoint = endpoint({
  ...sides.supplier,
  id: "answerNeed",
  method: "put",
  path: "/api/supplier/needs/:id/answer",
  summary: "Answers a need with a listing, a technology or a proposal, or changes the firm's one answer",
  audit: { action: "need-answer.submit" },
  params: oneNeed,
  query: nothing,
  input: z.lazy(() => z.strictObject({ offer: offerSchema, revision: z.int().min(0).optional() })),
  output: ownAnswerSchema,
  refuses,
});
export const withdrawAnswerEndpoint = endpoint({
  ...sides.supplier,
  id: "withdrawNeedAnswer",
  method: "delete",
  path: "/api/supplier/needs/:id/answer",
  summary: "Takes the firm's answer back while answers are taken",
  audit: { action: "need-answer.withdraw" },
  params: oneNeed,
  query: nothing,
  output: ownAnswerSchema,
  refuses,
});
export const askAboutNeedEndpoint = endpoint({
  ...sides.supplier,
  id: "askAboutNeed",
  method: "post",
  path: "/api/supplier/needs/:id/questions",
  summary: "Asks about a need; the answer is for everybody who may read it, without saying who asked",
  audit: { action: "need-question.ask" },
  params: oneNeed,
  query: nothing,
  input: z.strictObject({ text: questionText }),
  output: z.strictObject({ id: z.string(), text: z.string(), askedAt: z.string() }),
  refuses,
});

export const listOwnNeedsEndpoint = endpoint({
  ...sides.buyer,
  id: "listOwnNeeds",
  method: "get",
  path: "/api/buyer/needs",
  summary: "Need statements that the caller's government proposed, the latest first",
  audit: reads,
  params: nothing,
  query: after,
  output: needLines,
  refuses: readRefuses,
});
export const readOwnNeedEndpoint = endpoint({
  ...sides.buyer,
  id: "readOwnNeed",
  method: "get",
  path: "/api/buyer/needs/:id",
  summary: "A need statement that the caller's government proposed",
  audit: reads,
  params: oneNeed,
  query: nothing,
  output: z.lazy(() =>
    z.strictObject({
      need: sponsorNeedSchema,
      questions: z.array(answeredQuestionSchema),
      events: z.array(needEventSchema),
    }),
  ),
  refuses: readRefuses,
});

export const proposeNeedEndpoint = change(sides.buyer, {
  ...{ id: "createOwnNeed", method: "post", path: "/api/buyer/needs", action: "need.create" },
  ...{ summary: "A draft of a need statement", params: nothing, input: proposed, output: sponsorNeedSchema },
});
export const saveOwnNeedEndpoint = change(sides.buyer, {
  ...{ id: "saveOwnNeed", method: "put", path: "/api/buyer/needs/:id", action: "need.save" },
  summary: "Writes a draft anew",
  params: oneNeed,
  input: z.lazy(() => proposed.unwrap().extend({ revision })),
  output: sponsorNeedSchema,
});
export const moveOwnNeedEndpoint = change(sides.buyer, {
  ...{
    id: "moveOwnNeed",
    method: "post",
    path: "/api/buyer/needs/:id/move",
    action: "need.propose, need.cancel",
  },
  summary: "Proposes a need statement to the agency, or drops it",
  ...{ params: oneNeed, input: movedOwnNeed, output: sponsorNeedSchema },
});

/** Beside those of the public, which its function lists without all of this. */
export const needEndpoints = [
  ...publicNeedEndpoints,
  listFirmNeedsEndpoint,
  readFirmNeedEndpoint,
  answerNeedEndpoint,
  withdrawAnswerEndpoint,
  askAboutNeedEndpoint,
  listOwnNeedsEndpoint,
  readOwnNeedEndpoint,
  proposeNeedEndpoint,
  saveOwnNeedEndpoint,
  moveOwnNeedEndpoint,
  ...deskNeedEndpoints,
] as const;
