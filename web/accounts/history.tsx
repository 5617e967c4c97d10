import type { Organisation, Step } from "../../shared/accounts/model.ts";
import type { Language } from "../../shared/base/text.ts";
import { accountCodes, movedName } from "../copy/account-codes.ts";
import { accountsCopy } from "../copy/accounts.ts";
import { moment } from "../ui/format.ts";
import { Timeline } from "../ui/timeline.tsx";

type Props = {
  readonly organisation: Organisation;
  readonly lang: Language;
  readonly timeZone: string | undefined;
  readonly nameOf: (by: string) => string;
};

/** Every step of an organisation, newest first, with reasons and notes. */
export const History = ({ organisation, lang, timeZone, nameOf }: Props) => (
  <Timeline
    events={organisation.steps.toReversed().map((step) => ({
      at: step.at,
      when: moment(step.at, lang, timeZone),
      title: movedName(step.move, lang),
      aside: nameOf(step.by),
      children: <Why step={step} lang={lang} />,
    }))}
  />
);

function Why({ step, lang }: { step: Step; lang: Language }) {
  return (
    <>
      {step.reasons?.length ? (
        <ul class="reasons">
          {step.reasons.map((reason) => (
            <li>{accountCodes[lang].reason[reason]}</li>
          ))}
        </ul>
      ) : null}
      {step.note ? (
        <p class="as-typed step-note">
          <span class="visually-hidden">{accountsCopy[lang].organisation.noteFrom}: </span>
          {step.note}
        </p>
      ) : null}
    </>
  );
}
