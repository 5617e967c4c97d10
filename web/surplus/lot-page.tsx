import { read } from "../../shared/base/text.ts";
import { currencyOf } from "../../shared/surplus/estimate.ts";
import { titled } from "../accounts/post-form.tsx";
import { lotGateCopy } from "../copy/lot-gates.ts";
import { lotsCopy } from "../copy/lots.ts";
import { Document } from "../layout/document.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { lotFaults } from "./lot-faults.ts";
import { OffersPart } from "./offers-part.tsx";
import type { StaffLotProps } from "./props.ts";
import { QuestionsPart } from "./questions-part.tsx";
import { SlotsPart } from "./slots-part.tsx";
import { StockForms } from "./stock-forms.tsx";
import { StockPart } from "./stock-part.tsx";

/** Everything the agency does with a published lot. */
export function LotPage(props: StaffLotProps) {
  const { lang, id, content, typed } = props;
  const copy = lotsCopy[lang];
  const title = read(content.title, lang).value;
  return (
    <Document
      {...props}
      {...titled(title, typed, props)}
      description={title}
      crumbs={[{ name: copy.title, path: "/staff/lots" }]}
      unlisted
    >
      <div class="wrap account-page lot-page">
        <p class="desk-head">
          <span class="tag">{id}</span>
          <span class="tag">{copy.modes[content.price.mode]}</span>
        </p>
        <h1>
          <Said text={content.title} lang={lang} />
        </h1>
        <p>
          <a href={`/${lang}/staff/listings/${id}`}>{copy.listing}</a>
        </p>
        <ErrorSummary faults={lotFaults(props, currencyOf(content.price))} lang={lang} />
        <Gates {...props} />
        <StockPart {...props} />
        <StockForms {...props} />
        <OffersPart {...props} />
        <SlotsPart {...props} />
        <QuestionsPart {...props} />
      </div>
    </Document>
  );
}

function Gates({ lang, gates }: StaffLotProps) {
  const copy = lotsCopy[lang];
  if (gates.length === 0) return null;
  return (
    <section>
      <h2>{copy.gates}</h2>
      <ul class="lot-gates">
        {gates.map((gate) => (
          <li>
            <StatusTag tone={gate.stops === "NOTHING" ? "wait" : "stop"}>{copy.stops[gate.stops]}</StatusTag>{" "}
            {lotGateCopy[lang][gate.id]}
          </li>
        ))}
      </ul>
    </section>
  );
}
