import type { CheckedAttestation } from "../../shared/startups/attestation-check.ts";
import { attestationCheckCopy } from "../copy/attestation-check.ts";
import type { View } from "../layout/site.ts";

/** Everything that a check without a network takes, and the badge for a seller's own page. */
export function AttestationFiles({ lang, site, one }: View & { readonly one: CheckedAttestation }) {
  const copy = attestationCheckCopy[lang];
  const badge = `/${lang}/attestations/${one.id}/badge.svg`;
  const files = [
    [copy.download, `/attestations/${one.id}.jws`],
    [copy.pem, `/.well-known/attestation-keys/${one.kid}.pem`],
    [copy.keys, "/.well-known/jwks.json"],
    [copy.revocations, "/.well-known/attestation-revocations.json"],
    [copy.revocationsJws, "/.well-known/attestation-revocations.jws"],
    [copy.api, `/api/attestations/${one.id}`],
  ] as const;
  return (
    <>
      <section>
        <h2>{copy.offline}</h2>
        <p>{copy.offlineText}</p>
        <ul>
          {files.map(([name, path]) => (
            <li>
              <a href={path}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{copy.badge}</h2>
        <p>
          <img
            class="attestation-badge"
            src={badge}
            alt={`${copy.kind[one.kind]}, ${one.version}: ${copy.standing[one.standing]}`}
          />
        </p>
        <p>{copy.badgeText}</p>
        <p>
          <code>{site.origin + badge}</code>
        </p>
      </section>
    </>
  );
}
