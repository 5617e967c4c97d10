import type { Child } from "hono/jsx";
import { read } from "../../shared/base/text.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import type { Card } from "../../shared/catalogue/search.ts";
import { catalogueCopy } from "../copy/catalogue.ts";
import { codes } from "../copy/codes.ts";
import { layoutCopy } from "../copy/layout.ts";
import { Document } from "../layout/document.tsx";
import { picturesAt, type View } from "../layout/site.ts";
import { dayOf } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import {
  ExportControl,
  LotDetails,
  ServiceDetails,
  Specifications,
  TechnologyDetails,
} from "./detail-sections.tsx";
import { Drawing } from "./drawing.tsx";
import { KeyFacts } from "./key-facts.tsx";
import { CardGrid } from "./listing-card.tsx";
import { VersionHistory } from "./version-history.tsx";

type Props = View & {
  readonly item: Published;
  readonly related: readonly Card[];
  readonly print?: boolean;
  /** Where the files of its pictures lie, when that is not the reader's own catalogue. */
  readonly pictureAt?: (file: string) => string;
  /** Not published: a draft as a viewer would meet it, with a line that says so. */
  readonly preview?: Child;
  /** Shown as a version of its own; `latest` is absent when the listing is withdrawn. */
  readonly old?: { readonly latest?: number };
};

export function ItemPage(props: Props) {
  const { lang, base, site, item, related, old, preview } = props;
  const { content } = item;
  const copy = catalogueCopy[lang];
  const title = read(content.title, lang);
  const main = [content.title, content.summary, content.description];
  const partly = main.some((text) => text && read(text, lang).lang !== lang);
  return (
    <Document
      {...props}
      title={title.value}
      description={read(content.summary, lang).value}
      crumbs={[{ name: layoutCopy[lang].catalogue, path: `${base}/catalogue` }]}
      unlisted={old !== undefined || props.print === true}
      {...(old && { canonical: `${base}/catalogue/${item.id}` })}
    >
      <article class={props.print ? "wrap item print" : "wrap item"}>
        {preview === undefined ? null : <p class="notice">{preview}</p>}
        {old ? <OldVersion {...props} old={old} /> : null}
        <header class="item-head">
          <p class={`tag tag-${content.kind.toLowerCase()}`}>{codes[lang].kind[content.kind]}</p>
          <h1 lang={title.lang === lang ? undefined : title.lang}>{title.value}</h1>
          <p class="lead">
            <Said text={content.summary} lang={lang} />
          </p>
          {partly ? <p class="only">{copy.onlyOther}</p> : null}
          <p class="quiet">
            <code>{item.id}</code> · {copy.version(item.version)} · {copy.published}{" "}
            <time datetime={item.publishedAt}>{dayOf(item.publishedAt, lang)}</time>
          </p>
        </header>
        <div class="item-body">
          <ItemPictures {...props} part="first" />
          <aside class="item-aside" aria-label={copy.keyFacts}>
            <KeyFacts item={item} lang={lang} base={base} today={site.today} />
          </aside>
          <div class="item-main">
            <ItemPictures {...props} part="others" />
            <Dealings {...props} />
            {content.description ? (
              <section>
                <h2>{copy.description}</h2>
                {read(content.description, lang)
                  .value.split(/\n+/)
                  .map((paragraph) => (
                    <p lang={content.description && read(content.description, lang).lang}>{paragraph}</p>
                  ))}
              </section>
            ) : null}
            {content.kind === "SURPLUS" ? <LotDetails content={content} lang={lang} /> : null}
            {content.kind === "TECHNOLOGY" ? <TechnologyDetails content={content} lang={lang} /> : null}
            {content.kind === "SERVICE" ? <ServiceDetails content={content} lang={lang} /> : null}
            <Specifications content={content} lang={lang} />
            <ExportControl content={content} lang={lang} />
          </div>
        </div>
        {preview === undefined ? (
          <div class="item-record">
            <VersionHistory
              id={item.id}
              version={item.version}
              history={item.history}
              lang={lang}
              base={base}
            />
            <Cite {...props} />
          </div>
        ) : null}
        {related.length > 0 ? (
          <section class="related">
            <h2>{copy.related}</h2>
            <CardGrid cards={related} lang={lang} base={base} today={site.today} />
          </section>
        ) : null}
      </article>
    </Document>
  );
}

/** Where a government asks for what it reads of, and deals with a lot. */
function Dealings({ lang, base, item, old, print }: Props) {
  if (base !== "/buyer" || old || print) return null;
  const copy = catalogueCopy[lang];
  const isLot = item.content.kind === "SURPLUS";
  return (
    <p class="panel item-dealings">
      {isLot ? `${copy.lotText} ` : null}
      <a class="button button-main" href={`/${lang}/buyer/requests/new?listing=${item.id}`}>
        {copy.toRequest}
      </a>{" "}
      {isLot ? (
        <a class="button button-quiet" href={`/${lang}/buyer/lots/${item.id}`}>
          {copy.toLot}
        </a>
      ) : null}
    </p>
  );
}

function OldVersion({ lang, base, item, old }: Props & { old: { latest?: number } }) {
  const copy = catalogueCopy[lang];
  return (
    <p class="notice">
      {copy.oldVersion(item.version)}{" "}
      {old.latest ? (
        <>
          <a href={`/${lang}${base}/catalogue/${item.id}`}>{copy.seeLatest}</a> ·{" "}
          <a href={`/${lang}${base}/catalogue/${item.id}/diff?from=${item.version}&to=${old.latest}`}>
            {copy.compare(old.latest)}
          </a>
        </>
      ) : null}
    </p>
  );
}

/** The first picture beside the facts; a version that is not the present one has addresses of its own. */
function ItemPictures({ part, ...props }: Props & { readonly part: "first" | "others" }) {
  const { lang, base, item, old, print } = props;
  const [first, ...others] = item.content.pictures;
  const folder = `${picturesAt(base)}/${item.id}${old ? `/v/${item.version}` : ""}`;
  const at = props.pictureAt ?? ((file: string) => `${folder}/${file}`);
  const shown = { lang, at, sizes: "(min-width: 64rem) 46rem, 100vw" };
  if (part === "first")
    return first ? <Drawing picture={first} {...shown} class="item-picture" urgent /> : null;
  if (others.length === 0) return null;
  return (
    <ul class="item-gallery">
      {others.map((picture) => (
        <li>
          <Drawing picture={picture} {...shown} lazy={print !== true} />
        </li>
      ))}
    </ul>
  );
}

function Cite({ lang, base, site, item }: Props) {
  const copy = catalogueCopy[lang];
  const address = `${site.origin}/${lang}${base}/catalogue/${item.id}/v/${item.version}`;
  const title = read(item.content.title, lang).value;
  return (
    <section class="cite">
      <h2>{copy.cite}</h2>
      <p class="citation">
        {layoutCopy[lang].product}, “{title}”, {item.id}, {copy.version(item.version)},{" "}
        {dayOf(item.publishedAt, lang)}. <a href={address}>{address}</a>
      </p>
      <p class="cite-actions">
        <button
          class="button button-quiet button-small"
          type="button"
          data-copy={address}
          data-copied={copy.copied}
          hidden
        >
          {copy.copyLink}
        </button>
        <a class="button button-quiet button-small" href={`/${lang}${base}/catalogue/${item.id}/print`}>
          {copy.print}
        </a>
      </p>
    </section>
  );
}
