import type { Language } from "../../shared/base/text.ts";
import { attestationKinds } from "../../shared/startups/attestation.ts";
import { attestationCheckCopy } from "../copy/attestation-check.ts";
import { sayFault } from "../copy/faults.ts";
import { attestCopy, attestRefusals } from "../copy/startups-attest.ts";
import type { Bound } from "../ui/bound.ts";
import { Radios } from "../ui/choices.tsx";
import { TextArea, TextField } from "../ui/field.tsx";

/** A mistake in words: this room's own, or everybody's. */
export const sayAttest =
  (lang: Language) =>
  (key: string): string =>
    (attestRefusals[lang] as Readonly<Record<string, string>>)[key] ?? sayFault(lang)(key);

export function attestLabels(lang: Language): Record<string, string> {
  const copy = attestCopy[lang];
  return {
    listingId: copy.listing,
    kind: copy.kind,
    version: copy.version,
    "issuer.ja": copy.issuer.ja,
    "issuer.en": copy.issuer.en,
    "statement.ja": copy.statement.ja,
    "statement.en": copy.statement.en,
    validUntil: copy.validUntil,
    reason: copy.reason,
    note: copy.note,
  };
}

/** Everything that a person writes of an attestation. */
export function AttestationFields({ bound, lang }: { bound: (name: string) => Bound; lang: Language }) {
  const copy = attestCopy[lang];
  const kinds = attestationKinds.map((kind) => ({
    value: kind,
    label: attestationCheckCopy[lang].kind[kind],
    means: copy.kindMeans[kind],
  }));
  return (
    <>
      <TextField field={bound("listingId")} lang={lang} label={copy.listing} hint={copy.listingHint} />
      <Radios field={bound("kind")} lang={lang} label={copy.kind} choices={kinds} />
      <TextField
        field={bound("version")}
        lang={lang}
        label={copy.version}
        hint={copy.versionHint}
        maxlength={60}
        width="medium"
      />
      {(["ja", "en"] as const).map((of) => (
        <TextField field={bound(`issuer.${of}`)} lang={lang} label={copy.issuer[of]} maxlength={100} />
      ))}
      {(["ja", "en"] as const).map((of) => (
        <TextArea
          field={bound(`statement.${of}`)}
          lang={lang}
          label={copy.statement[of]}
          hint={copy.statementHint}
          maxlength={300}
          rows={4}
        />
      ))}
      <TextField
        field={bound("validUntil")}
        lang={lang}
        label={copy.validUntil}
        hint={copy.validUntilHint}
        type="date"
        width="medium"
      />
    </>
  );
}
