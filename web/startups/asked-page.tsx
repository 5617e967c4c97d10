import type { TechnologyQuestion } from "../../shared/startups/asked.ts";
import { askedCopy } from "../copy/startups-asked.ts";
import type { View } from "../layout/site.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { Checkbox } from "../ui/choices.tsx";
import { TextArea } from "../ui/field.tsx";
import { country, dayOf } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { type Came, cameBack, DeskFrame, fieldsIn } from "./desk-frame.tsx";

type Props = View &
  Came & {
    readonly items: readonly TechnologyQuestion[];
    readonly next?: string;
    readonly answered: boolean;
    readonly may: { readonly release: boolean; readonly answer: boolean };
  };

/** Governments' questions about technologies: the agency alone sees who asked. */
export function AskedPage(props: Props) {
  const { lang, items, next, answered } = props;
  const copy = askedCopy[lang];
  const path = "/staff/technology-questions";
  const query = new URLSearchParams({ ...(answered && { answered: "yes" }), after: next ?? "" });
  return (
    <DeskFrame
      {...props}
      title={copy.title}
      plain={copy.title}
      lead={copy.lead}
      tabs={{
        label: copy.tabsLabel,
        items: [
          { path, name: copy.tabs.open, current: !answered },
          { path: `${path}?answered=yes`, name: copy.tabs.answered, current: answered },
        ],
      }}
      next={next ? { href: `/${lang}${path}?${query}`, name: copy.next, pages: copy.pages } : undefined}
    >
      {items.length === 0 ? <p class="panel panel-calm">{copy.none}</p> : null}
      <ul class="lot-questions">
        {items.map((question) => (
          <li>
            <Question {...props} question={question} />
          </li>
        ))}
      </ul>
    </DeskFrame>
  );
}

function Question(props: Props & { readonly question: TechnologyQuestion }) {
  const { lang, question, may } = props;
  const copy = askedCopy[lang];
  const { asker, firm, answer, status } = question;
  return (
    <>
      <h2>
        <a href={`/${lang}/catalogue/${question.listingId}`}>
          <Said text={question.title} lang={lang} />
        </a>
      </h2>
      <p class="as-typed lot-question">{question.text}</p>
      <p class="quiet">
        <StatusTag tone={answer ? "ok" : "wait"}>{copy.states[status]}</StatusTag>{" "}
        <Said text={asker.name} lang={lang} /> ({country(asker.country, lang)}) ·{" "}
        {dayOf(question.askedAt, lang)}
      </p>
      {firm ? (
        <p class="as-typed">
          {copy.toFirm}: {firm.text}
        </p>
      ) : null}
      {firm?.answer ? (
        <p class="as-typed">
          {copy.firmSaid}: {firm.answer.text}
        </p>
      ) : null}
      {answer ? <p class="as-typed lot-answer">{answer.text}</p> : null}
      {answer?.toAll ? <p class="quiet">{copy.answeredToAll}</p> : null}
      {may.release && status === "WAITING" ? <ReleaseForm {...props} /> : null}
      {may.answer && !answer ? <AnswerForm {...props} /> : null}
    </>
  );
}

const at = ({ lang, question }: Props & { readonly question: TechnologyQuestion }, act: string) =>
  `/${lang}/staff/technology-questions/${question.id}/${act}`;

function ReleaseForm(props: Props & { readonly question: TechnologyQuestion }) {
  const { lang, question } = props;
  const copy = askedCopy[lang];
  const form = `release-${question.id}`;
  const field = fieldsIn(props, form, { text: question.text });
  return (
    <FoldedForm
      title={copy.release}
      action={at(props, "release")}
      open={cameBack(props, form)}
      hidden={{ revision: question.revision }}
    >
      <TextArea
        field={field("text")}
        lang={lang}
        label={copy.releaseText}
        hint={copy.releaseTextHint}
        maxlength={1000}
      />
      <Checkbox field={field("released")} label={copy.releaseName} />
      <TextArea
        field={field("release")}
        lang={lang}
        label={copy.releaseReason}
        maxlength={500}
        rows={2}
        optional
      />
    </FoldedForm>
  );
}

function AnswerForm(props: Props & { readonly question: TechnologyQuestion }) {
  const { lang, question } = props;
  const copy = askedCopy[lang];
  const form = `answer-${question.id}`;
  const field = fieldsIn(props, form, { text: question.firm?.answer?.text ?? "" });
  return (
    <FoldedForm
      title={copy.answer}
      action={at(props, "answer")}
      open={cameBack(props, form)}
      hidden={{ revision: question.revision }}
    >
      <TextArea field={field("text")} lang={lang} label={copy.answerText} maxlength={2000} />
      <Checkbox field={field("toAll")} label={copy.toAll} hint={copy.toAllHint} />
      <TextArea
        field={field("asked")}
        lang={lang}
        label={copy.askedText}
        hint={copy.askedHint}
        maxlength={1000}
        rows={2}
        optional
      />
    </FoldedForm>
  );
}
