import * as z from "zod";
import type { Actor } from "../base/actor.ts";
import { type Audience, endpoint } from "../base/endpoint.ts";
import { answerText, questionText } from "../rfq/questions.ts";
import { needEventSchema, needLineSchema, needSchema, statementSchema } from "./need.ts";
import {
  answerIdSchema,
  needQuestionIdSchema,
  needQuestionSchema,
  offerSchema,
  verdictSchema,
} from "./need-answer.ts";
import { needAudiences, needStates } from "./need-codes.ts";
import { needsQuery, oneNeed, publicNeedEndpoints, shownLines } from "./need-public-endpoints.ts";
import {
  isOfFirm,
  isOfGovernment,
  mayEvaluate,
  mayMoveNeeds,
  mayReadNeeds,
  mayWriteNeeds,
} from "./need-rules.ts";
import { answeredQuestionSchema } from "./need-shown.ts";
import { needMoves } from "./need-states.ts";
import { deskNeedSchema, firmNeedSchema, ownAnswerSchema, sponsorNeedSchema } from "./need-view.ts";
import { panelSchema, scoresSchema } from "./panel.ts";

const nothing = z.strictObject({});
const revision = z.int().min(1).optional();
const reads = { none: "reads" } as const;
const readRefuses = [400, 401, 404, 429];
const refuses = [400, 401, 404, 409, 422, 429];
const after = z.strictObject({ after: z.string().max(100).optional() });
const lines = z.lazy(() => z.strictObject({ items: z.array(needLineSchema), next: z.string().optional() }));
const sides = {
  supplier: { audience: "supplier", permission: isOfFirm },
  buyer: { audience: "buyer", permission: isOfGovernment },
  staff: { audience: "staff", permission: mayReadNeeds },
} as const;

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

const written = z.lazy(() => z.strictObject({ statement: statementSchema, audience: z.enum(needAudiences) }));
const proposed = z.lazy(() =>
  z.strictObject({
    statement: statementSchema,
    audience: z.enum(needAudiences),
    named: z.boolean().optional(),
  }),
);
const moved = z.strictObject({
  move: z.enum(needMoves),
  reason: z.string().trim().min(1).max(2000).optional(),
  revision,
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
  output: lines,
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

type Writer = {
  readonly audience: Audience;
  readonly permission: (actor: Actor) => boolean;
  readonly prefix: string;
};
const change = <P extends z.ZodType, I extends z.ZodType, O extends z.ZodType>(
  { audience, permission }: Omit<Writer, "prefix">,
  how: {
    readonly id: string;
    readonly method: "post" | "put";
    readonly path: string;
    readonly summary: string;
    readonly action: string;
    readonly params: P;
    readonly input: I;
    readonly output: O;
  },
) => {
  const { action, ...contract } = how;
  return endpoint({ audience, permission, audit: { action }, query: nothing, refuses, ...contract });
};

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
  ...{ params: oneNeed, input: moved, output: sponsorNeedSchema },
});

export const listDeskNeedsEndpoint = endpoint({
  ...sides.staff,
  id: "listDeskNeeds",
  method: "get",
  path: "/api/staff/needs",
  summary: "The agency's need statements in a state, those that are due first or the latest first",
  audit: reads,
  params: nothing,
  query: z.strictObject({
    state: z.enum(needStates).default("PROPOSED"),
    after: z.string().max(100).optional(),
  }),
  output: lines,
  refuses: readRefuses,
});
export const readDeskNeedEndpoint = endpoint({
  ...sides.staff,
  id: "readDeskNeed",
  method: "get",
  path: "/api/staff/needs/:id",
  summary: "A need statement with its questions, and once its last day is over its answers",
  audit: reads,
  params: oneNeed,
  query: nothing,
  output: deskNeedSchema,
  refuses: readRefuses,
});

const curator = { audience: "staff", permission: mayWriteNeeds } as const;
const evaluator = { audience: "staff", permission: mayEvaluate } as const;
const oneAnswer = z.lazy(() => oneNeed.extend({ answer: answerIdSchema }));

export const createNeedEndpoint = change(curator, {
  ...{ id: "createNeed", method: "post", path: "/api/staff/needs", action: "need.create" },
  ...{ summary: "A draft of the agency's own", params: nothing, input: written, output: needSchema },
});
export const saveNeedEndpoint = change(curator, {
  ...{ id: "saveNeed", method: "put", path: "/api/staff/needs/:id", action: "need.save" },
  summary: "Writes a need statement anew until it is published",
  params: oneNeed,
  input: z.lazy(() => written.unwrap().extend({ revision })),
  output: needSchema,
});
export const moveNeedEndpoint = change(
  { audience: "staff", permission: mayMoveNeeds },
  {
    ...{ id: "moveNeed", method: "post", path: "/api/staff/needs/:id/move", action: "need.*" },
    summary: "Checks, publishes, sends back, decides or calls off a need statement",
    ...{ params: oneNeed, input: moved, output: needSchema },
  },
);
export const answerFirmEndpoint = change(curator, {
  id: "answerNeedQuestion",
  method: "post",
  path: "/api/staff/needs/:id/questions/:question/answer",
  action: "need-question.answer",
  summary: "Answers a firm's question to everybody who may read the need",
  params: oneNeed.extend({ question: needQuestionIdSchema }),
  input: z.strictObject({ text: answerText, asked: questionText.optional() }),
  output: needQuestionSchema,
});
export const callNeedPanelEndpoint = change(curator, {
  ...{ id: "callNeedPanel", method: "put", path: "/api/staff/needs/:id/panel", action: "need.call-panel" },
  summary: "Names who evaluates the answers, and who moderates",
  params: oneNeed,
  input: z.strictObject({
    moderator: z.string().max(40),
    scorers: z.array(z.string().max(40)).max(12),
    revision,
  }),
  output: needSchema,
});
export const declareOnAnswerEndpoint = change(evaluator, {
  id: "declareOnAnswer",
  method: "post",
  path: "/api/staff/needs/:id/answers/:answer/declaration",
  action: "need-answer.declare",
  summary: "A scorer's declaration of interest in the firm of an answer",
  params: oneAnswer,
  input: z.strictObject({ conflict: z.boolean(), statement: z.string().trim().min(1).max(1000).optional() }),
  output: panelSchema,
});
export const scoreAnswerEndpoint = change(evaluator, {
  id: "scoreAnswer",
  method: "put",
  path: "/api/staff/needs/:id/answers/:answer/sheet",
  action: "need-answer.score",
  summary: "A scorer's sheet; nobody else reads it until all of that answer are in",
  params: oneAnswer,
  input: z.lazy(() => z.strictObject({ scores: scoresSchema })),
  output: panelSchema,
});
export const judgeAnswerEndpoint = change(evaluator, {
  id: "judgeAnswer",
  method: "put",
  path: "/api/staff/needs/:id/answers/:answer/verdict",
  action: "need.judge",
  summary: "The moderator's word on an answer; its firm reads it once the need is decided",
  params: oneAnswer,
  input: z.lazy(() => verdictSchema.unwrap().extend({ revision })),
  output: needSchema,
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
  listDeskNeedsEndpoint,
  readDeskNeedEndpoint,
  createNeedEndpoint,
  saveNeedEndpoint,
  moveNeedEndpoint,
  answerFirmEndpoint,
  callNeedPanelEndpoint,
  declareOnAnswerEndpoint,
  scoreAnswerEndpoint,
  judgeAnswerEndpoint,
] as const;
