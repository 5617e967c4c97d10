import { homeCrumb, PostForm } from "../accounts/post-form.tsx";
import { lotsCopy } from "../copy/lots.ts";
import { Facts } from "../ui/facts.tsx";
import { day, number } from "../ui/format.ts";
import { EstimatePart } from "./estimate-part.tsx";
import { LotFrame } from "./lot-frame.tsx";
import { OwnOffer } from "./own-offer.tsx";
import { OwnQuestions } from "./own-questions.tsx";
import { OwnSlots } from "./own-slots.tsx";
import type { OwnLotProps } from "./props.ts";

/** What a buyer does with a lot beside reading of it: offer, inspect, ask, reckon, watch. */
export function OwnLotPage(props: OwnLotProps) {
  const { lang, id } = props;
  const copy = lotsCopy[lang];
  return (
    <LotFrame
      of={props}
      crumbs={homeCrumb(props)}
      links={
        <>
          <a href={`/${lang}/buyer/catalogue/${id}`}>{copy.listing}</a> ·{" "}
          <a href={`/${lang}/buyer/requests/new?listing=${id}`}>{copy.toRequest}</a>
        </>
      }
    >
      <Dates {...props} />
      <Watching {...props} />
      <OwnOffer {...props} />
      <OwnSlots {...props} />
      <OwnQuestions {...props} />
      <EstimatePart {...props} />
    </LotFrame>
  );
}

function Dates({ lang, content }: OwnLotProps) {
  const copy = lotsCopy[lang];
  const closing = content.price.mode === "OFFERS_INVITED" ? content.price.closing : content.lot.rfqClosing;
  const on = (name: string, value: string | undefined) =>
    value ? { name, value: day(value, lang) } : undefined;
  return (
    <Facts
      facts={[
        { name: copy.quantity, value: number(content.lot.quantity, lang) },
        on(copy.closing, closing),
        on(copy.availableFrom, content.availableFrom),
      ]}
    />
  );
}

function Watching({ lang, id, watching }: OwnLotProps) {
  const copy = lotsCopy[lang];
  return (
    <div class="panel panel-calm">
      <p>{watching ? copy.watching : copy.watchLead}</p>
      <PostForm
        action={`/${lang}/buyer/lots/${id}/watch`}
        submit={watching ? copy.unwatch : copy.watch}
        hidden={{ watch: watching ? "no" : "yes" }}
        tone="quiet"
        small
      />
    </div>
  );
}
