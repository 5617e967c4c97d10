import type { Language } from "../../shared/base/text.ts";
import type { NeedAnswer } from "../../shared/startups/need-answer.ts";
import { needsCopy } from "../copy/startups-needs.ts";
import { Facts } from "../ui/facts.tsx";
import { number } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { bandText } from "./need-facts.tsx";

type Props = {
  readonly answer: Pick<NeedAnswer, "offer" | "title">;
  readonly lang: Language;
  /** Where the listing or technology can be read. */
  readonly link?: string | undefined;
};

/** What a firm answers. */
export function AnswerText({ answer: { offer, title }, lang, link }: Props) {
  const { firm, desk } = needsCopy[lang];
  const named = title ? <Said text={title} lang={lang} /> : null;
  return (
    <>
      <Facts
        caption={firm.answerTitle}
        facts={[
          { name: firm.ownColumns.with, value: firm.kinds[offer.kind] },
          named ? { name: desk.columns.title, value: link ? <a href={link}>{named}</a> : named } : undefined,
          offer.price ? { name: firm.fields.price, value: bandText(offer.price, lang) } : undefined,
          offer.months
            ? { name: firm.fields.months, value: desk.months(number(offer.months, lang)) }
            : undefined,
        ]}
      />
      {offer.text ? (
        <p class="as-typed">
          <Said text={offer.text} lang={lang} />
        </p>
      ) : null}
    </>
  );
}
