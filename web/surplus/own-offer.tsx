import { PostForm } from "../accounts/post-form.tsx";
import { lotsCopy } from "../copy/lots.ts";
import { Facts } from "../ui/facts.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { day, moment, number } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { FoldedForm } from "./folded-form.tsx";
import { fieldsOf, isOpen, type OwnLotProps } from "./props.ts";

const tones = {
  FILED: "wait",
  WITHDRAWN: "plain",
  OPENED: "wait",
  UNREADABLE: "stop",
  WON: "ok",
  LOST: "stop",
} as const;

/** The organisation's sealed offer, for lots that are left to the market. */
export function OwnOffer(props: OwnLotProps) {
  const { lang, id, content, offer, site } = props;
  const copy = lotsCopy[lang];
  const { price } = content;
  if (price.mode !== "OFFERS_INVITED" && !offer) return null;
  const closing = offer?.closing ?? (price.mode === "OFFERS_INVITED" ? price.closing : "");
  const mayFile = price.mode === "OFFERS_INVITED" && site.today <= price.closing;
  return (
    <section>
      <h2>{offer ? copy.ownOffer : copy.offers}</h2>
      <p>{copy.sealed}</p>
      {offer ? (
        <Facts
          facts={[
            {
              name: copy.state,
              value: <StatusTag tone={tones[offer.state]}>{copy.offerStates[offer.state]}</StatusTag>,
            },
            { name: copy.quantity, value: number(offer.quantity, lang) },
            { name: copy.filedAt, value: moment(offer.filedAt, lang) },
            { name: copy.closing, value: day(closing, lang) },
          ]}
        />
      ) : null}
      {mayFile ? <FileOffer {...props} currency={price.currency} /> : null}
      {mayFile && offer?.state === "FILED" ? (
        <PostForm action={`/${lang}/buyer/lots/${id}/withdraw`} submit={copy.withdraw} tone="danger" />
      ) : null}
    </section>
  );
}

function FileOffer(props: OwnLotProps & { readonly currency: string }) {
  const { lang, id, offer, currency, content } = props;
  const copy = lotsCopy[lang];
  const quantity = String(offer?.quantity ?? content.lot.quantity);
  const field = fieldsOf(props, "offer", { quantity });
  const title = offer?.state === "FILED" ? copy.replace : copy.offer;
  return (
    <FoldedForm title={title} action={`/${lang}/buyer/lots/${id}/offer`} open={isOpen(props, "offer")}>
      <p class="quiet">{copy.closingEnd}</p>
      <TextField
        field={field("quantity")}
        lang={lang}
        label={copy.quantity}
        inputmode="numeric"
        width="short"
      />
      <TextField
        field={field("amount")}
        lang={lang}
        label={copy.amount(currency)}
        inputmode="decimal"
        maxlength={30}
        width="medium"
      />
      <TextArea
        field={field("conditions")}
        lang={lang}
        label={copy.conditions}
        maxlength={2000}
        rows={3}
        optional
      />
    </FoldedForm>
  );
}
