import { languages } from "../../shared/base/text.ts";
import { element, xmlDocument } from "./xml.ts";

/** Listings per part: with two languages and their alternates about 2.5 MB, under the 6 MB a function may answer. */
export const partSize = 5000;

const namespaces = {
  xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
  "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
};

export const sitemapIndexOf = (origin: string, listings: number): string =>
  xmlDocument(
    element(
      "sitemapindex",
      { xmlns: namespaces.xmlns },
      ...Array.from({ length: Math.max(1, Math.ceil(listings / partSize)) }, (_, i) =>
        element("sitemap", {}, element("loc", {}, `${origin}/sitemaps/${i + 1}.xml`)),
      ),
    ),
  );

/** One part; the first also holds the pages that are no listings. */
export function sitemapPartOf(
  origin: string,
  number: number,
  listings: readonly { id: string; publishedAt: string }[],
): string {
  const fixed =
    number === 1 ? ["/", "/catalogue", "/classes", "/needs", "/how-it-works", "/accessibility"] : [];
  const all = [
    ...fixed.map((path) => ({ path, changed: undefined })),
    ...listings.map(({ id, publishedAt }) => ({ path: `/catalogue/${id}`, changed: publishedAt })),
  ];
  const alternates = (path: string) =>
    languages.map((l) =>
      element("xhtml:link", { rel: "alternate", hreflang: l, href: `${origin}/${l}${path}` }),
    );
  return xmlDocument(
    element(
      "urlset",
      namespaces,
      ...all.flatMap(({ path, changed }) =>
        languages.map((lang) =>
          element(
            "url",
            {},
            element("loc", {}, `${origin}/${lang}${path}`),
            ...(changed ? [element("lastmod", {}, changed)] : []),
            ...alternates(path),
          ),
        ),
      ),
    ),
  );
}

export const robotsOf = (origin: string): string =>
  `User-agent: *\nAllow: /\nDisallow: /api/\nSitemap: ${origin}/sitemap.xml\n`;
