import type { ErrorParams } from "../../shared/base/app-error.ts";
import { type Explain, errorText } from "../copy/errors.ts";
import { layoutCopy } from "../copy/layout.ts";
import { readerCopy } from "../copy/reader.ts";
import { Document } from "./document.tsx";
import { SearchBar } from "./search-bar.tsx";
import type { View } from "./site.ts";

type Props = View & {
  readonly status: number;
  readonly code?: string;
  readonly reason: string;
  readonly params: ErrorParams;
  readonly requestId: string;
  readonly explain?: Explain;
};

/** Where somebody can do something about it, when that is not the catalogue. */
const ways: Readonly<Record<string, "/account" | "/account/sign-in">> = {
  "no-organisation": "/account",
  "invitation-not-found": "/account",
  "invitation-used": "/account",
  "invitation-expired": "/account",
  "sign-in-needed": "/account/sign-in",
  "identity-unavailable": "/account/sign-in",
};

/** What is wrong, what to do, and where to go on. */
export function ErrorPage(props: Props) {
  const { lang, base, status, requestId } = props;
  const text = errorText(props, lang, props.explain);
  const copy = layoutCopy[lang];
  const way = ways[props.reason];
  return (
    <Document {...props} title={text.title} description={text.detail} unlisted>
      <div class="wrap notice-page">
        <p class="status-number">{status}</p>
        <h1>{text.title}</h1>
        <p class="lead">{text.detail}</p>
        {way ? (
          <p>
            <a class="button button-main" href={`/${lang}${way}`}>
              {readerCopy[lang][way === "/account" ? "account" : "signIn"]}
            </a>
          </p>
        ) : (
          <SearchBar lang={lang} base={base} />
        )}
        {status >= 500 ? (
          <p class="quiet">
            {copy.requestId}: <code>{requestId}</code>
          </p>
        ) : null}
      </div>
    </Document>
  );
}
