import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** A key for one purpose from a secret that only the caller has. */
export const keyOf = (secret: string, purpose: string): Buffer =>
  createHmac("sha256", secret).update(purpose).digest();

/** Plain JSON made small, and unreadable (AES-256-GCM) to whoever has the table alone. */
export function pack(value: unknown, key: Uint8Array): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const data = Buffer.concat([cipher.update(zstdCompressSync(JSON.stringify(value))), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), data]).toString("base64");
}

/** Throws for what was packed with another key or was damaged. */
export function unpack(text: string, key: Uint8Array): unknown {
  const bytes = Buffer.from(text, "base64");
  const opener = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
  opener.setAuthTag(bytes.subarray(12, 28));
  const data = Buffer.concat([opener.update(bytes.subarray(28)), opener.final()]);
  return JSON.parse(zstdDecompressSync(data).toString("utf8"));
}
