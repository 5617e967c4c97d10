import { read } from "../../shared/base/text.ts";
import { homeCrumb, titled } from "../accounts/post-form.tsx";
import { needsCopy } from "../copy/startups-needs.ts";
import { sayNeed } from "../copy/startups-needs-refusals.ts";
import { Document } from "../layout/document.tsx";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Banner } from "../ui/banner.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { TextArea } from "../ui/field.tsx";
import { dayOf } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { MatchingPart } from "./matching-part.tsx";
import { AnsweredQuestions, NeedStatement, NeedStatus } from "./need-facts.tsx";
import { cameBack, fieldsIn } from "./need-form-state.ts";
import { type FirmNeedProps, OwnAnswerPart } from "./own-answer-part.tsx";

/** A need as a firm works on it. */
export function FirmNeedPage(props: FirmNeedProps) {
  const { lang, need, questions, site, typed, failed, done, verified } = props;
  const copy = needsCopy[lang];
  const saidDone = Object.entries(copy.firm.done).find(([key]) => key === done)?.[1];
  const whole = failed === "answer" ? undefined : typed.errors[""];
  return (
    <Document
      {...props}
      {...titled(read(need.title, lang).value, typed, props)}
      description={read(need.problem, lang).value}
      crumbs={[...homeCrumb(props), { name: copy.title, path: "/supplier/needs" }]}
      unlisted
    >
      <div class="wrap account-page need-page">
        {whole ? (
          <ErrorSummary faults={[{ text: sayNeed(lang, need.answersUntil)(whole) }]} lang={lang} />
        ) : null}
        {saidDone ? (
          <Banner tone="success" title={saidDone} announced>
            {done === "answered" ? <p>{copy.firm.doneText}</p> : null}
          </Banner>
        ) : null}
        <h1>
          <Said text={need.title} lang={lang} />
        </h1>
        <p>
          <NeedStatus one={need} site={site} lang={lang} />
        </p>
        {verified ? null : <Banner tone="warning" title={copy.firm.notVerified} />}
        <NeedStatement need={need} lang={lang} />
        <MatchingPart {...props} side="supplier" />
        <OwnAnswerPart {...props} />
        <section>
          <AnsweredQuestions questions={questions} lang={lang} />
          <Asking {...props} />
        </section>
      </div>
    </Document>
  );
}

function Asking(props: FirmNeedProps) {
  const { lang, need, waiting, takesQuestions, verified } = props;
  const copy = needsCopy[lang].firm;
  return (
    <>
      {waiting.length > 0 ? (
        <>
          <h3>{copy.waiting}</h3>
          <ul class="lot-questions">
            {waiting.map(({ text, askedAt }) => (
              <li>
                <p class="as-typed lot-question">{text}</p>
                <p class="quiet">{dayOf(askedAt, lang)}</p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {verified && (takesQuestions || props.failed === "ask") ? (
        <FoldedForm
          title={copy.ask}
          action={`/${lang}/supplier/needs/${need.id}/ask`}
          open={cameBack(props, "ask")}
        >
          <TextArea
            field={fieldsIn(props, "ask")("text")}
            lang={lang}
            label={copy.question}
            hint={copy.questionHint}
            maxlength={1000}
          />
        </FoldedForm>
      ) : null}
    </>
  );
}
