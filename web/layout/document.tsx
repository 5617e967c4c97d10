import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { languages } from "../../shared/base/text.ts";
import { copy as feedCopy } from "../copy/feeds.ts";
import { layoutCopy } from "../copy/layout.ts";
import { Header, SiteFooter } from "./chrome.tsx";
import type { View } from "./site.ts";

export type Crumb = { readonly name: string; readonly path: string };

export type DocumentProps = View & {
  readonly title: string;
  readonly description: string;
  /** Said before the title in the window only: that a form came back with mistakes. */
  readonly titlePrefix?: string;
  /** From the page below home to the page above this one. */
  readonly crumbs?: readonly Crumb[];
  /** Pages that search engines should not keep: results of searches, errors, withdrawn items. */
  readonly unlisted?: boolean;
  /** The address this content is known by, when it is not the page's own. */
  readonly canonical?: string;
  readonly children?: Child;
};

/** A whole page: head, skip link, header, breadcrumb, content, footer. No inline script or style anywhere. */
export function Document(props: DocumentProps) {
  const { lang, site, title, description, children, unlisted } = props;
  const copy = layoutCopy[lang];
  const path = props.canonical ?? props.path;
  const at = (l: string) => `${site.origin}/${l}${path}`;
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>
            {title === copy.product ? title : `${props.titlePrefix ?? ""}${title} | ${copy.product}`}
          </title>
          <meta name="description" content={description.slice(0, 300)} />
          {unlisted ? <meta name="robots" content="noindex" /> : null}
          <link rel="canonical" href={at(lang)} />
          {languages.map((l) => (
            <link rel="alternate" hreflang={l} href={at(l)} />
          ))}
          <link rel="alternate" hreflang="x-default" href={at("en")} />
          <link
            rel="alternate"
            type="application/atom+xml"
            title={feedCopy[lang].title}
            href={`/${lang}/feed.atom`}
          />
          <link
            rel="alternate"
            type="application/feed+json"
            title={feedCopy[lang].title}
            href={`/${lang}/feed.json`}
          />
          <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
          <link rel="stylesheet" href={site.styles} />
          <script type="module" src={site.enhance} />
        </head>
        <body>
          <a class="skip" href="#main">
            {copy.skip}
          </a>
          <Header {...props} />
          <main id="main" tabindex={-1}>
            <Breadcrumb {...props} />
            {children}
          </main>
          <SiteFooter lang={lang} />
        </body>
      </html>
    </>
  );
}

function Breadcrumb({ lang, crumbs, title }: DocumentProps) {
  if (!crumbs) return null;
  const copy = layoutCopy[lang];
  return (
    <nav class="breadcrumb wrap" aria-label={copy.breadcrumb}>
      <ol>
        {[{ name: copy.home, path: "/" }, ...crumbs].map((crumb) => (
          <li>
            <a href={`/${lang}${crumb.path}`}>{crumb.name}</a>
          </li>
        ))}
        <li>
          <span aria-current="page">{title}</span>
        </li>
      </ol>
    </nav>
  );
}
