import type { Language } from "../../shared/base/text.ts";
import type { MakerQuestion } from "../../shared/rfq/questions.ts";
import { askedCopy } from "../copy/startups-asked.ts";
import { day, dayOf } from "../ui/format.ts";

export type AskedPartProps = { readonly lang: Language; readonly asked?: readonly MakerQuestion[] };

/** What the agency asks the firm about this technology; it answers among its other questions. */
export function AskedPart({ lang, asked = [] }: AskedPartProps) {
  if (asked.length === 0) return null;
  const copy = askedCopy[lang];
  return (
    <section id="asked">
      <h2>{copy.partTitle}</h2>
      <p class="quiet">{copy.partLead}</p>
      <ul class="lot-questions">
        {asked.map(({ text, askedOn, answer }) => (
          <li>
            <p class="as-typed lot-question">{text}</p>
            <p class="quiet">
              {copy.askedOn(day(askedOn, lang))} ·{" "}
              {answer ? copy.yours(dayOf(answer.at, lang)) : copy.waiting}
            </p>
            {answer ? <p class="as-typed lot-answer">{answer.text}</p> : null}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${lang}/supplier/questions`}>{copy.toQuestions}</a>
      </p>
    </section>
  );
}
