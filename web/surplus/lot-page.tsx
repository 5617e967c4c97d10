import { lotGateCopy } from "../copy/lot-gates.ts";
import { lotsCopy } from "../copy/lots.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { LotFrame } from "./lot-frame.tsx";
import { OffersPart } from "./offers-part.tsx";
import type { StaffLotProps } from "./props.ts";
import { QuestionsPart } from "./questions-part.tsx";
import { SlotsPart } from "./slots-part.tsx";
import { StockForms } from "./stock-forms.tsx";
import { StockPart } from "./stock-part.tsx";

/** Everything the agency does with a published lot. */
export function LotPage(props: StaffLotProps) {
  const { lang, id } = props;
  const copy = lotsCopy[lang];
  return (
    <LotFrame
      of={props}
      crumbs={[{ name: copy.title, path: "/staff/lots" }]}
      links={<a href={`/${lang}/staff/listings/${id}`}>{copy.listing}</a>}
    >
      <Gates {...props} />
      <StockPart {...props} />
      <StockForms {...props} />
      <OffersPart {...props} />
      <SlotsPart {...props} />
      <QuestionsPart {...props} />
    </LotFrame>
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
