import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Config } from "../../functions/platform/config.ts";
import { openFiles } from "../../functions/platform/files.ts";
import { presignPost, signPolicy } from "../../functions/platform/uploads.ts";
import { openStore } from "../kit/files.ts";

let store: Awaited<ReturnType<typeof openStore>>;
let config: Config;
beforeAll(async () => {
  store = await openStore(["other", "checkpoints"], { locked: ["checkpoints"] });
  ({ config } = store);
});
afterAll(() => store.end());

type Fields = Record<string, string>;
const rules = { key: "uploads/O1/a", maxBytes: 10, contentType: "application/pdf" };
const presign = (changes: Partial<typeof rules & { redirect: string }> = {}, now = new Date()) =>
  presignPost(config, now, { ...rules, ...changes });

async function post(url: string, fields: Fields, content: string | undefined = "12345", after: Fields = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (content !== undefined) form.append("file", new File([content], "a.pdf", { type: "text/html" }));
  for (const [name, value] of Object.entries(after)) form.append(name, value);
  const answer = await fetch(url, { method: "POST", body: form, redirect: "manual" });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
const verdict = ({ status, text }: { status: number; text: string }) => [
  status,
  /<Code>(\w+)</.exec(text)?.[1],
];

/** The fields with a policy of the test's own, signed as the server wants it. */
function signed(fields: Fields, policy: unknown): Fields {
  const encoded = Buffer.from(JSON.stringify(policy)).toString("base64");
  const day = (fields["x-amz-date"] ?? "").slice(0, 8);
  const signature = signPolicy("secret", day, config.region, encoded);
  return { ...fields, policy: encoded, "x-amz-signature": signature };
}
const policyOf = (fields: Fields) =>
  JSON.parse(Buffer.from(fields.policy ?? "", "base64").toString("utf8")) as {
    expiration: string;
    conditions: unknown[];
  };

describe("a form that keeps its policy", () => {
  test("puts the file, under the type that was signed", async () => {
    const { url, fields } = presign();
    const made = await post(url, fields);
    expect([made.status, made.text]).toEqual([204, ""]);
    expect(made.headers.get("access-control-allow-origin")).toBe("*");
    const stored = await openFiles(config).head(rules.key);
    expect(stored).toMatchObject({ size: 5, contentType: "application/pdf" });
    expect(Math.abs(Date.now() - (stored?.modified.getTime() ?? 0))).toBeLessThan(60_000);
    expect(Buffer.from((await openFiles(config).get(rules.key))?.body ?? []).toString()).toBe("12345");
  });

  test("of the largest size it allows, and of the smallest", async () => {
    const { url, fields } = presign();
    expect((await post(url, fields, "1234567890")).status).toBe(204);
    expect((await post(url, fields, "1")).status).toBe(204);
  });

  test("sends the browser on", async () => {
    const { url, fields } = presign({ redirect: "http://localhost:1/done?step=2" });
    const made = await post(url, fields);
    const next = new URL(made.headers.get("location") ?? "");
    expect([made.status, next.pathname]).toEqual([303, "/done"]);
    expect(Object.fromEntries(next.searchParams)).toMatchObject({
      step: "2",
      bucket: "files",
      key: rules.key,
    });
  });

  test("may carry x-ignore- fields, names in any case, and anything after the file", async () => {
    const { url, fields } = presign();
    const { key = "", ...others } = fields;
    expect((await post(url, { KEY: key, ...others, "x-ignore-a": "b" }, "1", { more: "x" })).status).toBe(
      204,
    );
  });

  test("starts-with and the name of the file hold", async () => {
    const { url, fields } = presign();
    const { expiration } = policyOf(fields);
    const all = policyOf(fields).conditions.filter((one) => !Object.hasOwn(one as object, "key"));
    const policy = { expiration, conditions: [...all, ["starts-with", "$key", "uploads/O1/"]] };
    const named = signed({ ...fields, key: "uploads/O1/$" + "{filename}" }, policy);
    expect((await post(url, named)).status).toBe(204);
    expect(await openFiles(config).head("uploads/O1/a.pdf")).toBeDefined();
    const outside = signed({ ...fields, key: "uploads/O2/a" }, policy);
    expect(verdict(await post(url, outside))).toEqual([403, "AccessDenied"]);
  });
});

describe("refuses", () => {
  const change = (fields: Fields, changes: Fields) => ({ ...fields, ...changes });
  const without = (fields: Fields, name: string) =>
    Object.fromEntries(Object.entries(fields).filter(([one]) => one !== name));

  test.each<[string, (fields: Fields) => Fields, number, string]>([
    ["another key", (f) => change(f, { key: "uploads/O2/a" }), 403, "AccessDenied"],
    ["another type", (f) => change(f, { "Content-Type": "text/html" }), 403, "AccessDenied"],
    ["no type", (f) => without(f, "Content-Type"), 403, "AccessDenied"],
    ["another status", (f) => change(f, { success_action_status: "200" }), 403, "AccessDenied"],
    ["an extra redirect", (f) => change(f, { success_action_redirect: "http://x/" }), 403, "AccessDenied"],
    ["an extra field", (f) => change(f, { "x-amz-meta-a": "b" }), 403, "AccessDenied"],
    ["an acl", (f) => change(f, { acl: "public-read" }), 403, "AccessDenied"],
    ["no policy", (f) => without(f, "policy"), 403, "AccessDenied"],
    ["no signature", (f) => without(f, "x-amz-signature"), 400, "InvalidArgument"],
    ["no key", (f) => without(f, "key"), 400, "InvalidArgument"],
    [
      "another signature",
      (f) => change(f, { "x-amz-signature": "0".repeat(64) }),
      403,
      "SignatureDoesNotMatch",
    ],
    [
      "a policy that was not signed",
      (f) => change(f, { policy: signed(f, { ...policyOf(f), conditions: [] }).policy ?? "" }),
      403,
      "SignatureDoesNotMatch",
    ],
    [
      "an unknown key id",
      (f) => change(f, { "x-amz-credential": "you/20261121/ap-northeast-1/s3/aws4_request" }),
      403,
      "InvalidAccessKeyId",
    ],
    ["another day", (f) => change(f, { "x-amz-date": "20200101T000000Z" }), 403, "SignatureDoesNotMatch"],
    [
      "a policy without conditions",
      (f) => signed(f, { ...policyOf(f), conditions: [] }),
      403,
      "AccessDenied",
    ],
    ["a policy that is none", (f) => signed(f, { expiration: "tomorrow" }), 400, "InvalidPolicyDocument"],
  ])("%s", async (_, broken, status, code) => {
    const { url, fields } = presign();
    expect(verdict(await post(url, broken(fields)))).toEqual([status, code]);
  });

  test("a policy that has expired", async () => {
    const { url, fields } = presign({}, new Date(Date.now() - 16 * 60_000));
    const made = await post(url, fields);
    expect(verdict(made)).toEqual([403, "AccessDenied"]);
    expect(made.text).toContain("Policy expired");
  });

  test("a file too large, an empty one, and none", async () => {
    const { url, fields } = presign();
    expect(verdict(await post(url, fields, "12345678901"))).toEqual([400, "EntityTooLarge"]);
    expect(verdict(await post(url, fields, ""))).toEqual([400, "EntityTooSmall"]);
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const none = await fetch(url, { method: "POST", body: form });
    expect(verdict({ status: none.status, text: await none.text() })).toEqual([400, "InvalidArgument"]);
  });

  test("another bucket, and one that is not there", async () => {
    const { url, fields } = presign();
    expect(verdict(await post(url.replace("/files", "/other"), fields))).toEqual([403, "AccessDenied"]);
    expect(verdict(await post(url.replace("/files", "/nobody"), fields))).toEqual([404, "NoSuchBucket"]);
  });

  test("another redirect than the one that was signed", async () => {
    const { url, fields } = presign({ redirect: "http://localhost:1/done" });
    const made = await post(url, change(fields, { success_action_redirect: "http://evil.example/" }));
    expect(verdict(made)).toEqual([403, "AccessDenied"]);
  });

  test("a body that is no form", async () => {
    const { url } = presign();
    const other = await fetch(url, { method: "POST", body: "a=b" });
    expect(other.status).toBe(412);
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const broken = await fetch(url, { method: "POST", body: "nothing", headers });
    expect(verdict({ status: broken.status, text: await broken.text() })).toEqual([
      400,
      "MalformedPOSTRequest",
    ]);
  });
});

test("what a locked bucket holds is neither replaced nor removed", async () => {
  const files = openFiles({ ...config, bucket: "checkpoints" });
  await files.put("2026-11-21", "first", { contentType: "application/json" });
  await expect(files.put("2026-11-21", "second", { contentType: "application/json" })).rejects.toThrow("403");
  await expect(files.remove("2026-11-21")).rejects.toThrow("403");
  expect(Buffer.from((await files.get("2026-11-21"))?.body ?? []).toString()).toBe("first");
});

test("head of nothing is undefined", async () => {
  expect(await openFiles(config).head("never")).toBeUndefined();
});
