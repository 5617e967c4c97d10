import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, type RequestOptions, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Gateway, startGateway } from "../../cdk/local/gateway.ts";
import { handler } from "../kit/entries/echo.ts";

const style = "body { color: #1a1a1a; }\n".repeat(100);
const logged: string[] = [];
let assets: string;
let gateway: Gateway;

beforeAll(async () => {
  assets = await mkdtemp(join(tmpdir(), "gateway-test-"));
  await writeFile(join(assets, "styles-0a1b2c3d.css"), style);
  await writeFile(join(assets, "favicon.svg"), "<svg/>");
  await writeFile(join(assets, "..", "gateway-secret"), "outside");
  gateway = await startGateway(0, (line) => logged.push(line));
  const staff = async () => ({ statusCode: 200, body: "staff" });
  gateway.open(
    [
      { prefix: "/", name: "public", handler },
      { prefix: "/staff/", name: "staff", handler: staff },
    ],
    assets,
  );
});
afterAll(async () => {
  await gateway.close();
  await rm(assets, { recursive: true, force: true });
});

type Seen = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** No tidying of paths, no decompression, no defaults: what goes over the wire. */
const send = (path: string, options: RequestOptions = {}, body?: string | Buffer): Promise<Seen> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: gateway.port, path, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
const echo = async (...args: Parameters<typeof send>) => JSON.parse((await send(...args)).body.toString());

describe("the event", () => {
  test("is payload 2.0: path and query raw, repeated parameters joined, cookies apart", async () => {
    const event = await echo("/ja/catalogue/%E8%AD%B7%E8%A1%9B?q=%E6%B5%84%E6%B0%B4&kind=A&kind=B&empty=", {
      headers: { Cookie: "a=1; b=2", "X-Two": ["one", "two"], "User-Agent": "test" },
    });
    expect(event).toMatchObject({
      version: "2.0",
      rawPath: "/ja/catalogue/%E8%AD%B7%E8%A1%9B",
      rawQueryString: "q=%E6%B5%84%E6%B0%B4&kind=A&kind=B&empty=",
      queryStringParameters: { q: "浄水", kind: "A,B", empty: "" },
      cookies: ["a=1", "b=2"],
      isBase64Encoded: false,
      requestContext: {
        http: { method: "GET", path: "/ja/catalogue/%E8%AD%B7%E8%A1%9B", userAgent: "test" },
      },
    });
    expect(event.headers).toMatchObject({ "x-two": "one,two" });
    expect(event.headers).not.toHaveProperty("cookie");
    expect(event).not.toHaveProperty("body");
  });

  test("a question mark in the query stays in it; none gives an empty one", async () => {
    expect(await echo("/x?a=b?c=d")).toMatchObject({ rawPath: "/x", rawQueryString: "a=b?c=d" });
    const plain = await echo("/x");
    expect(plain).toMatchObject({ rawQueryString: "" });
    expect(plain).not.toHaveProperty("queryStringParameters");
  });

  test("text bodies come as text, others as base64", async () => {
    const post = (type: string, body: Buffer) =>
      ["/x", { method: "POST", headers: { "content-type": type } }, body] as const;
    const text = Buffer.from('{"名":1}');
    expect(await echo(...post("application/json; charset=utf-8", text))).toMatchObject({
      body: '{"名":1}',
      isBase64Encoded: false,
    });
    const bytes = Buffer.from([0, 255, 254]);
    expect(await echo(...post("application/octet-stream", bytes))).toMatchObject({
      body: bytes.toString("base64"),
      isBase64Encoded: true,
    });
  });

  test("goes to the function with the longest prefix", async () => {
    expect((await send("/staff/desk")).body.toString()).toBe("staff");
    expect(await echo("/staffing")).toMatchObject({ rawPath: "/staffing" });
  });
});

