import * as z from "zod";
import { form, page } from "../base/endpoint.ts";
import { isBuyer } from "../rfq/rules.ts";
import { mayAnswerAsked, mayAskFirms, mayReadAsked, mayReleaseQuestion } from "./asked.ts";
import { askedQuery, oneListing, oneQuestion } from "./asked-endpoints.ts";
import { needed, optional } from "./typed-fields.ts";

const nothing = z.strictObject({});
const reads = { none: "reads" };

export const technologyFilePage = page({
  audience: "buyer",
  permission: mayAskFirms,
  id: "technology-file",
  path: "/buyer/technologies/:id",
  audit: reads,
  params: oneListing,
  query: nothing,
});
export const askTechnologyForm = form({
  audience: "buyer",
  permission: mayAskFirms,
  id: "ask-technology",
  path: "/buyer/technologies/:id/ask",
  page: "/buyer/technologies/:id",
  audit: { action: "technology-question.ask" },
  params: oneListing,
  input: z.strictObject({ text: needed(1000) }),
});
export const ownAskedPage = page({
  audience: "buyer",
  permission: isBuyer,
  id: "own-technology-questions",
  path: "/buyer/technology-questions",
  audit: reads,
  params: nothing,
  query: z.strictObject({ after: z.string().max(200).optional() }),
});

export const askedPage = page({
  audience: "staff",
  permission: mayReadAsked,
  id: "technology-questions",
  path: "/staff/technology-questions",
  audit: reads,
  params: nothing,
  query: askedQuery,
});
const onQuestion = { audience: "staff", page: "/staff/technology-questions", params: oneQuestion } as const;
const revision = z.coerce.number().int().optional();
export const releaseQuestionForm = form({
  ...onQuestion,
  permission: mayReleaseQuestion,
  id: "release-technology-question",
  path: "/staff/technology-questions/:question/release",
  audit: { action: "technology-question.release, maker-question.ask" },
  input: z
    .strictObject({
      text: needed(1000),
      released: z.literal("true").optional(),
      release: z.string().trim().max(500, "too-long").default(""),
      revision,
    })
    .refine(({ released, release }) => !released || release !== "", { error: "required", path: ["release"] }),
});
export const answerAskedForm = form({
  ...onQuestion,
  permission: mayAnswerAsked,
  id: "answer-technology-question",
  path: "/staff/technology-questions/:question/answer",
  audit: { action: "technology-question.answer" },
  input: z.strictObject({
    text: needed(2000),
    toAll: z.literal("true").optional(),
    asked: optional(1000),
    revision,
  }),
});
