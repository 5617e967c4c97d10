import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";

/** S3's refusals of a form post, as `[code, message]`. */
export type PostRefusal = readonly [PostCode, string];
export type PostCode =
  | "AccessDenied"
  | "BadDigest"
  | "EntityTooLarge"
  | "EntityTooSmall"
  | "InvalidAccessKeyId"
  | "InvalidArgument"
  | "InvalidPolicyDocument"
  | "MalformedPOSTRequest"
  | "SignatureDoesNotMatch";
export type Post = {
  /** Names in lower case: S3 takes them in any. */
  readonly fields: ReadonlyMap<string, string>;
  readonly file: File;
};
export type PostKeys = { readonly accessKeyId: string; readonly secretAccessKey: string };

const conditionSchema = z.union([
  z.tuple([z.string().regex(/^content-length-range$/i), z.coerce.number(), z.coerce.number()]),
  z.tuple([z.enum(["eq", "starts-with"]), z.string().startsWith("$"), z.string()]),
  z.record(z.string(), z.string()).refine((one) => Object.keys(one).length === 1),
]);
const policySchema = z.object({
  expiration: z.iso.datetime(),
  conditions: z.array(conditionSchema),
});
type Condition = z.infer<typeof conditionSchema>;

const policyDenies = (why: string): PostRefusal => ["AccessDenied", `Invalid according to Policy: ${why}`];
const isFile = (value: unknown): value is File => value instanceof File;

/** Reads a form up to its file; S3 ignores what stands after it. */
export async function readPost(body: Buffer<ArrayBuffer>, contentType: string): Promise<Post | PostRefusal> {
  const form = await new Response(body, { headers: { "content-type": contentType } })
    .formData()
    .catch(() => undefined);
  if (!form) return ["MalformedPOSTRequest", "The body of your POST request is not well-formed."];
  const fields = new Map<string, string>();
  for (const [name, value] of form) {
    const lower = name.toLowerCase();
    if (isFile(value)) {
      if (lower !== "file") break;
      return { fields: withFileName(fields, value.name), file: value };
    }
    if (fields.has(lower)) return ["InvalidArgument", `Duplicate field ${lower}`];
    fields.set(lower, value);
  }
  return ["InvalidArgument", "POST requires exactly one file upload per request."];
}

/** A browser's own path is cut off the name that `${filename}` stands for. */
function withFileName(fields: Map<string, string>, name: string): Map<string, string> {
  const base = name.split(/[\\/]/).at(-1) ?? "";
  return fields.set("key", (fields.get("key") ?? "").replaceAll("$" + "{filename}", base));
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** Who signed the policy, and whether the signature is right; the request's date must be the credential's. */
function signatureRefusal(post: Post, keys: PostKeys): PostRefusal | undefined {
  const need = ["policy", "x-amz-algorithm", "x-amz-credential", "x-amz-date", "x-amz-signature"];
  const missing = need.find((name) => !post.fields.get(name));
  if (missing === "policy") return ["AccessDenied", "Access Denied"];
  if (missing) return ["InvalidArgument", `Bucket POST must contain a field named '${missing}'.`];
  const field = (name: string) => post.fields.get(name) ?? "";
  const [id, day = "", region = "", service = "", end] = field("x-amz-credential").split("/");
  if (field("x-amz-algorithm") !== "AWS4-HMAC-SHA256" || service !== "s3" || end !== "aws4_request")
    return ["InvalidArgument", "The credential or the algorithm is none of signature version 4."];
  if (id !== keys.accessKeyId)
    return ["InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records."];
  const key = [day, region, service, end].reduce<string | Buffer>(hmac, `AWS4${keys.secretAccessKey}`);
  const right = hmac(key, field("policy"));
  const given = Buffer.from(field("x-amz-signature"), "hex");
  if (!field("x-amz-date").startsWith(day) || given.length !== right.length || !timingSafeEqual(given, right))
    return [
      "SignatureDoesNotMatch",
      "The request signature we calculated does not match the one you provided.",
    ];
  return undefined;
}

type Test = { readonly name: string; readonly how: "eq" | "starts-with"; readonly value: string };

function testOf(condition: Condition): Test | undefined {
  if (!Array.isArray(condition)) {
    const [name = "", value = ""] = Object.entries(condition)[0] ?? [];
    return { name: name.toLowerCase(), how: "eq", value };
  }
  if (typeof condition[1] === "number") return undefined;
  const [how, name, value] = condition as ["eq" | "starts-with", string, string];
  return { name: name.slice(1).toLowerCase(), how, value };
}

function sizeRefusal(conditions: readonly Condition[], size: number): PostRefusal | undefined {
  for (const condition of conditions) {
    if (!Array.isArray(condition) || typeof condition[1] !== "number") continue;
    if (size < condition[1])
      return ["EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size"];
    if (size > Number(condition[2]))
      return ["EntityTooLarge", "Your proposed upload exceeds the maximum allowed size"];
  }
  return undefined;
}

const free = (name: string): boolean =>
  ["policy", "x-amz-signature", "file"].includes(name) || name.startsWith("x-ignore-");

function conditionsRefusal(tests: readonly Test[], fields: ReadonlyMap<string, string>) {
  for (const { name, how, value } of tests) {
    const given = fields.get(name);
    const holds = given !== undefined && (how === "eq" ? given === value : given.startsWith(value));
    if (!holds) return policyDenies(`Policy Condition failed: ${JSON.stringify([how, `$${name}`, value])}`);
  }
  const named = new Set(tests.map(({ name }) => name));
  const extra = [...fields.keys()].filter((name) => !free(name) && !named.has(name));
  return extra.length > 0 ? policyDenies(`Extra input fields: ${extra.join(", ")}`) : undefined;
}

/** Judges a form post as S3 does: signature, life, every condition, no field that none speaks of, size. */
export function postRefusal(bucket: string, post: Post, keys: PostKeys, now: Date): PostRefusal | undefined {
  if (!post.fields.get("key")) return ["InvalidArgument", "Bucket POST must contain a field named 'key'."];
  const unsigned = signatureRefusal(post, keys);
  if (unsigned) return unsigned;
  const policy = policySchema.safeParse(jsonOf(post.fields.get("policy") ?? ""));
  if (!policy.success) return ["InvalidPolicyDocument", "Invalid Policy: Invalid JSON or condition."];
  const { expiration, conditions } = policy.data;
  if (new Date(expiration) <= now) return policyDenies("Policy expired.");
  // The bucket is the address's, whatever a field may say.
  const fields = new Map(post.fields).set("bucket", bucket);
  const tests = conditions.flatMap((one) => testOf(one) ?? []);
  const bucketFree = tests.some(({ name }) => name === "bucket") ? tests : [...tests, bucketTest(bucket)];
  return conditionsRefusal(bucketFree, fields) ?? sizeRefusal(conditions, post.file.size);
}

/** A checksum that the form names must be that of the file. */
export function digestRefusal(fields: Post["fields"], file: Uint8Array): PostRefusal | undefined {
  const named = fields.get("x-amz-checksum-sha256");
  if (!named || createHash("sha256").update(file).digest("base64") === named) return undefined;
  return ["BadDigest", "The SHA256 you specified did not match the calculated checksum."];
}

const bucketTest = (bucket: string): Test => ({ name: "bucket", how: "eq", value: bucket });

function jsonOf(encoded: string): unknown {
  try {
    return JSON.parse(Buffer.from(encoded, "base64").toString("utf8"));
  } catch {
    return undefined;
  }
}
