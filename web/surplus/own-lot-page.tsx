import { read } from "../../shared/base/text.ts";
import { currencyOf } from "../../shared/surplus/estimate.ts";
import { homeCrumb, PostForm, titled } from "../accounts/post-form.tsx";
import { lotsCopy } from "../copy/lots.ts";
import { Document } from "../layout/document.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Facts } from "../ui/facts.tsx";
import { day, number } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { EstimatePart } from "./estimate-part.tsx";
import { lotFaults } from "./lot-faults.ts";
import { OwnOffer } from "./own-offer.tsx";
import { OwnQuestions } from "./own-questions.tsx";
import { OwnSlots } from "./own-slots.tsx";
import type { OwnLotProps } from "./props.ts";

/** What a buyer does with a lot beside reading of it: offer, inspect, ask, reckon, watch. */
export function OwnLotPage(props: OwnLotProps) {
  const { lang, id, content, typed } = props;
  const copy = lotsCopy[lang];
  const title = read(content.title, lang).value;
  return (
    <Document
      {...props}
      {...titled(title, typed, props)}
      description={title}
      crumbs={homeCrumb(props)}
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
          <a href={`/${lang}/buyer/catalogue/${id}`}>{copy.listing}</a> ·{" "}
          <a href={`/${lang}/buyer/requests/new?listing=${id}`}>{copy.toRequest}</a>
        </p>
        <ErrorSummary faults={lotFaults(props, currencyOf(content.price))} lang={lang} />
        <Dates {...props} />
        <Watching {...props} />
        <OwnOffer {...props} />
        <OwnSlots {...props} />
        <OwnQuestions {...props} />
        <EstimatePart {...props} />
      </div>
    </Document>
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
