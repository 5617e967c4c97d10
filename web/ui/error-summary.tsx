import type { Language } from "../../shared/base/text.ts";
import { formCopy } from "../copy/form.ts";
import type { Fault } from "./bound.ts";

/** What to mend, above the form, with a way to each field; it takes the focus when the page opens. */
export function ErrorSummary({ faults, lang }: { faults: readonly Fault[]; lang: Language }) {
  if (faults.length === 0) return null;
  const copy = formCopy[lang];
  return (
    <section class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{copy.summaryTitle}</h2>
      <p>{copy.summaryLead}</p>
      <ul>
        {faults.map(({ id, label, text }) => (
          <li>
            {id === undefined ? (
              text
            ) : (
              <a href={`#${id}`}>
                {label}
                {lang === "ja" ? "：" : ": "}
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
