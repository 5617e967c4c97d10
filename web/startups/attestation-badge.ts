import type { Language } from "../../shared/base/text.ts";
import type { AttestationKind, Standing } from "../../shared/startups/attestation.ts";
import { attestationCheckCopy } from "../copy/attestation-check.ts";
import { shortDay } from "../ui/format.ts";

const colours = { VALID: "#1d5c2e", EXPIRED: "#4d4d4d", REVOKED: "#a30000" } as const;
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Wide characters take a whole em, others a little more than half of one. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 1 : 0.58), 0) * size;

type Shown = {
  readonly kind: AttestationKind;
  readonly version: string;
  readonly validUntil: string;
  readonly standing: Standing;
};

/** A badge for anybody's page: what is attested, of which version, and that it still counts or no longer does. */
export function badgeSvg({ kind, version, validUntil, standing }: Shown, lang: Language): string {
  const copy = attestationCheckCopy[lang];
  const short = version.length > 24 ? `${version.slice(0, 23)}…` : version;
  const state =
    standing === "VALID"
      ? `${copy.standing.VALID} · ${copy.until(shortDay(validUntil, lang))}`
      : copy.standing[standing];
  const lines = [`${copy.kind[kind]} · ${short}`, state];
  const width = Math.ceil(Math.max(widthOf(lines[0] ?? "", 15), widthOf(state, 13))) + 70;
  const label = escaped(`${copy.kind[kind]}, ${version}: ${state}`);
  const mark =
    standing === "VALID"
      ? '<path d="M17 29l7 7 13-15" fill="none" stroke="#fff" stroke-width="4"/>'
      : '<path d="M19 20l16 16M35 20L19 36" fill="none" stroke="#fff" stroke-width="4"/>';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="56" viewBox="0 0 ${width} 56" role="img" aria-label="${label}">` +
    `<title>${label}</title>` +
    `<rect x="1" y="1" width="${width - 2}" height="54" rx="6" fill="#fff" stroke="${colours[standing]}" stroke-width="2"/>` +
    `<path d="M7 1h47v54H7a6 6 0 0 1-6-6V7a6 6 0 0 1 6-6z" fill="${colours[standing]}"/>${mark}` +
    `<text font-family="sans-serif" fill="#1a1a1a"><tspan x="62" y="25" font-size="15" font-weight="bold">${escaped(lines[0] ?? "")}</tspan>` +
    `<tspan x="62" y="43" font-size="13" fill="${colours[standing]}">${escaped(state)}</tspan></text></svg>`
  );
}
