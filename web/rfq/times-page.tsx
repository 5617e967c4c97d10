import type { StepTime } from "../../shared/rfq/statistics.ts";
import { boardCopy } from "../copy/board.ts";
import type { View } from "../layout/site.ts";
import { BoardFrame } from "./board-frame.tsx";
import { StepTimes } from "./step-times.tsx";

/** Medians per step and item class, exactly, for the agency. */
export function TimesPage(props: View & { readonly steps: readonly StepTime[] }) {
  const { lang, steps } = props;
  const copy = boardCopy[lang];
  return (
    <BoardFrame {...props} tab="times" title={copy.tabs.times} lead={copy.timesLead}>
      {steps.length === 0 ? (
        <p class="panel panel-calm">{copy.timesEmpty}</p>
      ) : (
        <StepTimes steps={steps} lang={lang} />
      )}
    </BoardFrame>
  );
}
