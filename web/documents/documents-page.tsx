import { untyped } from "../../shared/base/endpoint.ts";
import { endingsOf } from "../../shared/documents/codes.ts";
import { homeCrumb, PostForm, titled } from "../accounts/post-form.tsx";
import { documentsCopy } from "../copy/documents.ts";
import { sayFault } from "../copy/faults.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import { binder, faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FileField } from "../ui/file-field.tsx";
import { DocumentList } from "./document-list.tsx";
import { type DocumentsPageProps, type PostPageProps, recordPath, sideOf } from "./props.ts";
import { size } from "./size.ts";
import { shown, UploadPart } from "./upload-part.tsx";

/** All files of one record, and the place to add some. */
export function DocumentsPage(props: DocumentsPageProps) {
  const { lang, owner, typed, mayPut, done } = props;
  const copy = documentsCopy[lang];
  const labels = { kind: copy.kindLabel, name: copy.nameLabel };
  const [, id = ""] = owner.split(":");
  const lead = copy.lead(ownerName(owner, lang));
  return (
    <Document
      {...props}
      {...titled(copy.title, typed, props)}
      description={lead}
      crumbs={homeCrumb(props)}
      unlisted
    >
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">
          {lead.split(id).map((part, i) => [i > 0 ? <span class="unbroken">{id}</span> : null, part])}
        </p>
        {done ? <Banner tone="success" title={copy.done[done]} announced /> : null}
        <ErrorSummary faults={faultsOf(typed, labels, sayFault(lang), "document")} lang={lang} />
        {mayPut ? <UploadPart {...props} /> : null}
        <section>
          <h2>{copy.list}</h2>
          <DocumentList {...props} />
        </section>
      </div>
    </Document>
  );
}

function ownerName(owner: string, lang: DocumentsPageProps["lang"]): string {
  const [room = "", id = ""] = owner.split(":");
  return `${documentsCopy[lang].ownerNames[room] ?? room} ${id}`;
}

/** Posts one file straight to the store: its signed fields first, the file last, for the store reads no further. */
export function PostPage(props: PostPageProps) {
  const { lang, document, form, maxBytes } = props;
  const copy = documentsCopy[lang];
  const bound = binder(untyped, sayFault(lang), "document");
  const endings = endingsOf(document.kind);
  const side = sideOf(props);
  const record = side === "supplier" ? recordPath(document.owner) : undefined;
  const back = { name: copy.title, path: record ?? `/${side}/documents?owner=${document.owner}` };
  return (
    <Document
      {...props}
      title={copy.postTitle}
      description={copy.postTitle}
      crumbs={[...homeCrumb(props), back]}
      unlisted
    >
      <div class="wrap account-page">
        <h1>{copy.postTitle}</h1>
        <p class="lead">{copy.postLead(document.name)}</p>
        <PostForm action={form.url} hidden={form.fields} submit={copy.send} multipart>
          <FileField
            field={bound("file")}
            lang={lang}
            label={copy.file}
            hint={copy.fileHint(shown(endings), size(maxBytes, lang))}
            accept={endings.map((ending) => `.${ending}`).join(",")}
            maxBytes={maxBytes}
            faults={{
              size: copy.sending.large.replace("{most}", size(maxBytes, lang)),
              type: copy.sending.kind,
            }}
          />
        </PostForm>
      </div>
    </Document>
  );
}
