import { read } from "../../shared/base/text.ts";
import type { Weighed } from "../../shared/startups/need-view.ts";
import { needsCopy } from "../copy/startups-needs.ts";
import { number } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { AnswerText } from "./answer-text.tsx";
import type { DeskNeedProps } from "./desk-need-props.ts";
import { Sheets } from "./need-sheets.tsx";
import { DeclareForm, JudgeForm, SheetForm } from "./weigh-forms.tsx";

/** What firms answered, each with how it is weighed. */
export function DeskAnswersPart(props: DeskNeedProps) {
  const { lang, need, answers, weighed } = props;
  const copy = needsCopy[lang].desk;
  if (need.status === "OPEN")
    return (
      <section id="answers">
        <h2>{copy.answers}</h2>
        <p>{copy.sealed(number(answers, lang))}</p>
      </section>
    );
  return (
    <section id="answers">
      <h2>{copy.answers}</h2>
      {weighed.length === 0 ? <p class="quiet">{copy.noAnswers}</p> : null}
      {weighed.map((one) => (
        <Answer {...props} one={one} />
      ))}
    </section>
  );
}

/** Where the agency reads what a firm answered with. */
function linkOf({ answer: { offer } }: Weighed, lang: DeskNeedProps["lang"]): string | undefined {
  if (offer.kind === "LISTING") return `/${lang}/staff/listings/${offer.listing}`;
  return offer.kind === "TECHNOLOGY" ? `/${lang}/staff/technologies/${offer.technology}` : undefined;
}

function Answer(props: DeskNeedProps & { readonly one: Weighed }) {
  const { lang, one, need } = props;
  const copy = needsCopy[lang].desk;
  const { answer, duty, verdict } = one;
  const isWeighed = need.status === "EVALUATING";
  return (
    <article class="panel need-answer" id={answer.id}>
      <h3>
        <Said text={answer.firm} lang={lang} />
      </h3>
      {duty && isWeighed ? (
        <p>
          <StatusTag tone={duty === "DECLARE" || duty === "SCORE" || duty === "DECIDE" ? "ok" : "plain"}>
            {copy.duties[duty]}
          </StatusTag>
        </p>
      ) : null}
      <AnswerText answer={answer} lang={lang} link={linkOf(one, lang)} />
      <p>
        <a href={`/${lang}/staff/documents?${new URLSearchParams({ owner: `answer:${answer.id}` })}`}>
          {copy.file}
          <span class="visually-hidden"> ({read(answer.firm, lang).value})</span>
        </a>
      </p>
      <Sheets {...props} one={one} />
      {verdict ? (
        <>
          <h4>{copy.verdict}</h4>
          <p>
            <StatusTag tone={verdict.chosen ? "ok" : "stop"}>
              {copy.chosen[verdict.chosen ? "yes" : "no"]}
            </StatusTag>
          </p>
          <p class="as-typed">{verdict.feedback}</p>
        </>
      ) : null}
      {isWeighed ? (
        <>
          <DeclareForm {...props} one={one} />
          <SheetForm {...props} one={one} />
          <JudgeForm {...props} one={one} />
        </>
      ) : null}
    </article>
  );
}
