import type { RequestLine } from "../../shared/rfq/request.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { requestCopy } from "../copy/request.ts";
import { DataTable } from "../ui/data-table.tsx";
import { TextField } from "../ui/field.tsx";
import { day, number } from "../ui/format.ts";
import { StatusTag, type Tone } from "../ui/status-tag.tsx";
import { type Builder, type CaseProps, caseAddress, fieldsOf, type LineStanding } from "./part.ts";

type Props = CaseProps & { readonly builder: Builder };
const tones: Readonly<Record<LineStanding, Tone>> = {
  ok: "ok",
  own: "plain",
  gone: "stop",
  changed: "wait",
  closed: "stop",
};

export const lineTitle = (line: RequestLine, lang: CaseProps["lang"]): string =>
  (lang === "ja" ? line.descriptionJa : undefined) ?? line.description;

/** The items of a draft, like a cart. */
export function RequestLines(props: Props) {
  const { lang, one } = props;
  const copy = requestCopy[lang].lines;
  const { columns } = copy;
  return (
    <section id="lines">
      <h2>{copy.title}</h2>
      {one.request.lines.length === 0 ? (
        <p class="panel panel-calm">{copy.none}</p>
      ) : (
        <DataTable
          caption={copy.title}
          columns={[columns.item, columns.quantity, columns.state, columns.act]}
          rows={one.request.lines.map((line) => [
            <ItemCell {...props} line={line} />,
            `${number(line.quantity, lang)} ${line.unit}`,
            <StandingCell {...props} line={line} />,
            <ActCell {...props} line={line} />,
          ])}
        />
      )}
    </section>
  );
}

type OfLine = Props & { readonly line: RequestLine };

export function ItemCell({
  lang,
  actor,
  line,
}: Pick<CaseProps, "lang" | "actor"> & { readonly line: RequestLine }) {
  const copy = requestCopy[lang].lines;
  const { source, nsn, partNumber, note } = line;
  const title = lineTitle(line, lang);
  const more = [
    copy.number(line.number),
    source.kind === "FREE" ? copy.free : `${source.listingId}, ${copy.version(source.version)}`,
    nsn && `NSN ${nsn}`,
    partNumber && `${copy.partNumber} ${partNumber}`,
  ];
  const buyers = actor.kind === "buyer" && actor.cleared;
  return (
    <div id={`line-${line.number}`} class="request-item">
      {source.kind !== "FREE" && buyers ? (
        <a href={`/${lang}/buyer/catalogue/${source.listingId}/v/${source.version}`}>{title}</a>
      ) : (
        title
      )}
      <span class="means">{more.filter((part) => part).join(" · ")}</span>
      {note ? (
        <span class="means">
          {copy.note}
          {lang === "ja" ? "：" : ": "}
          {note}
        </span>
      ) : null}
    </div>
  );
}

function StandingCell({ lang, builder, line }: OfLine) {
  const copy = requestCopy[lang].lines;
  const { standing, closing } = builder.lines[line.number] ?? {
    standing: "own" as const,
    closing: undefined,
  };
  const short = standing === "ok" || standing === "own";
  return (
    <>
      {short ? <StatusTag tone={tones[standing]}>{copy.standing[standing]}</StatusTag> : null}
      {short ? null : <p class="request-stop">{copy.standing[standing]}</p>}
      {closing ? <span class="means">{copy.closing(day(closing, lang))}</span> : null}
    </>
  );
}

function ActCell(props: OfLine) {
  const { lang, builder, line, failed, typed } = props;
  const copy = requestCopy[lang].lines;
  const here = caseAddress(props);
  const about = copy.about(lineTitle(line, lang));
  const mine = failed === "change-line" && typed.values.number?.[0] === String(line.number);
  const kept = { quantity: String(line.quantity), note: line.note ?? "" };
  const form = `change-line-${line.number}`;
  const field = fieldsOf({ ...props, failed: mine ? form : "none" }, form, kept);
  return (
    <div class="request-acts">
      {builder.lines[line.number]?.standing === "changed" ? (
        <PostForm
          action={`${here}/refresh-line`}
          submit={copy.refresh}
          about={about}
          hidden={{ number: line.number }}
          small
        />
      ) : null}
      <details open={mine}>
        <summary>
          {copy.change}
          <span class="visually-hidden">{about}</span>
        </summary>
        <PostForm
          action={`${here}/change-line`}
          submit={copy.save}
          about={about}
          hidden={{ number: line.number }}
          tone="quiet"
        >
          <TextField
            field={field("quantity")}
            lang={lang}
            label={requestCopy[lang].find.quantity}
            inputmode="numeric"
            width="short"
          />
          <TextField field={field("note")} lang={lang} label={copy.note} maxlength={1000} optional />
        </PostForm>
      </details>
      <PostForm
        action={`${here}/remove-line`}
        submit={copy.remove}
        about={about}
        hidden={{ number: line.number }}
        tone="quiet"
        small
      />
    </div>
  );
}
