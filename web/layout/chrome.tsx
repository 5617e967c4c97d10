import type { Language } from "../../shared/base/text.ts";
import { layoutCopy } from "../copy/layout.ts";
import { ReaderBar } from "./reader-bar.tsx";
import type { View } from "./site.ts";

const entries = [
  { key: "catalogue", path: "/catalogue" },
  { key: "classes", path: "/classes" },
  { key: "how", path: "/how-it-works" },
] as const;

export function Header(props: View) {
  const { lang, path, base } = props;
  const copy = layoutCopy[lang];
  const other: Language = lang === "ja" ? "en" : "ja";
  const own = path.split("?")[0];
  const at = (to: string) => (to === "/how-it-works" ? to : base + to);
  return (
    <header class="site-header">
      <div class="wrap site-header-row">
        <a class="brand" href={`/${lang}/`}>
          <img src="/assets/mark.svg" width="40" height="40" alt="" />
          <span class="brand-name">
            {copy.productParts.map((part) => (
              <span>{part}</span>
            ))}
          </span>
        </a>
        <a class="language" href={`/${other}${path}`} hreflang={other} lang={other}>
          {copy.otherLanguage}
        </a>
        <ReaderBar {...props} />
        <nav class="site-nav" aria-label={copy.mainNavigation}>
          <ul>
            {entries.map(({ key, path: to }) => (
              <li>
                <a href={`/${lang}${at(to)}`} aria-current={own === at(to) ? "page" : undefined}>
                  {copy[key]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

export function SiteFooter({ lang }: { lang: Language }) {
  const copy = layoutCopy[lang];
  return (
    <footer class="site-footer">
      <div class="wrap">
        <nav aria-label={copy.footer}>
          <ul>
            <li>
              <a href={`/${lang}/how-it-works`}>{copy.how}</a>
            </li>
            <li>
              <a href={`/${lang}/accessibility`}>{copy.accessibility}</a>
            </li>
            <li>
              <a href={`/${lang}/feed.atom`}>{copy.feeds}</a>
            </li>
            <li>
              <a href="/api/openapi.json">{copy.api}</a>
            </li>
          </ul>
        </nav>
        <p>
          {copy.product} — {copy.agency}
        </p>
        <p class="marking">{copy.marking}</p>
      </div>
    </footer>
  );
}
