import { read } from "../../shared/base/text.ts";
import type { AttestationLine } from "../../shared/startups/attestation.ts";
import { attestationCheckCopy } from "../copy/attestation-check.ts";
import { attestCopy } from "../copy/startups-attest.ts";
import type { View } from "../layout/site.ts";
import { DataTable } from "../ui/data-table.tsx";
import { day } from "../ui/format.ts";
import { LineStanding } from "./attestations-page.tsx";

type Props = Pick<View, "lang"> & {
  /** Those of one listing, or all of the firm's. */
  readonly attestations: readonly AttestationLine[];
  readonly now: Date;
};

/** What was attested of a firm's product, for the firm: each version, until when, and the page to show to others. */
export function AttestationsPart({ lang, attestations, now }: Props) {
  const copy = attestCopy[lang];
  const open = attestationCheckCopy[lang];
  return (
    <section>
      <h2>{copy.own}</h2>
      {attestations.length === 0 ? (
        <p class="quiet">{copy.ownNone}</p>
      ) : (
        <>
          <p>{copy.ownLead}</p>
          <DataTable
            caption={copy.own}
            columns={[
              copy.columns.product,
              copy.columns.kind,
              copy.columns.state,
              copy.columns.until,
              copy.check,
            ]}
            rows={attestations.map((line) => [
              `${read(line.product, lang).value} ${line.version}`,
              open.kind[line.kind],
              <LineStanding line={line} lang={lang} now={now} />,
              day(line.validUntil, lang),
              <a href={`/${lang}/attestations/${line.id}`}>{line.id}</a>,
            ])}
          />
        </>
      )}
    </section>
  );
}
