import { checkedClaims, jwsAlgorithm, jwsTypes } from "../../shared/startups/attestation-claims.ts";
import { isSignedBy } from "./jws.ts";

type Parts = readonly [header: string, content: string, signature: string];
type Claims = { readonly sub: string; readonly nbf: number };

/** A signed text that somebody shows, read as strictly as it was written. */
export type Shown = {
  readonly parts: Parts;
  readonly kid: string | undefined;
  /** Whether its header is of the kind that we write. */
  readonly isOurKind: boolean;
  /** Absent where the content is not what an attestation says. */
  readonly claims?: Claims;
  readonly isSignedBy: (x: string) => boolean;
};

export const partsOf = (jws: string): Parts => {
  const [header = "", content = "", signature = ""] = jws.split(".");
  return [header, content, signature];
};

/** Base64url has several texts for the same bytes; only the one without bits left over is taken. */
const bytesOf = (part: string): Buffer | undefined => {
  const bytes = Buffer.from(part, "base64url");
  return bytes.toString("base64url") === part ? bytes : undefined;
};

function jsonOf(bytes: Buffer): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** What a content claims, as far as it can be read at all. */
export const claimsIn = (content: string): Readonly<Record<string, unknown>> =>
  jsonOf(Buffer.from(content, "base64url"));

/** Undefined for what is no compact JWS. A signature that is not 64 bytes long is no reason to say less than where. */
export function shownJws(jws: string): Shown | undefined {
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(jws)) return undefined;
  const parts = partsOf(jws);
  const [header, content, signature] = parts.map(bytesOf);
  const said = header ? jsonOf(header) : {};
  const { data: claims } = checkedClaims.safeParse(content ? jsonOf(content) : {});
  const isOurKind = said.alg === jwsAlgorithm && said.typ === jwsTypes.ATTESTATION && Boolean(header);
  return {
    parts,
    kid: typeof said.kid === "string" ? said.kid : undefined,
    isOurKind,
    ...(claims && { claims }),
    isSignedBy: (x) =>
      isOurKind &&
      content !== undefined &&
      signature !== undefined &&
      isSignedBy(x, `${parts[0]}.${parts[1]}`, signature),
  };
}
