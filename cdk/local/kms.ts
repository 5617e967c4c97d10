import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { AwsV4Signer } from "aws4fetch";
import * as z from "zod";
import { credentials as common, region } from "./dynamodb.ts";
import { newSigningKey, publicKeyOf, refuse, signWith } from "./kms-signing.ts";
import { listen } from "./listen.ts";
import { readJson, writeWhole } from "./whole-file.ts";

export const localKeyId = "alias/offers";
export const localSigningKeys = {
  attestations: "alias/attestations",
  revocations: "alias/attestation-revocations",
} as const;

type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string };
export type Keys = {
  readonly endpoint: string;
  /** What the opening function signs with; no other process part is told. */
  readonly opening: Credentials;
  stop(): Promise<void>;
};

/** Kept in the data folder: what was sealed or signed before a restart is opened or checked after it. */
const keptSchema = z.object({
  master: z.string(),
  opening: z.string(),
  signing: z.record(z.string(), z.string()).default({}),
});

async function keptKeys(dir: string) {
  const file = join(dir, "kms.json");
  const kept = keptSchema.safeParse(await readJson(file)).data;
  const signing = Object.fromEntries(
    Object.values(localSigningKeys).map((name) => [name, kept?.signing[name] ?? newSigningKey()]),
  );
  const made = {
    master: kept?.master ?? randomBytes(32).toString("base64"),
    opening: kept?.opening ?? randomBytes(24).toString("base64url"),
    signing,
  };
  await writeWhole(file, JSON.stringify(made), 0o600);
  return made;
}

const bodySchema = z.object({
  KeyId: z.string().optional(),
  KeySpec: z.string().optional(),
  CiphertextBlob: z.string().optional(),
  EncryptionContext: z.record(z.string(), z.string()).default({}),
  Message: z.string().optional(),
  MessageType: z.string().optional(),
  SigningAlgorithm: z.string().optional(),
});
type Body = z.infer<typeof bodySchema>;
type Answer = { readonly status: number; readonly body: object };

const bound = (context: Body["EncryptionContext"]): Buffer =>
  Buffer.from(JSON.stringify(Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))));

function generate(master: Buffer, body: Body): Answer {
  if (body.KeyId !== localKeyId) return refuse("NotFoundException");
  if (body.KeySpec !== "AES_256") return refuse("ValidationException");
  const key = randomBytes(32);
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", master, iv).setAAD(bound(body.EncryptionContext));
  const wrapped = Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return {
    status: 200,
    body: {
      CiphertextBlob: wrapped.toString("base64"),
      Plaintext: key.toString("base64"),
      KeyId: localKeyId,
    },
  };
}

function decrypt(master: Buffer, body: Body): Answer {
  const wrapped = Buffer.from(body.CiphertextBlob ?? "", "base64");
  if (wrapped.length !== 60) return refuse("InvalidCiphertextException");
  try {
    const opener = createDecipheriv("aes-256-gcm", master, wrapped.subarray(0, 12));
    opener.setAAD(bound(body.EncryptionContext)).setAuthTag(wrapped.subarray(44));
    const key = Buffer.concat([opener.update(wrapped.subarray(12, 44)), opener.final()]);
    return { status: 200, body: { Plaintext: key.toString("base64"), KeyId: localKeyId } };
  } catch {
    return refuse("InvalidCiphertextException");
  }
}

/** Which of the known callers signed the request; undefined when the signature is nobody's. */
async function signer(
  request: IncomingMessage,
  body: string,
  callers: readonly Credentials[],
): Promise<Credentials | undefined> {
  const claimed = request.headers.authorization ?? "";
  const [, id, names = ""] = /Credential=([^/]+)\/.*SignedHeaders=([^,]+)/.exec(claimed) ?? [];
  const caller = callers.find((one) => one.accessKeyId === id);
  const datetime = request.headers["x-amz-date"];
  if (!caller || typeof datetime !== "string") return undefined;
  const headers: Record<string, string> = {};
  for (const name of names.split(";")) {
    const value = request.headers[name];
    if (name !== "host" && typeof value === "string") headers[name] = value;
  }
  const signed = await new AwsV4Signer({
    ...caller,
    method: "POST",
    url: `http://${request.headers.host}${request.url}`,
    headers,
    body,
    service: "kms",
    region,
    datetime,
  }).sign();
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(signed.headers.get("authorization") ?? ""), digest(claimed))
    ? caller
    : undefined;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

/**
 * As much of KMS as sealing and signing take: `GenerateDataKey` and `Decrypt` with their encryption context,
 * `GetPublicKey` and `Sign` of Ed25519 keys, callers' signatures checked. Only the opening function's own key may decrypt.
 */
export async function startKeys(dir: string): Promise<Keys> {
  const kept = await keptKeys(dir);
  const master = Buffer.from(kept.master, "base64");
  const opening = { accessKeyId: "opening", secretAccessKey: kept.opening };

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const text = await textOf(request);
    const caller = await signer(request, text, [common, opening]);
    if (!caller) return refuse("AccessDeniedException");
    const body = bodySchema.safeParse(JSON.parse(text || "{}"));
    if (!body.success) return refuse("ValidationException");
    const target = request.headers["x-amz-target"];
    if (target === "TrentService.GenerateDataKey" && caller === common) return generate(master, body.data);
    if (target === "TrentService.Decrypt" && caller === opening) return decrypt(master, body.data);
    if (caller === common && target === "TrentService.GetPublicKey")
      return publicKeyOf(kept.signing, body.data);
    if (caller === common && target === "TrentService.Sign") return signWith(kept.signing, body.data);
    return refuse("AccessDeniedException");
  };
  const server = createServer((request, response) => {
    answer(request)
      .catch(() => refuse("KMSInternalException", 500))
      .then(({ status, body }) =>
        response
          .writeHead(status, { "content-type": "application/x-amz-json-1.1" })
          .end(JSON.stringify(body)),
      );
  });
  const { port, close } = await listen(server, 0);
  return { endpoint: `http://127.0.0.1:${port}`, opening, stop: close };
}
