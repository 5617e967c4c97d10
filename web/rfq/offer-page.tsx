import { fieldsOfOffer } from "../../shared/rfq/offer-fields.ts";
import { homeCrumb, PostForm, titled } from "../accounts/post-form.tsx";
import { caseOfferCopy } from "../copy/case-offer.ts";
import { sayCase } from "../copy/case-refusals.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import { binder, type Fault, faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { exactMoney } from "../ui/format.ts";
import { LineFields, type OfferProps, PaymentFields, TermFields } from "./offer-fields.tsx";

/** Where an officer writes an offer, before anybody of the buyer sees it. */
export function OfferPage(props: OfferProps) {
  const { lang, one, typed, isSaved } = props;
  const copy = caseOfferCopy[lang];
  const address = `/${lang}/staff/cases/${one.id}`;
  const field = binder(typed, sayCase(lang), "offer", fieldsOfOffer(one));
  const { offer, number = one.id } = one;
  const total = offer && exactMoney({ minor: offer.total, currency: offer.currency }, lang);
  const title = `${copy.editor}: ${number}`;
  const crumbs = [...homeCrumb(props), { name: number, path: `/staff/cases/${one.id}` }];
  return (
    <Document {...props} {...titled(title, typed, props)} description={title} crumbs={crumbs} unlisted>
      <div class="wrap account-page offer-editor">
        <h1>{title}</h1>
        <p>{copy.editorLead}</p>
        <ErrorSummary faults={faultsIn(props)} lang={lang} />
        {isSaved && total ? <Banner tone="success" title={copy.saved(total)} announced /> : null}
        <PostForm action={`${address}/offer`} submit={copy.save} hidden={{ revision: one.revision }}>
          <LineFields {...props} field={field} />
          <PaymentFields {...props} field={field} />
          <TermFields {...props} field={field} />
        </PostForm>
        <p>
          <a href={address}>{copy.backToCase}</a>
        </p>
      </div>
    </Document>
  );
}

/** Every mistake with a way to its field, in the order of the page. */
function faultsIn({ lang, one, typed }: OfferProps): Fault[] {
  const copy = caseOfferCopy[lang];
  const labels: Record<string, string> = { currency: copy.currency, saleModel: copy.saleModel };
  for (const { number } of one.request.lines)
    for (const name of ["titleJa", "titleEn", "unitPrice", "dueOn"] as const)
      labels[`lines.${number}.${name}`] = `${copy.line(number)} – ${copy[name]}`;
  for (const row of Array(24).keys()) {
    const at = (name: string) => `payments.${row}.${name}`;
    labels[at("kind")] = `${copy.payment(row + 1)} – ${copy.paymentKind}`;
    labels[at("event")] = `${copy.payment(row + 1)} – ${copy.paymentEvent}`;
    labels[at("dueOn")] = `${copy.payment(row + 1)} – ${copy.paymentDay}`;
    labels[at("share")] = `${copy.payment(row + 1)} – ${copy.share}`;
  }
  labels["incoterm.term"] = copy.term;
  labels["incoterm.place"] = copy.place;
  labels.warrantyMonths = copy.warrantyField;
  labels["official.personId"] = copy.officialField;
  labels["official.title"] = copy.officialTitle;
  labels.note = copy.offerNote;
  return faultsOf(typed, labels, sayCase(lang), "offer");
}
