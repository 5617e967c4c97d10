import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AwsClient } from "aws4fetch";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Files, startFiles } from "../../cdk/local/s3.ts";
import { isKey } from "../../cdk/local/s3-objects.ts";

const aws = new AwsClient({
  accessKeyId: "local",
  secretAccessKey: "local",
  region: "x",
  service: "s3",
  retries: 0,
});
let folder: string;
let files: Files;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "s3-test-"));
  files = await startFiles(folder, ["files"], "local");
});
afterAll(async () => {
  await files.stop();
  await rm(folder, { recursive: true, force: true });
});

const at = (key: string) => `${files.endpoint}/files/${key.split("/").map(encodeURIComponent).join("/")}`;
const put = (key: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  aws.fetch(at(key), { method: "PUT", body, headers });
const get = (key: string, headers: Record<string, string> = {}) => aws.fetch(at(key), { headers });
const codeOf = async (response: Response) => /<Code>(\w+)</.exec(await response.text())?.[1];

/** fetch would tidy the path up before sending it. */
const raw = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const authorization = "AWS4-HMAC-SHA256 Credential=local/20261121/x/s3/aws4_request";
    request(`${files.endpoint}`, { path, headers: { authorization } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });

describe("objects", () => {
  test("come back with type, encoding and metadata as they were put", async () => {
    const headers = { "content-type": "image/svg+xml", "content-encoding": "zstd", "x-amz-meta-rows": "12" };
    const stored = await put("public/飛行艇/US-2.svg", "<svg/>", headers);
    expect(stored.status).toBe(200);
    const found = await aws.fetch(at("public/飛行艇/US-2.svg"), { method: "HEAD" });
    expect(found.status).toBe(200);
    expect(Object.fromEntries(found.headers)).toMatchObject({
      ...headers,
      "content-length": "6",
      etag: stored.headers.get("etag"),
    });
  });

  test("any bytes under any key survive", async () => {
    const key = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }).filter(isKey);
    await fc.assert(
      fc.asyncProperty(key, fc.uint8Array({ maxLength: 300 }), async (name, bytes) => {
        await put(name, new Uint8Array(bytes));
        const found = await get(name);
        expect(new Uint8Array(await found.arrayBuffer())).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: 60 },
    );
  });

  test("a key and keys below it live side by side", async () => {
    await put("side", "file");
    await put("side/by", "below");
    expect(await (await get("side")).text()).toBe("file");
    expect(await (await get("side/by")).text()).toBe("below");
  });

  test("are gone after DELETE, which may be repeated", async () => {
    await put("doomed", "x");
    expect((await aws.fetch(at("doomed"), { method: "DELETE" })).status).toBe(204);
    expect((await aws.fetch(at("doomed"), { method: "DELETE" })).status).toBe(204);
    const found = await get("doomed");
    expect([found.status, await codeOf(found)]).toEqual([404, "NoSuchKey"]);
  });
});

describe("conditions", () => {
  test("of many writers that ask for absence one wins", async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) => put("one", `writer ${i}`, { "if-none-match": "*" })),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(412)]);
  });

  test("of many writers that ask for one version one wins", async () => {
    const etag = (await put("turn", "first")).headers.get("etag") ?? "";
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) => put("turn", `w${i}`, { "if-match": etag })),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 412)).toHaveLength(19);
  });

  test("If-Match on nothing is NoSuchKey", async () => {
    const refused = await put("never", "x", { "if-match": '"abc"' });
    expect([refused.status, await codeOf(refused)]).toEqual([404, "NoSuchKey"]);
  });

  test("a reader who has it gets 304 and no body", async () => {
    const etag = (await put("same", "body")).headers.get("etag") ?? "";
    const found = await get("same", { "if-none-match": etag });
    expect([found.status, await found.text()]).toEqual([304, ""]);
    expect((await get("same", { "if-none-match": '"other"' })).status).toBe(200);
  });
});

