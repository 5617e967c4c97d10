import * as forms from "../../shared/rfq/question-forms.ts";
import { addNote } from "./add-note.ts";
import { answerInCase } from "./answer-in-case.ts";
import { askInCase } from "./ask-in-case.ts";
import { askMaker } from "./ask-maker.ts";
import { serveCaseForm } from "./case-pages.tsx";

export const buyerQuestionForms = [
  serveCaseForm(forms.buyerAskForm, (ctx, id, input) => askInCase(ctx, { id, ...input })),
  serveCaseForm(forms.buyerAnswerForm, (ctx, id, input) => answerInCase(ctx, { id, ...input })),
] as const;

export const staffQuestionForms = [
  serveCaseForm(forms.agencyAskForm, (ctx, id, input) => askInCase(ctx, { id, ...input })),
  serveCaseForm(forms.agencyAnswerForm, (ctx, id, input) => answerInCase(ctx, { id, ...input })),
  serveCaseForm(forms.askMakerForm, (ctx, id, { released, release, ...input }) =>
    askMaker(ctx, { id, ...input, ...(released && { release }) }),
  ),
  serveCaseForm(forms.noteForm, (ctx, id, input) => addNote(ctx, { id, ...input })),
] as const;
