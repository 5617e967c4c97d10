import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Files, Posted } from "../../cdk/local/s3.ts";
import { followUploads, openPosts } from "../../cdk/local/uploads.ts";
import type { Config } from "../../functions/platform/config.ts";
import { openFiles } from "../../functions/platform/files.ts";
import { presignGet } from "../../functions/platform/presign-get.ts";
import { presignPost } from "../../functions/platform/uploads.ts";
import { openStore } from "../kit/files.ts";

let store: Awaited<ReturnType<typeof openStore>>;
let server: Files;
let config: Config;
const posted: Posted[] = [];
beforeAll(async () => {
  store = await openStore([], { onPosted: (what) => void posted.push(what) });
  ({ server, config } = store);
});
afterAll(() => store.end());

const put = (key: string, body: string) => openFiles(config).put(key, body, { contentType: "text/plain" });

describe("exactly these bytes", () => {
  test("are read, in part and copied while they are there, and not when others are", async () => {
    const files = openFiles(config);
    const { etag } = await put("a/b c", "0123456789");
    const exactly = { etag };
    expect(Buffer.from((await files.part("a/b c", { from: 2, to: 4 }, exactly)) ?? []).toString()).toBe(
      "234",
    );
    expect((await files.head("a/b c", exactly))?.size).toBe(10);
    const copied = await files.copy("a/b c", "d/e+f", { contentType: "text/csv", exactly });
    expect(copied?.sha256).toBe(createHash("sha256").update("0123456789").digest("hex"));
    expect(await files.get("d/e+f")).toMatchObject({ etag, contentType: "text/csv" });

    await put("a/b c", "other");
    expect(await files.head("a/b c", exactly)).toBeUndefined();
    const changed = { reason: "file-changed" };
    await expect(files.get("a/b c", exactly)).rejects.toMatchObject(changed);
    await expect(files.part("a/b c", { from: 0, to: 1 }, exactly)).rejects.toMatchObject(changed);
    await expect(files.copy("a/b c", "x", { contentType: "text/csv", exactly })).rejects.toMatchObject(
      changed,
    );
    expect(await files.head("x")).toBeUndefined();
    for (const wanted of [
      files.get("none", exactly),
      files.part("none", { from: 0, to: 1 }, exactly),
      files.copy("none", "x", { contentType: "a/b", exactly }),
    ])
      expect(await wanted).toBeUndefined();
  });
});

test("no key is an address of another", async () => {
  const files = openFiles(config);
  for (const key of ["agency/../public/x", "./x", ".."]) {
    await expect(files.get(key)).rejects.toThrow("S3 key");
    await expect(files.copy(key, "x", { contentType: "a/b", exactly: { etag: "x" } })).rejects.toThrow(
      "S3 key",
    );
    await expect(
      presignGet(config, new Date(), { key, contentType: "a/b", fileName: "x" }),
    ).rejects.toThrow();
  }
});

describe("an address to fetch", () => {
  const file = { key: "a/日本 +&.pdf", contentType: "application/pdf", fileName: "日本 (1)+'.pdf" };

  test("gives the file as it says, under a name with any characters", async () => {
    await put(file.key, "bytes");
    const answer = await fetch(await presignGet(config, new Date(), file));
    expect([answer.status, await answer.text()]).toEqual([200, "bytes"]);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="__ _1___.pdf"; filename*=UTF-8''%E6%97%A5%E6%9C%AC%20%281%29%2B%27.pdf`,
    );
  });

  test("ends after a minute, serves nothing but reading, and one key alone", async () => {
    const ago = (ms: number) => new Date(Date.now() - ms);
    expect((await fetch(await presignGet(config, ago(55_000), file))).status).toBe(200);
    expect((await fetch(await presignGet(config, ago(61_000), file))).status).toBe(403);
    const good = await presignGet(config, new Date(), file);
    expect((await fetch(good, { method: "DELETE" })).status).toBe(403);
    expect((await fetch(good.replace(".pdf?", ".pdf2?"))).status).toBe(403);
    expect((await fetch(good.replace(/X-Amz-Signature=\w+/, "X-Amz-Signature="))).status).toBe(403);
    const other = { ...config, credentials: { ...config.credentials, secretAccessKey: "guessed" } };
    expect((await fetch(await presignGet(other, new Date(), file))).status).toBe(403);
  });
});

describe("a form to post", () => {
  const body = "exactly this";
  const sha256 = createHash("sha256").update(body).digest("hex");
  const send = async (content: string, rules: { minBytes?: number; maxBytes: number; sha256?: string }) => {
    const form = new FormData();
    const { url, fields } = presignPost(config, new Date(), {
      key: "uploads/x",
      contentType: "a/b",
      ...rules,
    });
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", new File([content], "x"));
    const answer = await fetch(url, { method: "POST", body: form });
    return [answer.status, /<Code>(\w+)</.exec(await answer.text())?.[1]];
  };

  test("holds the browser to a length and a checksum, and tells of what was posted whole", async () => {
    const rules = { minBytes: body.length, maxBytes: body.length, sha256 };
    posted.length = 0;
    expect(await send(body.replace("t", "T"), rules)).toEqual([400, "BadDigest"]);
    expect(await send(`${body}.`, rules)).toEqual([400, "EntityTooLarge"]);
    expect(await send(body.slice(1), rules)).toEqual([400, "EntityTooSmall"]);
    expect(posted).toEqual([]);
    expect(await send(body, rules)).toEqual([204, undefined]);
    const etag = `"${createHash("md5").update(body).digest("hex")}"`;
    expect(posted).toEqual([{ bucket: "files", key: "uploads/x", etag, size: body.length }]);
  });

  test("is asked for by a script first, and answered as the store's rule for this site says", async () => {
    const answer = await fetch(`${server.endpoint}/files`, { method: "OPTIONS" });
    expect([answer.status, answer.headers.get("access-control-allow-methods")]).toEqual([200, "POST"]);
  });
});

describe("events of posted files", () => {
  test("come again after a stop for what still lies there, and are tried again when their work fails", async () => {
    await put("uploads/D-000000000007", "lying");
    await put("uploads/D-000000000008", ["EICAR-STANDARD-ANTIVIRUS-TEST", "-FILE!$H+H*"].join(""));
    const heard: string[] = [];
    let failures = 2;
    const kept = { objects: server.objects, bucket: "files", posts: openPosts() };
    const work = async (event: unknown) => {
      if (failures-- > 0) throw new Error("not yet");
      const { source, detail } = event as {
        source: string;
        detail: { object?: { key: string }; s3ObjectDetails?: { objectKey: string } };
      };
      heard.push(`${source} ${detail.object?.key ?? detail.s3ObjectDetails?.objectKey}`);
    };
    const uploads = await followUploads(kept, work, () => undefined);
    await uploads.settled();
    await uploads.stop();
    expect(heard.filter((line) => /000[78]$/.test(line))).toEqual(
      [7, 8].flatMap((n) => [`aws.s3 uploads/D-00000000000${n}`, `aws.guardduty uploads/D-00000000000${n}`]),
    );
  });
});
