import { untyped } from "../../shared/base/endpoint.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { sayFault } from "../copy/faults.ts";
import { picturesCopy } from "../copy/pictures.ts";
import { DocumentList } from "../documents/document-list.tsx";
import type { DocumentLine } from "../documents/props.ts";
import { UploadPart } from "../documents/upload-part.tsx";
import { type Bound, binder, faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { describedBy, FieldError } from "../ui/field.tsx";
import { type PictureLine, pictureLines } from "./picture-lines.ts";
import type { EditProps } from "./props.ts";

/** Where pictures and documents are put to a draft, and the pictures chosen that its readers will see. */
export function PicturesPart(props: EditProps) {
  const { lang, listing, files, pictures } = props;
  const copy = picturesCopy[lang];
  const lines = pictureLines(listing.content.pictures, files);
  const labels = Object.fromEntries(
    lines.flatMap(({ key }) => [
      [`altJa.${key}`, copy.altJa],
      [`altEn.${key}`, copy.altEn],
      [`place.${key}`, copy.place],
    ]),
  );
  const pending = files.some(isPending);
  return (
    <section class="edit-part pictures-part" id="pictures" aria-labelledby="pictures-title">
      <h2 id="pictures-title">{copy.title}</h2>
      <p>{copy.lead}</p>
      <ErrorSummary faults={faultsOf(pictures, labels, sayFault(lang), "pictures")} lang={lang} />
      <UploadPart {...props} owner={`listing:${listing.id}`} typed={untyped} />
      <div data-documents data-pending={pending ? "true" : undefined}>
        <DocumentList {...props} lines={files} mayPut />
        <h3>{copy.chosen}</h3>
        {lines.length === 0 ? (
          <p class="panel panel-calm">{copy.none}</p>
        ) : (
          <PostForm
            action={`/${lang}/staff/listings/${listing.id}/pictures`}
            hidden={{ base: listing.revision }}
            submit={copy.save}
          >
            <ol class="picture-lines">
              {lines.map((line, i) => (
                <Line {...props} line={line} place={i + 1} />
              ))}
            </ol>
          </PostForm>
        )}
      </div>
    </section>
  );
}

const isPending = ({ status, late }: DocumentLine): boolean =>
  status === "ARRIVED" || (status === "EXPECTED" && !late);

function Line({ lang, pictures, line, place }: EditProps & { line: PictureLine; place: number }) {
  const copy = picturesCopy[lang];
  const { key, alt, src, width, height, shown } = line;
  const bound = binder(pictures, sayFault(lang), "pictures", {
    [`show.${key}`]: shown ? "yes" : "",
    [`place.${key}`]: String(place),
    [`altJa.${key}`]: alt.ja ?? "",
    [`altEn.${key}`]: alt.en ?? "",
  });
  const show = bound(`show.${key}`);
  return (
    <li class="picture-line">
      <img src={src} width={width} height={height} alt={copy.picture(place)} loading="lazy" />
      <fieldset>
        <legend class="visually-hidden">{copy.picture(place)}</legend>
        <label class="choice" for={show.id}>
          <input type="checkbox" id={show.id} name={show.name} value="yes" checked={show.value === "yes"} />
          <span>{copy.show}</span>
        </label>
        <Input field={bound(`place.${key}`)} lang={lang} label={copy.place} number />
        <Input field={bound(`altJa.${key}`)} lang={lang} label={copy.altJa} of="ja" />
        <Input field={bound(`altEn.${key}`)} lang={lang} label={copy.altEn} of="en" />
      </fieldset>
    </li>
  );
}

type InputProps = {
  readonly field: Bound;
  readonly lang: EditProps["lang"];
  readonly label: string;
  readonly of?: "ja" | "en";
  readonly number?: boolean;
};

const Input = ({ field, lang, label, of, number }: InputProps) => (
  <div class="field">
    <label for={field.id}>{label}</label>
    <FieldError field={field} lang={lang} />
    <input
      class={number ? "input input-short" : "input"}
      id={field.id}
      name={field.name}
      value={field.value}
      lang={of}
      inputmode={number ? "numeric" : undefined}
      maxlength={number ? 3 : 200}
      aria-describedby={describedBy(field, undefined)}
      aria-invalid={field.error === undefined ? undefined : "true"}
    />
  </div>
);
