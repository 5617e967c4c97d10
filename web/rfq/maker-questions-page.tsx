import type { Typed } from "../../shared/base/endpoint.ts";
import { read } from "../../shared/base/text.ts";
import type { MakerQuestion } from "../../shared/rfq/questions.ts";
import { homeCrumb, titled } from "../accounts/post-form.tsx";
import { makerQuestionsCopy } from "../copy/maker-questions.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { TextArea } from "../ui/field.tsx";
import { country, day, moment } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { fieldsOf, isOpenForm } from "./part.ts";

type Props = View & {
  readonly items: readonly MakerQuestion[];
  readonly next?: string;
  readonly typed: Typed;
  /** The question whose answer came back. */
  readonly failed?: string;
};

/** What the agency asked a maker, those that wait first; nothing here says for whom unless that was released. */
export function MakerQuestionsPage(props: Props) {
  const { lang, items, next, typed } = props;
  const copy = makerQuestionsCopy[lang];
  const waitingFirst = items.toSorted((a, b) => Number(Boolean(a.answer)) - Number(Boolean(b.answer)));
  return (
    <Document
      {...props}
      {...titled(copy.title, typed, props)}
      description={copy.lead}
      crumbs={homeCrumb(props)}
      unlisted
    >
      <div class="wrap account-page case-page">
        <h1>{copy.title}</h1>
        <p class="lead">{copy.lead}</p>
        {items.length === 0 ? <p class="panel panel-calm">{copy.none}</p> : null}
        <ul class="lot-questions">
          {waitingFirst.map((question) => (
            <li>
              <Asked {...props} question={question} />
            </li>
          ))}
        </ul>
        {next ? (
          <p>
            <a href={`/${lang}/supplier/questions?${new URLSearchParams({ after: next })}`}>{copy.older}</a>
          </p>
        ) : null}
      </div>
    </Document>
  );
}

function Asked({ lang, question, typed, failed, reader }: Props & { readonly question: MakerQuestion }) {
  const copy = makerQuestionsCopy[lang];
  const { id, listing, text, askedOn, asker, answer } = question;
  const own = { lang, typed, ...(failed && { failed }) };
  return (
    <>
      <h2>
        <Said text={listing.title} lang={lang} />
      </h2>
      <p class="as-typed lot-question">{text}</p>
      <p class="quiet">
        {copy.asked(day(askedOn, lang))}
        {asker ? ` · ${copy.asker(read(asker.organisation, lang).value, country(asker.country, lang))}` : ""}
      </p>
      {answer ? (
        <>
          <p class="as-typed lot-answer">{answer.text}</p>
          <p class="quiet">{copy.yours(moment(answer.at, lang, reader?.timeZone))}</p>
        </>
      ) : (
        <FoldedForm
          title={copy.answer}
          action={`/${lang}/supplier/questions/${id}/answer`}
          open={isOpenForm(own, id)}
        >
          <TextArea
            field={fieldsOf(own, id)("text")}
            lang={lang}
            label={copy.answerText}
            hint={copy.answerHint}
            maxlength={1000}
          />
        </FoldedForm>
      )}
    </>
  );
}
