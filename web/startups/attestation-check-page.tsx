import { read } from "../../shared/base/text.ts";
import type { Check, CheckedAttestation } from "../../shared/startups/attestation-check.ts";
import { attestationCheckCopy } from "../copy/attestation-check.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { Banner } from "../ui/banner.tsx";
import { type Fact, Facts } from "../ui/facts.tsx";
import { day } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag } from "../ui/status-tag.tsx";
import { AttestationFiles } from "./attestation-files.tsx";
import { AttestationForm, type TypedCheck } from "./attestation-form.tsx";

type Props = View & {
  readonly one?: CheckedAttestation | undefined;
  readonly typed: TypedCheck;
  /** Of what was typed; absent when nothing was. */
  readonly check?: Check | undefined;
  /** The attestation that a pasted text is of, where it is not this page's. */
  readonly about?: string | undefined;
};

/** Where anybody checks an attestation: the one of this page, or a signed text that they hold. */
export function AttestationCheckPage(props: Props) {
  const { lang, one, check, typed } = props;
  const copy = attestationCheckCopy[lang];
  const name = one && read(one.product, lang).value;
  const title = one && name ? `${copy.kind[one.kind]}${lang === "ja" ? "：" : ": "}${name}` : copy.title;
  return (
    <Document
      {...props}
      title={title}
      description={copy.lead}
      crumbs={one ? [{ name: copy.title, path: "/attestations" }] : []}
      canonical={one ? `/attestations/${one.id}` : "/attestations"}
      unlisted={Boolean(typed.jws || typed.version)}
    >
      <div class="wrap account-page">
        <h1>{title}</h1>
        {one ? null : <p class="lead">{copy.lead}</p>}
        {check ? <Outcome {...props} check={check} /> : null}
        {one && !check ? <Standing lang={lang} one={one} /> : null}
        {one ? <Covered lang={lang} one={one} heading={check ? copy.issuedAs : copy.facts} /> : null}
        <AttestationForm lang={lang} id={one?.id} typed={typed} />
        {one ? <AttestationFiles {...props} one={one} /> : null}
      </div>
    </Document>
  );
}

function Outcome({ lang, check, about, one }: Props & { readonly check: Check }) {
  const copy = attestationCheckCopy[lang];
  const other = about && about !== one?.id ? about : undefined;
  return (
    <Banner
      tone={check.passed ? "success" : "warning"}
      title={check.passed ? copy.passed : copy.failed}
      announced
    >
      {check.passed ? <p>{copy.passedText}</p> : null}
      {check.faults.map((fault) => (
        <p>{copy.faults[fault]}</p>
      ))}
      {check.changed.length > 0 ? (
        <p>
          {copy.changed("")}
          <code>{check.changed.join(", ")}</code>
        </p>
      ) : null}
      {other ? (
        <p>
          <a href={`/${lang}/attestations/${other}`}>{copy.toPage}</a> <code>{other}</code>
        </p>
      ) : null}
    </Banner>
  );
}

type OneProps = Pick<View, "lang"> & { readonly one: CheckedAttestation };

function Standing({ lang, one }: OneProps) {
  const copy = attestationCheckCopy[lang];
  const { standing, version, validUntil, revoked } = one;
  const on = standing === "REVOKED" && revoked ? revoked.on : validUntil;
  return (
    <Banner
      tone={standing === "VALID" ? "success" : "warning"}
      title={copy.says[standing](version, day(on, lang))}
      announced
    >
      <p>{copy.scope}</p>
    </Banner>
  );
}

/** `heading`: beside the outcome of a check it must not read as if this were what was shown. */
function Covered({ lang, one, heading }: OneProps & { readonly heading: string }) {
  const copy = attestationCheckCopy[lang];
  const tone = one.standing === "VALID" ? "ok" : "stop";
  const facts: (Fact | undefined)[] = [
    { name: copy.product, value: <Said text={one.product} lang={lang} /> },
    { name: copy.version, value: one.version },
    one.firm && { name: copy.firm, value: <Said text={one.firm} lang={lang} /> },
    { name: copy.issuer, value: one.issuer[lang] },
    { name: copy.statement, value: one.statement[lang] },
    { name: copy.issuedOn, value: day(one.issuedOn, lang) },
    {
      name: copy.validUntil,
      value: (
        <>
          {day(one.validUntil, lang)} <StatusTag tone={tone}>{copy.standing[one.standing]}</StatusTag>
        </>
      ),
    },
    one.revoked && { name: copy.revokedOn, value: day(one.revoked.on, lang) },
    one.revoked && { name: copy.reason, value: copy.reasons[one.revoked.reason] },
    { name: copy.listing, value: <a href={`/${lang}/catalogue/${one.listingId}`}>{one.listingId}</a> },
    { name: copy.number, value: <code>{one.id}</code> },
  ];
  return (
    <section>
      <h2>{heading}</h2>
      {heading === copy.facts ? null : <p>{copy.scope}</p>}
      <Facts facts={facts} caption={heading} />
    </section>
  );
}
