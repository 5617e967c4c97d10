import { createHash, createPublicKey, verify } from "node:crypto";
import { AppError } from "../../shared/base/app-error.ts";
import {
  canonical,
  jwsAlgorithm,
  jwsTypes,
  type KeyPurpose,
} from "../../shared/startups/attestation-claims.ts";
import type { Signer } from "../platform/sign.ts";

const encoded = (text: string): string => Buffer.from(text, "utf8").toString("base64url");

/** RFC 7638 for a key of RFC 8037. */
export const thumbprint = (x: string): string =>
  createHash("sha256")
    .update(canonical({ crv: "Ed25519", kty: "OKP", x }))
    .digest("base64url");

export type Jws = {
  readonly jws: string;
  readonly kid: string;
  /** The public key, base64url. */
  readonly x: string;
};

/**
 * Signs claims as a compact JWS (RFC 7515). What was signed is checked before anybody gets it: an alias that moved to
 * another key meanwhile must not give out what its key cannot prove. Throws `unavailable` when KMS does not sign.
 */
export async function signJws(
  signer: Signer | undefined,
  purpose: KeyPurpose,
  claims: Parameters<typeof canonical>[0],
): Promise<Jws> {
  if (!signer) throw new Error(`this function was told of no key for ${purpose}`);
  const x = Buffer.from(await asked(signer.publicKey())).toString("base64url");
  const kid = thumbprint(x);
  const header = canonical({ alg: jwsAlgorithm, kid, typ: jwsTypes[purpose] });
  const input = `${encoded(header)}.${encoded(canonical(claims))}`;
  const signature = await asked(signer.sign(Buffer.from(input)));
  if (!isSignedBy(x, input, signature)) throw new AppError("unavailable", "attestation-not-signed");
  return { jws: `${input}.${Buffer.from(signature).toString("base64url")}`, kid, x };
}

const asked = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    throw new AppError("unavailable", "attestation-not-signed", { cause: String(error).slice(0, 120) });
  });

/** By Node's own Ed25519, which takes no second way of writing a signature. */
export function isSignedBy(x: string, input: string, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  return signature.length === 64 && verify(null, Buffer.from(input), key, signature);
}

/** The public key as a PEM of SubjectPublicKeyInfo (RFC 8410). */
export const pemOf = (x: string): string =>
  createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" }).export({
    type: "spki",
    format: "pem",
  }) as string;
