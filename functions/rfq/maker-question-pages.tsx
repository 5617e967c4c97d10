import { goTo, serveForm, servePage, type Typed, untyped } from "../../shared/base/endpoint.ts";
import { makerAnswerForm, makerQuestionsPage } from "../../shared/rfq/question-forms.ts";
import { viewOf } from "../../web/layout/site.ts";
import { MakerQuestionsPage } from "../../web/rfq/maker-questions-page.tsx";
import type { PersonCtx } from "../accounts/index.ts";
import { answerAsMaker } from "./answer-as-maker.ts";
import { readMakerQuestions } from "./read-maker-questions.ts";

type Shown = { readonly typed: Typed; readonly failed?: string; readonly after?: string | undefined };
async function show(ctx: PersonCtx, asked: Parameters<typeof viewOf>[1], { typed, failed, after }: Shown) {
  const read = await readMakerQuestions(ctx, { after });
  return {
    body: <MakerQuestionsPage {...viewOf(ctx, asked)} {...read} typed={typed} {...(failed && { failed })} />,
  };
}

export const makerQuestionPages = [
  servePage(makerQuestionsPage, (ctx: PersonCtx, asked) =>
    show(ctx, asked, { typed: untyped, after: asked.query.after }),
  ),
] as const;

export const makerQuestionForms = [
  serveForm(
    makerAnswerForm,
    async (ctx: PersonCtx, { params, input, lang }) => {
      await answerAsMaker(ctx, { ...params, ...input });
      return goTo(`/${lang}/supplier/questions`);
    },
    (ctx, asked, typed) => show(ctx, asked, { typed, failed: asked.params.question }),
  ),
] as const;
