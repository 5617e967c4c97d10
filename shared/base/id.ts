import * as z from "zod";

/** Crockford's base 32: no I, L, O, U, so that an id can be read out over a telephone. */
export const idAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `L-` and 12 characters: 60 random bits, not guessable in sequence. */
export const listingIdPattern = /^L-[0-9A-HJKMNP-TV-Z]{12}$/;
export const listingIdSchema = z.string().regex(listingIdPattern);
export type ListingId = string;

/** An organisation's, as other rooms name it. */
export const organisationIdSchema = z.string().regex(/^O-[0-9A-HJKMNP-TV-Z]{12}$/);

/** Makes an id of 12 characters from 8 or more random (or hashed) bytes. */
export function idFrom(prefix: string, bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte);
  let text = "";
  for (let i = 0; i < 12; i++) {
    text = idAlphabet[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return `${prefix}-${text}`;
}
