import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import { answerText, questionText } from "../rfq/questions.ts";
import { needSchema, statementSchema } from "./need.ts";
import { answerIdSchema, needQuestionIdSchema, needQuestionSchema, verdictSchema } from "./need-answer.ts";
import { needAudiences, needStates } from "./need-codes.ts";
import { change, movedNeed, needLines, nothing, readRefuses, reads, revision } from "./need-contract.ts";
import { oneNeed } from "./need-public-endpoints.ts";
import { mayEvaluate, mayMoveNeeds, mayReadNeeds, mayWriteNeeds } from "./need-rules.ts";
import { deskNeedSchema } from "./need-view.ts";
import { panelSchema, scoresSchema } from "./panel.ts";

const staff = { audience: "staff", permission: mayReadNeeds } as const;
const written = z.lazy(() => z.strictObject({ statement: statementSchema, audience: z.enum(needAudiences) }));

export const listDeskNeedsEndpoint = endpoint({
  ...staff,
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
  output: needLines,
  refuses: readRefuses,
});
export const readDeskNeedEndpoint = endpoint({
  ...staff,
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
    ...{ params: oneNeed, input: movedNeed, output: needSchema },
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

export const deskNeedEndpoints = [
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
