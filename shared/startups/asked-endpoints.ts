import * as z from "zod";
import { endpoint } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";
import { shownPilotSchema } from "../catalogue/shown-pilot.ts";
import { isBuyer } from "../rfq/rules.ts";
import {
  answerText,
  askedLineSchema,
  mayAnswerAsked,
  mayAskFirms,
  mayReadAsked,
  mayReleaseQuestion,
  ownQuestionSchema,
  questionIdSchema,
  questionText,
  sharedAnswerSchema,
  technologyQuestionSchema,
} from "./asked.ts";
import { ownPilotSchema } from "./pilots.ts";

const nothing = z.strictObject({});
const revision = z.int().min(1).optional();
export const oneListing = z.strictObject({ id: listingIdSchema });
export const oneQuestion = z.strictObject({ question: questionIdSchema });
const refuses = [400, 401, 404, 409, 422, 429];
const reads = [400, 401, 404, 429];
const after = z.string().max(200).optional();
const none = { none: "changes nothing" };

export const technologyFileEndpoint = endpoint({
  audience: "buyer",
  permission: mayAskFirms,
  id: "readTechnologyFile",
  method: "get",
  path: "/api/buyer/technologies/:id",
  summary:
    "Beside a technology: trials that have ended, one's own trials, answers for all, one's own questions",
  audit: none,
  params: oneListing,
  query: nothing,
  output: z.lazy(() =>
    z.strictObject({
      pilots: z.array(shownPilotSchema),
      ownPilots: z.array(ownPilotSchema),
      answers: z.array(sharedAnswerSchema),
      asked: z.array(ownQuestionSchema),
    }),
  ),
  refuses: reads,
});
export const askTechnologyEndpoint = endpoint({
  audience: "buyer",
  permission: mayAskFirms,
  id: "askTechnology",
  method: "post",
  path: "/api/buyer/technologies/:id/questions",
  summary: "Asks about a technology; the agency passes it on without saying who asks",
  audit: { action: "technology-question.ask" },
  params: oneListing,
  query: nothing,
  input: z.strictObject({ text: questionText }),
  output: ownQuestionSchema,
  refuses,
});
export const ownAskedEndpoint = endpoint({
  audience: "buyer",
  permission: isBuyer,
  id: "listOwnTechnologyQuestions",
  method: "get",
  path: "/api/buyer/technology-questions",
  summary: "What one's own government asked of technologies, the latest first",
  audit: none,
  params: nothing,
  query: z.strictObject({ after }),
  output: z.lazy(() => z.strictObject({ items: z.array(ownQuestionSchema), next: z.string().optional() })),
  refuses: reads,
});

export const askedQuery = z.strictObject({ answered: z.enum(["yes"]).optional(), after });
export const listAskedEndpoint = endpoint({
  audience: "staff",
  permission: mayReadAsked,
  id: "listTechnologyQuestions",
  method: "get",
  path: "/api/staff/technology-questions",
  summary:
    "Governments' questions about technologies: those owed an answer, the oldest first, or answered ones",
  audit: none,
  params: nothing,
  query: askedQuery,
  output: z.lazy(() => z.strictObject({ items: z.array(askedLineSchema), next: z.string().optional() })),
  refuses: reads,
});
export const readAskedEndpoint = endpoint({
  audience: "staff",
  permission: mayReadAsked,
  id: "readTechnologyQuestion",
  method: "get",
  path: "/api/staff/technology-questions/:question",
  summary: "One question with what the firm was asked and said",
  audit: none,
  params: oneQuestion,
  query: nothing,
  output: technologyQuestionSchema,
  refuses: reads,
});
const onOne = {
  audience: "staff",
  method: "post",
  params: oneQuestion,
  query: nothing,
  output: technologyQuestionSchema,
  refuses,
} as const;
export const releaseQuestionEndpoint = endpoint({
  ...onOne,
  permission: mayReleaseQuestion,
  id: "releaseTechnologyQuestion",
  path: "/api/staff/technology-questions/:question/release",
  summary: "Passes a question on to the firm, which is not told who asks unless that is released",
  audit: { action: "technology-question.release, maker-question.ask" },
  input: z.strictObject({
    text: questionText,
    release: z.string().trim().min(1).max(500).optional(),
    revision,
  }),
});
export const answerAskedEndpoint = endpoint({
  ...onOne,
  permission: mayAnswerAsked,
  id: "answerTechnologyQuestion",
  path: "/api/staff/technology-questions/:question/answer",
  summary: "Answers who asked, or every government that may see the listing",
  audit: { action: "technology-question.answer" },
  input: z.strictObject({ text: answerText, toAll: z.boolean(), asked: questionText.optional(), revision }),
});

export const askedEndpoints = [
  technologyFileEndpoint,
  askTechnologyEndpoint,
  ownAskedEndpoint,
  listAskedEndpoint,
  readAskedEndpoint,
  releaseQuestionEndpoint,
  answerAskedEndpoint,
] as const;
