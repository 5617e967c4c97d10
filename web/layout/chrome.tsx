import type { Language } from "../../shared/base/text.ts";
import { layoutCopy } from "../copy/layout.ts";
import { readerCopy } from "../copy/reader.ts";
import { ReaderBar, ShellNav } from "./reader-bar.tsx";
import type { View } from "./site.ts";

const entries = [
  { key: "catalogue", path: "/catalogue" },
  { key: "classes", path: "/classes" },
  { key: "needs", path: "/needs" },
  { key: "how", path: "/how-it-works" },
] as const;
/** Pages that are the same for everybody, whatever catalogue the reader has. */
const common: readonly string[] = ["/needs", "/how-it-works"];

export function Header({ lang, path, reader, base }: View) {
  const copy = layoutCopy[lang];
  const other: Language = lang === "ja" ? "en" : "ja";
  const own = path.split("?")[0];
  const at = (to: string) => (common.includes(to) ? to : base + to);
  // Whoever has signed in has needs of their own in the shell's navigation.
  const shown = reader ? entries.filter(({ key }) => key !== "needs") : entries;
  return (
    <header class="site-header">
      {reader ? <ReaderBar lang={lang} path={path} reader={reader} /> : null}
      <div class="wrap site-header-row">
        <a class="brand" href={`/${lang}/`}>
          <img src="/assets/mark.svg" width="40" height="40" alt="" />
          <span class="brand-name">
            {copy.productParts.map((part) => (
              <span>{part}</span>
            ))}
          </span>
        </a>
        <div class="header-links">
          {reader ? null : (
            <a class="sign-in" href={`/${lang}/account/sign-in`}>
              {readerCopy[lang].signIn}
            </a>
          )}
          <a class="language" href={`/${other}${path}`} hreflang={other} lang={other}>
            {copy.otherLanguage}
          </a>
        </div>
        <nav class="site-nav" aria-label={copy.mainNavigation}>
          <ul>
            {shown.map(({ key, path: to }) => (
              <li>
                <a href={`/${lang}${at(to)}`} aria-current={own === at(to) ? "page" : undefined}>
                  {copy[key]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {reader ? <ShellNav lang={lang} path={path} reader={reader} base={base} /> : null}
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
              <a href={`/${lang}/letters`}>{copy.letters}</a>
            </li>
            <li>
              <a href={`/${lang}/attestations`}>{copy.attestations}</a>
            </li>
            <li>
              <a href={`/${lang}/needs`}>{copy.needs}</a>
            </li>
            <li>
              <a href={`/${lang}/performance`}>{copy.performance}</a>
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
