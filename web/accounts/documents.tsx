import type { Document } from "../../shared/accounts/model.ts";
import { untyped } from "../../shared/base/endpoint.ts";
import type { Language } from "../../shared/base/text.ts";
import { accountsCopy } from "../copy/accounts.ts";
import { sayFault } from "../copy/faults.ts";
import { binder } from "../ui/bound.ts";
import { DataTable } from "../ui/data-table.tsx";
import { FileField } from "../ui/file-field.tsx";
import { moment, number } from "../ui/format.ts";
import { PostForm } from "./post-form.tsx";
import type { OrganisationProps, Upload } from "./props.ts";

/** "1.2 MB", in decimal units as file managers count. */
export const size = (bytes: number, lang: Language): string =>
  bytes >= 1_000_000
    ? `${number(Math.round(bytes / 100_000) / 10, lang)} MB`
    : `${number(Math.ceil(bytes / 1000), lang)} kB`;

type ListProps = {
  readonly documents: readonly Document[];
  readonly lang: Language;
  readonly timeZone: string | undefined;
  /** Where a document opens; absent for whoever may not. */
  readonly pathOf?: ((id: string) => string) | undefined;
};

export function DocumentList({ documents, lang, timeZone, pathOf }: ListProps) {
  const copy = accountsCopy[lang].organisation;
  return (
    <DataTable
      caption={copy.documents}
      columns={[copy.documentName, copy.documentSize, copy.documentAt]}
      rows={documents.map(({ id, kind, name, bytes, at }) => [
        <>
          {pathOf ? <a href={pathOf(id)}>{name}</a> : name}
          <span class="means">{copy.document[kind]}</span>
        </>,
        size(bytes, lang),
        <time datetime={at}>{moment(at, lang, timeZone)}</time>,
      ])}
    />
  );
}

/** Posts one PDF straight to the store: its signed fields first, the file last, for the store reads no further. */
export function LetterForm({ lang, upload, typed, form }: OrganisationProps & { readonly upload: Upload }) {
  const copy = accountsCopy[lang].organisation;
  const say = sayFault(lang);
  const bound = binder(form === "letter" ? typed : untyped, say, "letter");
  return (
    <section id="letter">
      <h2>{copy.letterTitle}</h2>
      <p>{copy.letterText}</p>
      <PostForm action={upload.url} hidden={upload.fields} submit={copy.letterSend} multipart>
        <FileField
          field={bound("file")}
          lang={lang}
          label={copy.letterFile}
          hint={copy.letterHint(size(upload.maxBytes, lang))}
          accept="application/pdf"
          maxBytes={upload.maxBytes}
          faults={{ size: say("file-too-large"), type: say("not-a-pdf") }}
        />
      </PostForm>
    </section>
  );
}
