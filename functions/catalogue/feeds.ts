import { type Language, read } from "../../shared/base/text.ts";
import type { FeedEntry } from "../../shared/catalogue/endpoints.ts";
import { copy } from "../../web/copy/feeds.ts";
import { element, xmlDocument } from "./xml.ts";

type FeedOf = { readonly origin: string; readonly lang: Language; readonly entries: readonly FeedEntry[] };

const authority = (origin: string) => new URL(origin).hostname;

/** Stable across languages and hosts' paths: the event itself (RFC 4151). */
const eventId = (origin: string, e: FeedEntry) =>
  `tag:${authority(origin)},2026:${e.id}/${e.version}/${e.type.toLowerCase()}`;

const address = (origin: string, lang: Language, e: FeedEntry) => `${origin}/${lang}/catalogue/${e.id}`;

const titleOf = (e: FeedEntry, lang: Language): string => {
  const title = e.title ? read(e.title, lang).value : e.id;
  return e.type === "WITHDRAWN" ? copy[lang].withdrawn(title) : title;
};

/** RFC 4287. */
export function atom({ origin, lang, entries }: FeedOf): string {
  const own = `${origin}/${lang}/feed.atom`;
  return xmlDocument(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": lang },
      element("id", {}, own),
      element("title", {}, copy[lang].title),
      element("updated", {}, entries[0]?.at ?? "2026-04-01T00:00:00.000Z"),
      element("author", {}, element("name", {}, copy[lang].author)),
      element("link", { rel: "self", type: "application/atom+xml", href: own }),
      element("link", { rel: "alternate", type: "text/html", href: `${origin}/${lang}/catalogue` }),
      ...entries.map((e) =>
        element(
          "entry",
          {},
          element("id", {}, eventId(origin, e)),
          element("title", {}, titleOf(e, lang)),
          element("updated", {}, e.at),
          element("link", { rel: "alternate", type: "text/html", href: address(origin, lang, e) }),
          element("category", { term: e.type }),
          element("summary", {}, e.summary ? read(e.summary, lang).value : titleOf(e, lang)),
        ),
      ),
    ),
  );
}

/** JSON Feed 1.1. */
export function jsonFeedOf({ origin, lang, entries }: FeedOf): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: copy[lang].title,
    language: lang,
    home_page_url: `${origin}/${lang}/catalogue`,
    feed_url: `${origin}/${lang}/feed.json`,
    authors: [{ name: copy[lang].author }],
    items: entries.map((e) => ({
      id: eventId(origin, e),
      url: address(origin, lang, e),
      title: titleOf(e, lang),
      content_text: e.summary ? read(e.summary, lang).value : titleOf(e, lang),
      date_published: e.at,
      tags: [e.type, ...(e.kind ? [e.kind] : [])],
    })),
  });
}
