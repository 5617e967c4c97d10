import * as z from "zod";
import { form, page } from "../base/endpoint.ts";
import { needed } from "../base/form-fields.ts";
import { caseForm, requestForm } from "./pages.ts";
import { cursor, isSupplier, oneMakerQuestion } from "./question-endpoints.ts";
import { mayTalk } from "./questions.ts";
import { mayHandle, mayMoveCases } from "./rules.ts";

const asked = z.strictObject({ text: needed(1000) });
const answered = z.strictObject({ question: z.string().max(20), text: needed(2000) });

export const buyerAskForm = requestForm("ask", "case.ask", asked);
export const buyerAnswerForm = requestForm("answer", "case.answer", answered);
export const agencyAskForm = caseForm("ask", mayTalk, "case.ask", asked);
export const agencyAnswerForm = caseForm("answer", mayTalk, "case.answer", answered);
export const noteForm = caseForm("note", mayMoveCases, "case.note", z.strictObject({ text: needed(4000) }));
export const askMakerForm = caseForm(
  "ask-maker",
  mayHandle,
  "case.ask-maker",
  z
    .strictObject({
      question: z.string().max(20),
      line: z.coerce.number().int(),
      text: needed(1000),
      released: z.literal("true").optional(),
      release: z.string().trim().max(500, "too-long").default(""),
    })
    .refine(({ released, release }) => !released || release !== "", { error: "required", path: ["release"] }),
);

export const makerQuestionsPage = page({
  audience: "supplier",
  permission: isSupplier,
  id: "maker-questions",
  path: "/supplier/questions",
  audit: { none: "one's own questions" },
  params: z.strictObject({}),
  query: cursor,
});
export const makerAnswerForm = form({
  audience: "supplier",
  permission: isSupplier,
  id: "maker-answer",
  path: "/supplier/questions/:question/answer",
  page: "/supplier/questions",
  audit: { action: "maker-question.answer" },
  params: oneMakerQuestion,
  input: z.strictObject({ text: needed(1000) }),
});
