import type { Badge } from "../../shared/catalogue/badge.ts";
import { attestationWords } from "../copy/attestation-words.ts";
import type { View } from "../layout/site.ts";
import { day } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";

type Props = Pick<View, "lang" | "site"> & { readonly badges?: readonly Badge[] };

/** What is attested of which version; each leads to the page that checks it, whether or not it still counts. */
export function Badges({ lang, site, badges = [] }: Props) {
  const copy = attestationWords[lang];
  if (badges.length === 0) return null;
  return (
    <section class="panel badges" aria-labelledby="badges">
      <h2 id="badges">{copy.attested}</h2>
      <ul>
        {badges.map(({ id, kind, version, validUntil, revoked }) => {
          const standing = revoked ? "REVOKED" : validUntil < site.today ? "EXPIRED" : "VALID";
          return (
            <li>
              <a href={`/${lang}/attestations/${id}`}>{copy.kind[kind]}</a>{" "}
              <StatusTag tone={standing === "VALID" ? "ok" : "stop"}>{copy.standing[standing]}</StatusTag>
              <span class="means">
                {copy.version} {version} · {copy.until(day(validUntil, lang))}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