describe("ranges", () => {
  test.each([
    ["bytes=0-3", 206, "0123", "bytes 0-3/10"],
    ["bytes=7-", 206, "789", "bytes 7-9/10"],
    ["bytes=-2", 206, "89", "bytes 8-9/10"],
    ["bytes=8-99", 206, "89", "bytes 8-9/10"],
    ["bytes=5-2", 200, "0123456789", null],
    ["lines=1-2", 200, "0123456789", null],
  ])("%s", async (range, status, body, contentRange) => {
    await put("digits", "0123456789");
    const found = await get("digits", { range });
    expect([found.status, await found.text(), found.headers.get("content-range")]).toEqual([
      status,
      body,
      contentRange,
    ]);
  });

  test("beyond the end is 416", async () => {
    await put("digits", "0123456789");
    expect((await get("digits", { range: "bytes=10-" })).status).toBe(416);
  });
});

describe("lists", () => {
  const list = async (query: Record<string, string>) => {
    const text = await (
      await aws.fetch(`${files.endpoint}/files?${new URLSearchParams({ "list-type": "2", ...query })}`)
    ).text();
    const all = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]);
    return {
      keys: all(/<Key>([^<]*)</g),
      groups: all(/<CommonPrefixes><Prefix>([^<]*)</g),
      next: all(/<NextContinuationToken>([^<]*)</g)[0],
    };
  };

  test("pages of any size give every key once, in order of bytes", async () => {
    const names = ["a", "a/b", "a/c/d", "a-b", "a.b", "b/1", "b/2", "ん", "z", "a&b<c"].map(
      (name) => `list/${name}`,
    );
    for (const name of names) await put(name, name);
    const sorted = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    for (const size of [1, 2, 3, 10, 1000]) {
      const seen: (string | undefined)[] = [];
      for (let token: string | undefined = ""; token !== undefined; ) {
        const page = await list({
          prefix: "list/",
          "max-keys": `${size}`,
          ...(token && { "continuation-token": token }),
        });
        expect(page.keys.length).toBeLessThanOrEqual(size);
        seen.push(...page.keys);
        token = page.next;
      }
      expect(seen.map((key) => key?.replace("&lt;", "<").replace("&amp;", "&"))).toEqual(sorted);
    }
  });

  test("a delimiter folds what is below it, over pages too", async () => {
    for (const name of ["fold/x/1", "fold/x/2", "fold/y", "fold/z/1"]) await put(name, name);
    const first = await list({ prefix: "fold/", delimiter: "/", "max-keys": "1" });
    expect(first).toMatchObject({ keys: [], groups: ["fold/x/"] });
    const rest = await list({ prefix: "fold/", delimiter: "/", "continuation-token": first.next ?? "" });
    expect(rest).toMatchObject({ keys: ["fold/y"], groups: ["fold/z/"] });
  });
});

describe("refuses", () => {
  test.each([
    "/files/../secret",
    "/files/a/../../secret",
    "/files/%2e%2e/secret",
    "/files/a%2F..%2F..%2Fsecret",
    "/files/..%5Csecret",
    "/files//etc/passwd",
    "/files/a%00b",
    "/files/a/",
    "/files/%zz",
  ])("%s", async (path) => {
    await writeFile(join(folder, "secret@"), "not an object");
    expect(await raw(path)).toBe(400);
  });

  test("an unknown bucket, also one that is a folder of the server", async () => {
    expect(await raw("/.unfinished/x")).toBe(404);
    expect(await raw("/../files/x")).toBe(404);
  });

  test("whoever brings no key of this stack", async () => {
    expect((await fetch(at("one"))).status).toBe(403);
  });
});

test("objects stay over a restart and what a kill left half-written is swept", async () => {
  const other = await mkdtemp(join(tmpdir(), "s3-restart-"));
  const first = await startFiles(other, ["files"], "local");
  await aws.fetch(`${first.endpoint}/files/kept`, { method: "PUT", body: "kept" });
  await first.stop();
  await writeFile(join(other, ".unfinished", "half"), "ha");
  const second = await startFiles(other, ["files"], "local");
  expect(await (await aws.fetch(`${second.endpoint}/files/kept`)).text()).toBe("kept");
  expect(await readdir(join(other, ".unfinished"))).toEqual([]);
  await second.stop();
  await rm(other, { recursive: true, force: true });
});
