import { untyped } from "../../shared/base/endpoint.ts";
import { endingsOf } from "../../shared/documents/codes.ts";
import { pagesFit } from "../../shared/startups/brief-rules.ts";
import { pagesMost } from "../../shared/startups/codes.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { documentsCopy } from "../copy/documents.ts";
import { briefCopy } from "../copy/startups-brief.ts";
import { sayBrief } from "../copy/startups-brief-refusals.ts";
import { DocumentList } from "../documents/document-list.tsx";
import type { DocumentLine } from "../documents/props.ts";
import { UploadPart } from "../documents/upload-part.tsx";
import { number } from "../ui/format.ts";
import { type BuilderProps, technologyAddress } from "./part.ts";
import { paperText } from "./value-text.ts";

/** The paper and the pictures: files are sent, checked, and then chosen. */
export function PaperPart(props: BuilderProps) {
  const { lang, one, builder, failed, typed } = props;
  const copy = briefCopy[lang];
  const { paper } = one.brief;
  const refused = failed === "paper" ? typed.errors.paper : undefined;
  const clean = builder.files.filter(({ status }) => status === "CLEAN");
  const others = builder.files.filter(({ status }) => status !== "CLEAN");
  return (
    <section id="paper">
      <h2 id="step-paper">{copy.sections.paper}</h2>
      <p>{copy.leads.paper}</p>
      {refused ? (
        <p class="field-error" role="alert">
          {sayBrief(lang)(refused)}
        </p>
      ) : null}
      <p class="panel panel-calm">{paper ? paperText(paper, lang) : copy.paper.none}</p>
      {paper ? (
        <PostForm
          action={`${technologyAddress(props)}/paper`}
          hidden={{ document: "" }}
          submit={copy.paper.takeOff}
          tone="quiet"
          small
        />
      ) : null}
      {/* Kept fresh while a file is checked, with what can be done with it. */}
      <div data-documents data-pending={isMoving(builder.files) ? "true" : undefined}>
        {clean.length === 0 ? null : (
          <>
            <h3>{copy.paper.files}</h3>
            <ul class="technology-files">
              {clean.map((file) => (
                <li>
                  <FileLine {...props} file={file} />
                </li>
              ))}
            </ul>
          </>
        )}
        {others.length === 0 ? null : <DocumentList {...props} lines={others} mayPut />}
      </div>
      <UploadPart
        {...props}
        owner={`technology:${one.id}`}
        lead={copy.paper.uploadLead}
        endings={endings}
        typed={untyped}
      />
    </section>
  );
}

const endings = ["pdf", "pptx", ...endingsOf("PICTURE")];
const isMoving = (files: readonly DocumentLine[]): boolean =>
  files.some(({ status, late }) => status === "ARRIVED" || (status === "EXPECTED" && !late));

type FileProps = BuilderProps & { readonly file: DocumentLine };

function FileLine(props: FileProps) {
  const { file, lang } = props;
  const copy = documentsCopy[lang];
  return (
    <>
      <a class="technology-file-name" href={`/api/supplier/documents/${file.id}/file`}>
        {file.name}
        <span class="visually-hidden">
          {lang === "ja" ? "：" : ", "}
          {copy.download}
        </span>
      </a>
      {file.kind === "PICTURE" ? <PictureActs {...props} /> : <PaperActs {...props} />}
      <PostForm
        action={`/${lang}/supplier/documents/${file.id}/remove`}
        submit={copy.remove}
        about={copy.about(file.name)}
        tone="quiet"
        small
      />
    </>
  );
}

function PaperActs(props: FileProps) {
  const { lang, one, file } = props;
  const copy = briefCopy[lang].paper;
  const { paged, type } = file;
  if (!paged) return <span class="quiet">{copy.unreadable}</span>;
  const pages = number(paged.pages, lang);
  const form = type !== "application/pdf" || paged.wide ? "DECK" : "BRIEF";
  if (!pagesFit(form, paged.pages))
    return (
      <span class="late" data-rule="paper-pages">
        {copy.tooMany(pages, number(pagesMost[form], lang))}
      </span>
    );
  const isPaper = one.brief.paper?.id === file.id;
  return (
    <>
      <span class="quiet">{copy.pages(pages)}</span>{" "}
      {isPaper ? (
        <span class="tag">{copy.isPaper}</span>
      ) : (
        <PostForm
          action={`${technologyAddress(props)}/paper`}
          hidden={{ document: file.id }}
          submit={copy.choose}
          about={`: ${file.name}`}
          tone="quiet"
          small
        />
      )}
    </>
  );
}

/** The whole list is posted, with this one or without it. */
function PictureActs(props: FileProps) {
  const { lang, one, file } = props;
  const copy = briefCopy[lang].paper;
  const chosen = one.brief.pictures ?? [];
  const isShown = chosen.includes(file.id);
  const after = isShown ? chosen.filter((id) => id !== file.id) : [...chosen, file.id];
  return (
    <>
      {isShown ? <span class="tag">{copy.isPicture}</span> : null}{" "}
      <form class="form-inline" method="post" action={`${technologyAddress(props)}/pictures`}>
        {after.map((id) => (
          <input type="hidden" name="picture" value={id} />
        ))}
        <button class="button button-quiet button-small" type="submit">
          {isShown ? copy.remove : copy.add}
          <span class="visually-hidden">: {file.name}</span>
        </button>
      </form>
    </>
  );
}
