import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";

type Answer = { readonly status: number; readonly body: object };
type Signing = Readonly<Record<string, string>>;
type Asked = {
  readonly KeyId?: string | undefined;
  readonly Message?: string | undefined;
  readonly MessageType?: string | undefined;
  readonly SigningAlgorithm?: string | undefined;
};

const spec = "ECC_NIST_EDWARDS25519";
const algorithm = "ED25519_SHA_512";
/** Of a message that is signed as it is; Ed25519 takes no digest instead. */
const longestMessage = 4096;

export const refuse = (type: string, status = 400): Answer => ({ status, body: { __type: type } });

/** A private key as it is kept: PKCS#8, base64. */
export const newSigningKey = (): string =>
  generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "der" }).toString("base64");

const keyOf = (signing: Signing, { KeyId }: Asked) => {
  const kept = KeyId === undefined ? undefined : signing[KeyId];
  return kept && createPrivateKey({ key: Buffer.from(kept, "base64"), type: "pkcs8", format: "der" });
};

export function publicKeyOf(signing: Signing, asked: Asked): Answer {
  const key = keyOf(signing, asked);
  if (!key) return refuse("NotFoundException");
  const spki = createPublicKey(key).export({ type: "spki", format: "der" });
  return {
    status: 200,
    body: {
      KeyId: asked.KeyId,
      KeySpec: spec,
      KeyUsage: "SIGN_VERIFY",
      PublicKey: spki.toString("base64"),
      SigningAlgorithms: [algorithm, "ED25519_PH_SHA_512"],
    },
  };
}

export function signWith(signing: Signing, asked: Asked): Answer {
  const key = keyOf(signing, asked);
  if (!key) return refuse("NotFoundException");
  const message = Buffer.from(asked.Message ?? "", "base64");
  const fits = message.length > 0 && message.length <= longestMessage;
  if (!fits || asked.MessageType !== "RAW" || asked.SigningAlgorithm !== algorithm)
    return refuse("ValidationException");
  const signature = sign(null, message, key).toString("base64");
  return {
    status: 200,
    body: { KeyId: asked.KeyId, Signature: signature, SigningAlgorithm: algorithm },
  };
}
