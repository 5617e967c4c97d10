import * as z from "zod";
import type { Actor } from "../base/actor.ts";
import { type Audience, endpoint } from "../base/endpoint.ts";
import { oneCase } from "./case-endpoints.ts";
import { caseViewSchema } from "./model.ts";
import { answerText, caseQuestionIdSchema, makerQuestionSchema, mayTalk, questionText } from "./questions.ts";
import { isBuyer, mayHandle, mayMoveCases } from "./rules.ts";

const nothing = z.strictObject({});
const revision = z.int().min(1).optional();
const refuses = [400, 401, 404, 409, 422, 429];

const talk = <I extends z.ZodType>(
  side: { readonly audience: Audience; readonly permission: (actor: Actor) => boolean; readonly at: string },
  id: string,
  path: string,
  how: { readonly action: string; readonly summary: string; readonly input: I },
) =>
  endpoint({
    audience: side.audience,
    permission: side.permission,
    id,
    method: "post",
    path: `${side.at}/:id/${path}`,
    summary: how.summary,
    audit: { action: how.action },
    params: oneCase,
    query: nothing,
    input: how.input,
    output: caseViewSchema,
    refuses,
  });
const buyer = { audience: "buyer", permission: isBuyer, at: "/api/buyer/requests" } as const;
const agency = { audience: "staff", permission: mayTalk, at: "/api/staff/cases" } as const;
const ask = {
  action: "case.ask",
  summary: "Asks the other side about the case",
  input: z.strictObject({ text: questionText, revision }),
};
const answer = {
  action: "case.answer",
  summary: "Answers a question of the other side",
  input: z.strictObject({ question: caseQuestionIdSchema, text: answerText, revision }),
};

export const buyerAskEndpoint = talk(buyer, "askAgency", "questions", ask);
export const buyerAnswerEndpoint = talk(buyer, "answerAgency", "answers", answer);
export const agencyAskEndpoint = talk(agency, "askBuyer", "questions", ask);
export const agencyAnswerEndpoint = talk(agency, "answerBuyer", "answers", answer);
export const askMakerEndpoint = talk({ ...agency, permission: mayHandle }, "askMaker", "maker-questions", {
  action: "case.ask-maker",
  summary: "Passes a buyer's question on to a line's maker, who is not told who asks unless that is released",
  input: z.strictObject({
    question: caseQuestionIdSchema,
    line: z.int().min(1),
    text: questionText,
    /** Why the maker is told which government asks. */
    release: z.string().trim().min(1).max(500).optional(),
    revision,
  }),
});
export const noteEndpoint = talk({ ...agency, permission: mayMoveCases }, "addCaseNote", "notes", {
  action: "case.note",
  summary: "A note of the agency to itself",
  input: z.strictObject({ text: z.string().trim().min(1).max(4000), revision }),
});

export const isSupplier = (actor: Actor): boolean => actor.kind === "supplier";
const supplier = { audience: "supplier", permission: isSupplier } as const;
export const cursor = z.strictObject({ after: z.string().max(300).optional() });
export const listMakerQuestionsEndpoint = endpoint({
  ...supplier,
  id: "listMakerQuestions",
  method: "get",
  path: "/api/supplier/questions",
  summary: "What the agency asked about the organisation's listings, the latest first",
  audit: { none: "one's own questions" },
  params: nothing,
  query: cursor,
  output: z.lazy(() => z.strictObject({ items: z.array(makerQuestionSchema), next: z.string().optional() })),
  refuses: [400, 401, 404, 429],
});
export const oneMakerQuestion = z.strictObject({ question: caseQuestionIdSchema });
export const answerAsMakerEndpoint = endpoint({
  ...supplier,
  id: "answerAsMaker",
  method: "post",
  path: "/api/supplier/questions/:question/answer",
  summary: "Answers the agency",
  audit: { action: "maker-question.answer" },
  params: oneMakerQuestion,
  query: nothing,
  input: z.strictObject({ text: questionText }),
  output: makerQuestionSchema,
  refuses,
});

export const questionEndpoints = [
  buyerAskEndpoint,
  buyerAnswerEndpoint,
  agencyAskEndpoint,
  agencyAnswerEndpoint,
  askMakerEndpoint,
  noteEndpoint,
  listMakerQuestionsEndpoint,
  answerAsMakerEndpoint,
] as const;
