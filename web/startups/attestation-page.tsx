import { read } from "../../shared/base/text.ts";
import { attestationLineOf } from "../../shared/startups/attestation.ts";
import { homeCrumb, titled } from "../accounts/post-form.tsx";
import { attestationCheckCopy } from "../copy/attestation-check.ts";
import { attestCopy } from "../copy/startups-attest.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import { faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { type Fact, Facts } from "../ui/facts.tsx";
import { day } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { attestLabels, sayAttest } from "./attestation-fields.tsx";
import { AttestationMoves } from "./attestation-moves.tsx";
import type { AttestationProps } from "./attestation-props.ts";
import { LineStanding } from "./attestations-page.tsx";

/** One attestation at the desk: what it says, who wrote and approved it, and what the reader can do. */
export function AttestationPage(props: AttestationProps) {
  const { lang, one, typed, failed = "", done } = props;
  const copy = attestCopy[lang];
  const name = read(one.product, lang).value;
  const title = `${attestationCheckCopy[lang].kind[one.kind]}${lang === "ja" ? "：" : ": "}${name}`;
  return (
    <Document
      {...props}
      {...titled(title, typed, props)}
      description={copy.lead}
      crumbs={[...homeCrumb(props), { name: copy.title, path: "/staff/attestations" }]}
      unlisted
    >
      <div class="wrap account-page">
        <h1>{title}</h1>
        {done ? <Banner tone="success" title={copy.done[done]} announced /> : null}
        <ErrorSummary faults={faultsOf(typed, attestLabels(lang), sayAttest(lang), failed)} lang={lang} />
        <AttestationFacts {...props} />
        <AttestationMoves {...props} />
      </div>
    </Document>
  );
}

function AttestationFacts({ lang, one, now, names }: AttestationProps) {
  const copy = attestCopy[lang];
  const open = attestationCheckCopy[lang];
  const nameOf = (id: string) => names[id] ?? copy.somebody;
  const facts: (Fact | undefined)[] = [
    {
      name: copy.columns.state,
      value: <LineStanding line={attestationLineOf(one)} lang={lang} now={now} />,
    },
    {
      name: copy.product,
      value: (
        <a href={`/${lang}/catalogue/${one.listingId}`}>
          <Said text={one.product} lang={lang} />
        </a>
      ),
    },
    { name: copy.version, value: one.version },
    { name: copy.firm, value: one.firm ? <Said text={one.firm} lang={lang} /> : copy.noFirm },
    { name: copy.issuer.ja, value: <span lang="ja">{one.issuer.ja}</span> },
    { name: copy.issuer.en, value: <span lang="en">{one.issuer.en}</span> },
    { name: copy.statement.ja, value: <span lang="ja">{one.statement.ja}</span> },
    { name: copy.statement.en, value: <span lang="en">{one.statement.en}</span> },
    { name: copy.validUntil, value: day(one.validUntil, lang) },
    { name: copy.writers, value: one.writers.map(nameOf).join(copy.between) },
    one.issuedOn ? { name: copy.issuedOn, value: day(one.issuedOn, lang) } : undefined,
    one.approved && { name: copy.approvedBy, value: nameOf(one.approved.by) },
    one.revoked && { name: open.revokedOn, value: day(one.revoked.on, lang) },
    one.revoked && { name: open.reason, value: open.reasons[one.revoked.reason] },
    one.revoked && { name: copy.revokedBy, value: nameOf(one.revoked.by) },
    one.revoked?.note ? { name: copy.note, value: one.revoked.note } : undefined,
    one.signed && {
      name: copy.publicPage,
      value: <a href={`/${lang}/attestations/${one.id}`}>{one.id}</a>,
    },
  ];
  return (
    <section>
      <h2>{copy.facts}</h2>
      <Facts facts={facts} caption={copy.facts} />
    </section>
  );
}
