import { caseOfferCopy } from "../copy/case-offer.ts";
import { Banner } from "../ui/banner.tsx";
import { OfferDocument } from "./offer-document.tsx";
import { type CaseProps, caseAddress } from "./part.ts";

/** What is offered, as a document; to the agency also what is still being drafted. */
export function OfferPart(props: CaseProps) {
  const { lang, one, today } = props;
  const copy = caseOfferCopy[lang];
  const { offer, letter, status } = one;
  if (!offer) return null;
  const isIssued = letter?.revision === offer.revision;
  return (
    <section class="offer-part" id="offer">
      <h2>{isIssued ? copy.offer : copy.draft}</h2>
      {isIssued ? null : <p class="quiet">{copy.draftLead}</p>}
      <OfferDocument
        lang={lang}
        today={today}
        offer={offer}
        letter={isIssued ? letter : undefined}
        caseNumber={one.number ?? one.id}
        isRunning={status === "OFFERED"}
      />
      {isIssued && letter ? (
        <div class="panel panel-calm">
          <p class="offer-hash-name" id="letter-hash">
            {copy.hash}
          </p>
          <p>
            <code class="offer-hash">{letter.sha256}</code>{" "}
            <button
              class="button button-quiet button-small"
              type="button"
              data-copy={letter.sha256}
              data-copied={copy.copied}
              hidden
            >
              {copy.copy}
            </button>
          </p>
          <p class="offer-links">
            <a href={`${caseAddress(props)}/letter`}>{copy.download}</a>
            <a href={`/${lang}/letters?sha256=${letter.sha256}`}>{copy.check}</a>
          </p>
        </div>
      ) : null}
      {one.signature?.confirmedAt ? (
        <Banner tone="success" title={copy.acceptedBy(one.signature.typedName)} />
      ) : null}
      {one.counteredBy && props.actor.kind === "buyer" ? (
        <p>
          <a href={`/${lang}/buyer/requests/${one.counteredBy}`}>{copy.counteredBy}</a>
        </p>
      ) : null}
    </section>
  );
}
