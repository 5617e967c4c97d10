import { read } from "../../shared/base/text.ts";
import { type NsnMatch, nsnAnswers, nsnsMax } from "../../shared/rfq/nsns.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { requestCopy } from "../copy/request.ts";
import { FoldedForm } from "../surplus/folded-form.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { FieldError, TextArea, TextField } from "../ui/field.tsx";
import { StatusTag, type Tone } from "../ui/status-tag.tsx";
import { type Builder, type CaseProps, caseAddress, fieldsOf, isOpenForm } from "./part.ts";

type Props = CaseProps & { readonly builder: Builder };

/** The ways in which items come into a request. */
export function RequestFind(props: Props) {
  const { lang, builder } = props;
  const copy = requestCopy[lang].find;
  const here = caseAddress(props);
  return (
    <section class="request-find">
      <p>
        <a class="button button-quiet" href={`/${lang}/buyer/catalogue`}>
          {copy.catalogue}
        </a>
      </p>
      <details class="move" open={isOpenForm(props, "nsns") || builder.nsns !== undefined}>
        <summary>{copy.nsns}</summary>
        <PostForm action={`${here}/nsns#nsn-answers`} submit={copy.check}>
          <div
            data-nsn-file="/api/buyer/requests/nsns"
            data-label={copy.file}
            data-reading={copy.reading}
            data-failed={copy.fileFailed}
          >
            <TextArea
              field={fieldsOf(props, "nsns")("text")}
              lang={lang}
              label={copy.nsnsLabel}
              hint={copy.nsnsLead}
              rows={6}
            />
          </div>
        </PostForm>
      </details>
      {builder.nsns ? <Answers {...props} nsns={builder.nsns} /> : null}
      <OwnLine {...props} />
    </section>
  );
}

const tones: Readonly<Record<NsnMatch["answer"], Tone>> = {
  IN_CATALOGUE: "ok",
  SUBSTITUTE: "wait",
  NOT_HELD: "plain",
  NOT_AN_NSN: "stop",
};

function Answers(props: Props & { readonly nsns: readonly NsnMatch[] }) {
  const { lang, nsns } = props;
  const copy = requestCopy[lang].find;
  const counts = nsnAnswers
    .map((answer) => [answer, nsns.filter((match) => match.answer === answer).length] as const)
    .filter(([, n]) => n > 0);
  const pick = fieldsOf(props, "add-nsns")("pick");
  return (
    <div id="nsn-answers" class="panel">
      <h3>{copy.result}</h3>
      <p role="status">{counts.map(([answer, n]) => copy.counts(n, copy.answers[answer])).join(" · ")}</p>
      <PostForm action={`${caseAddress(props)}/add-nsns`} submit={copy.addChosen}>
        <FieldError field={pick} lang={lang} />
        <DataTable
          caption={copy.result}
          columns={[copy.columns.nsn, copy.columns.answer, copy.columns.choose]}
          rows={nsns
            .slice(0, nsnsMax)
            .map((match, i) => [
              <span class="request-nsn">{match.nsn ?? match.typed}</span>,
              <StatusTag tone={tones[match.answer]}>{copy.answers[match.answer]}</StatusTag>,
              <Choices lang={lang} match={match} at={i} chosen={pick.values} />,
            ])}
        />
      </PostForm>
    </div>
  );
}

type ChoicesProps = Pick<CaseProps, "lang"> & {
  readonly match: NsnMatch;
  readonly at: number;
  readonly chosen: readonly string[];
};

function Choices({ lang, match, at, chosen }: ChoicesProps) {
  const { nsn, quantity = 1, listings } = match;
  if (!nsn) return null;
  const copy = requestCopy[lang].find;
  const options = listings.map(({ id, title }) => {
    const name = read(title, lang);
    return { value: `${id}@${quantity}`, label: name.value, lang: name.lang, id };
  });
  const own = { value: `${nsn}@${quantity}`, label: copy.asOwn, lang, id: "" };
  return (
    <div class="request-choices">
      {(options.length > 0 ? options : [own]).map(({ value, label, lang: of, id }, i) => (
        <label class="choice" for={`pick-${at}-${i}`}>
          <input
            id={`pick-${at}-${i}`}
            type="checkbox"
            name="pick"
            value={value}
            checked={chosen.includes(value)}
          />
          <span lang={of === lang ? undefined : of}>
            {label}
            {id === "" ? <span class="visually-hidden"> {nsn}</span> : <span class="means">{id}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

function OwnLine(props: Props) {
  const { lang } = props;
  const copy = requestCopy[lang].find;
  const field = fieldsOf(props, "add-line", { quantity: "1", unit: "EA" });
  return (
    <FoldedForm
      title={copy.own}
      action={`${caseAddress(props)}/add-line`}
      open={isOpenForm(props, "add-line")}
    >
      <TextField field={field("description")} lang={lang} label={copy.description} maxlength={300} optional />
      <TextField field={field("nsn")} lang={lang} label={copy.nsn} width="medium" optional />
      <TextField
        field={field("partNumber")}
        lang={lang}
        label={requestCopy[lang].lines.partNumber}
        maxlength={60}
        width="medium"
        optional
      />
      <TextField
        field={field("quantity")}
        lang={lang}
        label={copy.quantity}
        inputmode="numeric"
        width="short"
      />
      <TextField
        field={field("unit")}
        lang={lang}
        label={copy.unit}
        hint={copy.unitHint}
        maxlength={4}
        width="short"
      />
      <TextField field={field("note")} lang={lang} label={copy.noteLabel} maxlength={1000} optional />
    </FoldedForm>
  );
}
