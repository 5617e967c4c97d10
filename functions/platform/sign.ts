import type { Config } from "./config.ts";
import { openKms } from "./kms.ts";

/** Signs with a key that never leaves KMS. */
export type Signer = {
  /** The 32 bytes of the Ed25519 key that signs now. */
  readonly publicKey: () => Promise<Uint8Array>;
  /** 64 bytes over the message itself, which KMS takes up to 4096 bytes long. */
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
};

/** What stands before an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410, 4). */
const spkiBeginning = "302a300506032b6570032100";

export function openSigner(config: Config, keyId: string): Signer {
  const kms = openKms(config, keyId);
  return {
    publicKey: async () => {
      const { PublicKey = "" } = await kms("GetPublicKey", {});
      const spki = Buffer.from(PublicKey, "base64");
      if (spki.length !== 44 || spki.toString("hex", 0, 12) !== spkiBeginning)
        throw new Error(`KMS GetPublicKey: ${keyId} is no Ed25519 key`);
      return spki.subarray(12);
    },
    sign: async (message) => {
      const { Signature = "" } = await kms("Sign", {
        Message: Buffer.from(message).toString("base64"),
        MessageType: "RAW",
        SigningAlgorithm: "ED25519_SHA_512",
      });
      return Buffer.from(Signature, "base64");
    },
  };
}
