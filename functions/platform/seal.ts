import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import * as z from "zod";
import { AppError } from "../../shared/base/app-error.ts";
import type { Config } from "./config.ts";
import { openKms } from "./kms.ts";

/** What a sealed text belongs to. KMS gives its key back for exactly this `context`, and the text opens for `owner` only. */
export type SealedFor = { readonly context: Readonly<Record<string, string>>; readonly owner: string };

/** All base64: the data key as KMS wrapped it, and what AES-256-GCM made of the text. */
export const sealedSchema = z.lazy(() =>
  z.strictObject({ key: z.string(), iv: z.string(), data: z.string(), tag: z.string() }),
);
export type Sealed = z.infer<typeof sealedSchema>;

export type Seal = {
  /** Whoever may only generate data keys can seal and never open again. */
  readonly close: (text: string, to: SealedFor) => Promise<Sealed>;
  /** Throws `invalid` for what was damaged or belongs to something else; anything else when KMS does not answer. */
  readonly open: (sealed: Sealed, to: SealedFor) => Promise<string>;
};

const bytes = (text: string) => Buffer.from(text, "base64");
const bound = ({ context, owner }: SealedFor): Buffer =>
  Buffer.from(JSON.stringify([Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1)), owner]));
const damaged = () => new AppError("invalid", "seal-broken");

/** Envelope encryption by KMS, over signed `fetch` as `openFiles` and `openMail`. A key lives for one text. */
export function openSeal(config: Config, keyId: string): Seal {
  const kms = openKms(config, keyId);
  return {
    close: async (text, to) => {
      const made = await kms("GenerateDataKey", { KeySpec: "AES_256", EncryptionContext: to.context });
      const key = bytes(made.Plaintext ?? "");
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(bound(to));
      const data = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      key.fill(0);
      return {
        key: made.CiphertextBlob ?? "",
        iv: iv.toString("base64"),
        data: data.toString("base64"),
        tag: cipher.getAuthTag().toString("base64"),
      };
    },
    open: async (sealed, to) => {
      const wrapped = { CiphertextBlob: sealed.key, EncryptionContext: to.context };
      const given = await kms("Decrypt", wrapped).catch((error: unknown) => {
        throw String(error).includes("InvalidCiphertextException") ? damaged() : error;
      });
      try {
        const opener = createDecipheriv("aes-256-gcm", bytes(given.Plaintext ?? ""), bytes(sealed.iv));
        opener.setAAD(bound(to)).setAuthTag(bytes(sealed.tag));
        return Buffer.concat([opener.update(bytes(sealed.data)), opener.final()]).toString("utf8");
      } catch {
        throw damaged();
      }
    },
  };
}
