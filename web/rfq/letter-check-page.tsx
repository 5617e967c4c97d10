import type { LetterCheck } from "../../shared/rfq/letter-check.ts";
import { letterCheckCopy } from "../copy/letter-check.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { Banner } from "../ui/banner.tsx";
import { day } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";

type Props = View & {
  readonly typed?: string | undefined;
  /** Whether what was typed is a hash at all. */
  readonly valid: boolean;
  readonly found?: LetterCheck | undefined;
};

/** Where anybody checks a letter by its hash; a script works the hash out of a file, which stays where it is. */
export function LetterCheckPage(props: Props) {
  const { lang, typed, valid, found } = props;
  const copy = letterCheckCopy[lang];
  const wrong = typed !== undefined && !valid;
  return (
    <Document
      {...props}
      title={copy.title}
      description={copy.lead}
      crumbs={[]}
      canonical="/letters"
      unlisted={!!typed}
    >
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">{copy.lead}</p>
        {found ? <Found {...found} lang={lang} /> : null}
        {valid && !found ? (
          <Banner tone="warning" title={copy.none} announced>
            <p>{copy.noneText}</p>
          </Banner>
        ) : null}
        <form class="form" action={`/${lang}/letters`}>
          <div class="field" data-hash-file="sha256" hidden>
            <label for="file">{copy.file}</label>
            <p class="hint" id="local">
              {copy.local}
            </p>
            <input id="file" type="file" class="input" accept=".pdf" aria-describedby="local" />
          </div>
          <div class="field">
            <label for="sha256">{copy.hash}</label>
            <p class="hint" id="hint">
              {copy.hint}
            </p>
            {wrong ? (
              <p class="field-error" id="wrong">
                {copy.wrong}
              </p>
            ) : null}
            <input
              id="sha256"
              name="sha256"
              class="input"
              value={typed}
              autocomplete="off"
              spellcheck={false}
              required
              aria-describedby={wrong ? "hint wrong" : "hint"}
              aria-invalid={wrong || undefined}
            />
          </div>
          <button type="submit" class="button button-main">
            {copy.check}
          </button>
        </form>
      </div>
    </Document>
  );
}

function Found({ lang, issuedOn, revision, state, changedOn }: LetterCheck & Pick<View, "lang">) {
  const copy = letterCheckCopy[lang];
  const stands = state === "IN_FORCE" || state === "ACCEPTED";
  return (
    <Banner
      tone={stands ? "success" : "warning"}
      title={copy.issued(day(issuedOn, lang), revision)}
      announced
    >
      <p>
        <StatusTag tone={stands ? "ok" : "stop"}>{copy.states[state]}</StatusTag>{" "}
        {copy.since(day(changedOn, lang))}
      </p>
    </Banner>
  );
}
