import { untyped } from "../../shared/base/endpoint.ts";
import type { Estimate, Range } from "../../shared/surplus/estimate.ts";
import { sayFault } from "../copy/faults.ts";
import { lotsCopy } from "../copy/lots.ts";
import type { View } from "../layout/site.ts";
import { binder } from "../ui/bound.ts";
import { Facts } from "../ui/facts.tsx";
import { TextField } from "../ui/field.tsx";
import { moneyRange } from "../ui/format.ts";

type Props = Pick<View, "lang"> & { readonly id: string; readonly estimate: Estimate };

/** Price, transport, refurbishment and spares of a quantity, as far as anybody has priced them. */
export function EstimatePart({ lang, id, estimate }: Props) {
  const copy = lotsCopy[lang];
  const { currency, parts, total, isWhole, quantity } = estimate;
  const shown = ({ from, to }: Range) => moneyRange({ minor: from, currency }, { minor: to, currency }, lang);
  const isAnyKnown = parts.some((part) => part.range);
  const field = binder(untyped, sayFault(lang), "estimate", { quantity: String(quantity) });
  return (
    <section>
      <h2>{copy.estimate}</h2>
      <p class="quiet">{copy.estimateLead}</p>
      <form class="form" method="get" action={`/${lang}/buyer/lots/${id}`}>
        <TextField
          field={field("quantity")}
          lang={lang}
          label={copy.quantity}
          inputmode="numeric"
          width="short"
        />
        <button class="button button-quiet" type="submit">
          {copy.reckon}
        </button>
      </form>
      <Facts
        facts={[
          ...parts.map(({ part, range }) => ({
            name: copy.parts[part],
            value: range ? shown(range) : <span class="quiet">{copy.unknown}</span>,
          })),
          isAnyKnown
            ? { name: isWhole ? copy.sum : copy.sumKnown, value: <strong>{shown(total)}</strong> }
            : undefined,
        ]}
      />
    </section>
  );
}
