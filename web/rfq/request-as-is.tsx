import { accepts, type RequestLine } from "../../shared/rfq/request.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { catalogueCopy } from "../copy/catalogue.ts";
import { requestCopy } from "../copy/request.ts";
import { FieldError } from "../ui/field.tsx";
import { moment } from "../ui/format.ts";
import { type Builder, type CaseProps, caseAddress, fieldsOf } from "./part.ts";
import { lineTitle } from "./request-lines.tsx";

type Props = CaseProps & { readonly builder: Builder };

/** The text of each lot, whole, with a tick for who accepts it. */
export function RequestAsIs(props: Props) {
  const { lang, one } = props;
  const lots = one.request.lines.filter(({ source }) => source.kind === "LOT");
  if (lots.length === 0) return null;
  const copy = requestCopy[lang].asIs;
  const field = fieldsOf(props, "accept-as-is")("lots");
  const open = lots.filter((line) => !acceptanceOf(props, line));
  return (
    <section id="as-is">
      <h2>{copy.title}</h2>
      <p>{copy.lead}</p>
      {lots
        .filter((line) => !open.includes(line))
        .map((line) => (
          <Lot {...props} line={line} />
        ))}
      {open.length > 0 ? (
        <PostForm action={`${caseAddress(props)}/accept-as-is`} submit={copy.accept}>
          <FieldError field={field} lang={lang} />
          {open.map((line) => (
            <Lot {...props} line={line} />
          ))}
        </PostForm>
      ) : null}
    </section>
  );
}

const acceptanceOf = ({ one }: CaseProps, { source }: RequestLine) =>
  source.kind === "LOT" ? one.acceptances.find((accepted) => accepts(accepted, source)) : undefined;

function Lot(props: Props & { readonly line: RequestLine }) {
  const { lang, line, builder, reader } = props;
  const { source } = line;
  if (source.kind !== "LOT") return null;
  const copy = requestCopy[lang].asIs;
  const item = catalogueCopy[lang];
  const title = lineTitle(line, lang);
  const accepted = acceptanceOf(props, line);
  const id = `as-is-${line.number}`;
  const { standing } = builder.lines[line.number] ?? {};
  return (
    <div class="as-is request-as-is">
      <h3>{title}</h3>
      <p>{item.asIsText}</p>
      {source.textVersion ? <p class="quiet">{item.asIsVersion(source.textVersion)}</p> : null}
      {accepted ? (
        <p class="request-accepted" id={id}>
          {copy.accepted(accepted.name, moment(accepted.at, lang, reader?.timeZone))}
        </p>
      ) : standing === "changed" || standing === "gone" ? (
        <p class="request-stop" id={id}>
          {standing === "changed" ? copy.refreshFirst : requestCopy[lang].lines.standing.gone}
        </p>
      ) : (
        <label class="choice" for={id}>
          <input id={id} type="checkbox" name="lots" value={`${source.listingId}@${source.version}`} />
          <span>{copy.tick(title, source.version)}</span>
        </label>
      )}
    </div>
  );
}