describe("the answer", () => {
  test("keeps two cookies apart and binary bytes whole", async () => {
    expect((await send("/page")).headers["set-cookie"]).toEqual(["a=1", "b=2; HttpOnly"]);
    expect((await send("/bytes")).body).toEqual(Buffer.from([0, 1, 255]));
  });

  test.each([
    ["br, gzip", "br", brotliDecompressSync],
    ["gzip;q=0.5, br;q=0", "gzip", gunzipSync],
  ])("to %s is compressed by %s, with a weak ETag", async (accepted, encoding, open) => {
    const { headers, body } = await send("/page", { headers: { "accept-encoding": accepted } });
    expect(headers).toMatchObject({
      "content-encoding": encoding,
      etag: 'W/"page"',
      vary: "Accept-Encoding",
    });
    expect(headers["content-length"]).toBe(String(body.length));
    expect(open(body).toString()).toBe("<p>護衛艦</p>".repeat(200));
  });

  test("stays plain for who takes no encoding, when it is small, and for pictures", async () => {
    const all = { "accept-encoding": "br, gzip" };
    expect((await send("/page")).headers).toMatchObject({ etag: '"page"', vary: "Accept-Encoding" });
    for (const path of ["/small", "/bytes"])
      expect((await send(path, { headers: all })).headers).not.toHaveProperty("content-encoding");
  });

  test("to HEAD has the headers of GET and no body", async () => {
    const get = await send("/page");
    const head = await send("/page", { method: "HEAD" });
    expect(head.body).toHaveLength(0);
    expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
  });

  test.each([
    ["/empty", 204],
    ["/unchanged", 304],
  ])("%s has no body and no length", async (path, status) => {
    const seen = await send(path);
    expect([seen.status, seen.body.length, seen.headers["content-length"]]).toEqual([status, 0, undefined]);
  });
});

describe("assets", () => {
  test("with a hash in their name are kept for ever, others for an hour", async () => {
    const { headers, body } = await send("/assets/styles-0a1b2c3d.css", {
      headers: { "accept-encoding": "br" },
    });
    expect(headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "text/css; charset=utf-8",
      "content-encoding": "br",
    });
    expect(brotliDecompressSync(body).toString()).toBe(style);
    expect((await send("/assets/favicon.svg")).headers["cache-control"]).toBe("public, max-age=3600");
  });

  test.each([
    "/assets/../gateway-secret",
    "/assets/%2e%2e/gateway-secret",
    "/assets/absent.css",
    "/assets/",
    "/assets/.",
  ])("%s is not found", async (path) => {
    expect((await send(path)).status).toBe(404);
  });

  test("are read only", async () => {
    expect((await send("/assets/favicon.svg", { method: "DELETE" })).status).toBe(405);
  });
});

describe("refuses with a problem", () => {
  const problem = (seen: Seen) => [seen.headers["content-type"], JSON.parse(seen.body.toString()).status];

  test("what throws: 500 that tells nothing of the inside, which the log keeps", async () => {
    const seen = await send("/throw");
    expect([seen.status, ...problem(seen)]).toEqual([500, "application/problem+json", 500]);
    expect(seen.body.toString()).not.toMatch(/secret|\.ts|at /);
    expect(logged.join("\n")).toContain("a secret of the inside");
  });

  test("a body over 6 MB, declared or not, and takes one of 6 MB", async () => {
    const method = "POST";
    const most = Buffer.alloc(6 * 1024 * 1024, "x");
    const headers = { "content-type": "text/plain" };
    expect((await send("/small", { method, headers }, most)).status).toBe(200);
    const over = Buffer.concat([most, Buffer.from("x")]);
    const declared = await send("/small", { method, headers: { "content-length": String(over.length) } });
    expect([declared.status, ...problem(declared)]).toEqual([413, "application/problem+json", 413]);
    const chunked = await send("/small", { method, headers: { "transfer-encoding": "chunked" } }, over);
    expect(chunked.status).toBe(413);
  });

  test("a URL over 16 kB and headers over 10 kB", async () => {
    const long = await send(`/x?q=${"a".repeat(17_000)}`);
    expect([long.status, ...problem(long)]).toEqual([414, "application/problem+json", 414]);
    expect((await send(`/small?q=${"a".repeat(15_000)}`)).status).toBe(200);
    expect((await send("/x", { headers: { "x-much": "a".repeat(11_000) } })).status).toBe(431);
  });

  test("an answer over 6 MB: 502, as Lambda has it", async () => {
    expect((await send("/too-big")).status).toBe(502);
  });

  test("everything before it is open", async () => {
    const early = await startGateway(0, () => undefined);
    expect((await fetch(`http://127.0.0.1:${early.port}/`)).status).toBe(503);
    await early.close();
  });
});

test("closing lets a running request finish", async () => {
  const own = await startGateway(0, () => undefined);
  const arrived = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const slow = async () => {
    arrived.resolve();
    await release.promise;
    return { statusCode: 200, body: "done" };
  };
  own.open([{ prefix: "/", name: "slow", handler: slow }], assets);
  const running = fetch(`http://127.0.0.1:${own.port}/`);
  await arrived.promise;
  const closed = own.close();
  release.resolve();
  expect(await (await running).text()).toBe("done");
  await closed;
  await expect(fetch(`http://127.0.0.1:${own.port}/`)).rejects.toThrow();
});
