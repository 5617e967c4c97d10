import type { Typed } from "../../shared/base/endpoint.ts";
import type { Card } from "../../shared/catalogue/search.ts";
import type { CaseLine } from "../../shared/rfq/line.ts";
import { homeCrumb, PostForm, titled } from "../accounts/post-form.tsx";
import { sayFault } from "../copy/faults.ts";
import { requestCopy } from "../copy/request.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { binder, faultsOf } from "../ui/bound.ts";
import { Radios } from "../ui/choices.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { TextField } from "../ui/field.tsx";
import { dayOf } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { caseTitle } from "./requests-page.tsx";

export type NewRequestProps = View & {
  readonly card?: Card;
  /** Drafts that it may go into, the youngest first. */
  readonly drafts: readonly CaseLine[];
  readonly typed: Typed;
};

/** Where a request begins, or a listing is put into one that was begun. */
export function NewRequestPage(props: NewRequestProps) {
  const { lang, card, typed } = props;
  const copy = requestCopy[lang].add;
  const title = card ? copy.title : copy.startTitle;
  const labels = { quantity: copy.quantity, into: copy.into };
  const crumbs = [...homeCrumb(props), { name: requestCopy[lang].list.title, path: "/buyer/requests" }];
  return (
    <Document {...props} {...titled(title, typed, props)} description={title} crumbs={crumbs} unlisted>
      <div class="wrap account-page">
        <h1>{title}</h1>
        <ErrorSummary faults={faultsOf(typed, labels, sayFault(lang), "new")} lang={lang} />
        {card ? <Chosen {...props} card={card} /> : <p class="lead">{copy.startLead}</p>}
        <PostForm
          action={`/${lang}/buyer/requests/new`}
          submit={card ? copy.submit : copy.start}
          hidden={card ? { listing: card.id } : { into: "new" }}
        >
          {card ? <Wish {...props} card={card} /> : null}
        </PostForm>
      </div>
    </Document>
  );
}

type WithCard = NewRequestProps & { readonly card: Card };

const Chosen = ({ lang, base, card }: WithCard) => (
  <p class="lead">
    <a href={`/${lang}${base}/catalogue/${card.id}`}>
      <Said text={card.title} lang={lang} />
    </a>{" "}
    <span class="tag">{card.id}</span>
  </p>
);

function Wish({ lang, card, drafts, typed }: WithCard) {
  const copy = requestCopy[lang].add;
  const newest = drafts[0]?.id ?? "new";
  const field = binder(typed, sayFault(lang), "new", { quantity: "1", into: newest });
  return (
    <>
      <TextField
        field={field("quantity")}
        lang={lang}
        label={copy.quantity}
        hint={copy.quantityHint(card.lot?.unitOfIssue ?? "EA")}
        inputmode="numeric"
        width="short"
      />
      <Radios
        field={field("into")}
        lang={lang}
        label={copy.into}
        choices={[
          ...drafts.map((line) => ({
            value: line.id,
            label: caseTitle(line, lang),
            means: [line.reference, dayOf(line.changedAt, lang)].filter(Boolean).join(" · "),
          })),
          { value: "new", label: copy.fresh },
        ]}
      />
    </>
  );
}
