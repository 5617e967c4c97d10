import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkpointKey, sha256 } from "../../functions/audit/checkpoint-file.ts";
import { checkpoint, verifyTrail } from "../../functions/audit/index.ts";
import { auditKey, hashRow } from "../../functions/platform/commit.ts";
import type { Files } from "../../functions/platform/files.ts";
import type { AuditRow } from "../../shared/audit/model.ts";
import { ownTrail } from "./trail.ts";

let trail: Awaited<ReturnType<typeof ownTrail>>;
let rows: AuditRow[];

const files = (): Files => {
  if (!trail.deps.checkpoints) throw new Error("no bucket for checkpoints");
  return trail.deps.checkpoints;
};
const pin = () => checkpoint(trail.deps)();
const verify = () => verifyTrail(trail.deps);
const read = async (day: string) => {
  const file = await files().get(checkpointKey(day));
  return file && { bytes: file.body, ...JSON.parse(Buffer.from(file.body).toString("utf8")) };
};
const rowOf = (record: string, seq: number) =>
  rows.find((r) => r.record === record && r.seq === seq) as AuditRow;
const put = (row: AuditRow) =>
  trail.deps.table.write([{ put: { ...auditKey(row.record, row.seq), ...row }, expect: "anything" }]);
const cut = (record: string, seq: number) =>
  trail.deps.table.write([{ remove: auditKey(record, seq), expect: "anything" }]);

beforeEach(async () => {
  trail = await ownTrail();
  rows = await trail.write([
    { record: "listing:A", at: "2026-11-17T01:00:00.000Z" },
    { record: "listing:A", at: "2026-11-17T02:00:00.000Z" },
    { record: "listing:B", at: "2026-11-17T23:59:59.999Z" },
    { record: "listing:A", at: "2026-11-20T00:00:00.000Z" },
    { record: "listing:C", at: "2026-11-21T02:00:00.000Z" },
  ]);
});
afterEach(() => trail.remove());

describe("the job", () => {
  test("pins every day that is over since the first row, each file to the one before", async () => {
    await pin();
    const [first, empty, third] = [
      await read("2026-11-17"),
      await read("2026-11-18"),
      await read("2026-11-20"),
    ];
    expect(first).toMatchObject({ day: "2026-11-17", rows: 3, previous: null });
    expect(first.heads).toEqual([
      ["listing:A", 2, rowOf("listing:A", 2).hash],
      ["listing:B", 1, rowOf("listing:B", 1).hash],
    ]);
    expect(first.headsHash).toBe(sha256(JSON.stringify(first.heads)));
    expect(empty).toMatchObject({ rows: 0, heads: [], previous: { sha256: sha256(first.bytes) } });
    expect(third.heads).toEqual([["listing:A", 3, rowOf("listing:A", 3).hash]]);
    expect([await read("2026-11-16"), await read("2026-11-21")]).toEqual([undefined, undefined]);
    expect(await verify()).toEqual({ rows: 5, chains: 3, checkpoints: 4, broken: [] });
  });

  test("leaves a file alone that is there, also when another run was faster", async () => {
    await pin();
    const before = await read("2026-11-20");
    await trail.write([{ record: "listing:late", at: "2026-11-20T12:00:00.000Z" }]);
    await pin();
    expect(await read("2026-11-20")).toEqual(before);

    const seen = new Set<string>();
    const get: Files["get"] = async (key) => {
      const late = key === checkpointKey("2026-11-20") && !seen.has(key);
      seen.add(key);
      return late ? undefined : files().get(key);
    };
    await checkpoint({ ...trail.deps, checkpoints: { ...files(), get } })();
    expect(await read("2026-11-20")).toEqual(before);
    trail.setNow("2026-11-22T03:00:00.000Z");
    await Promise.all([pin(), pin(), pin()]);
    expect(await verify()).toMatchObject({ checkpoints: 5, broken: [] });
  });

  test("catches up on missed days, 31 a run, without a gap", async () => {
    await pin();
    trail.setNow("2027-01-05T03:00:00.000Z");
    await pin();
    expect(await verify()).toMatchObject({ checkpoints: 4 + 31, broken: [] });
    await pin();
    expect(await verify()).toMatchObject({ checkpoints: 4 + 45, broken: [] });
  });

  test("writes one file on the first night of an empty trail, and nothing without a bucket", async () => {
    const empty = await ownTrail();
    await checkpoint(empty.deps)();
    expect(await empty.deps.checkpoints?.get(checkpointKey("2026-11-20"))).toBeDefined();
    const { checkpoints: _none, ...without } = empty.deps;
    await checkpoint(without)();
    expect(await verifyTrail(without)).toMatchObject({ rows: 0, checkpoints: 0, broken: [] });
    await empty.remove();
  });
});

describe("the verification names record and row of", () => {
  beforeEach(() => pin());

  test("a tail that was cut off", async () => {
    await cut("listing:A", 3);
    await cut("listing:A", 2);
    expect((await verify()).broken).toEqual([
      {
        record: "listing:A",
        row: "000000002",
        cause: "the chain ends at row 1; the checkpoint of 2026-11-17 pinned row 2",
      },
    ]);
  });

  test("a chain that is gone", async () => {
    await cut("listing:B", 1);
    expect(await verify()).toEqual({
      rows: 4,
      chains: 2,
      checkpoints: 4,
      broken: [
        {
          record: "listing:B",
          row: "000000001",
          cause: "the whole chain is gone; the checkpoint of 2026-11-17 pinned row 1",
        },
      ],
    });
  });

  test("a chain that was written anew with good hashes", async () => {
    let prev = rowOf("listing:A", 1).hash;
    for (const seq of [2, 3]) {
      const { hash: _old, ...rest } = { ...rowOf("listing:A", seq), actor: "nobody", prev };
      prev = hashRow(rest);
      await put({ ...rest, hash: prev });
    }
    expect((await verify()).broken).toMatchObject([{ record: "listing:A", row: "000000002" }]);
  });

  test("a checkpoint that was changed or removed", async () => {
    const { bytes } = await read("2026-11-18");
    const changed = Buffer.from(bytes).toString("utf8").replace('"rows":0', '"rows":1');
    const key = checkpointKey("2026-11-18");
    // The bucket lets nobody do this, so what it answers is changed instead.
    const answering = (text: string | undefined) => {
      const altered = async (asked: string) => {
        if (asked !== key) return files().get(asked);
        const stored = await files().get(asked);
        return text === undefined || !stored ? undefined : { ...stored, body: Buffer.from(text) };
      };
      return verifyTrail({ ...trail.deps, checkpoints: { ...files(), get: altered } });
    };
    expect((await answering(changed)).broken).toMatchObject([{ record: "checkpoint:2026-11-19" }]);
    expect((await answering(undefined)).broken).toMatchObject([{ record: "checkpoint:2026-11-19" }]);
    expect((await answering("{}")).broken.map((broken) => broken.row)).toContain(key);
  });

  test("nobody overwrites or removes a checkpoint", async () => {
    const key = checkpointKey("2026-11-18");
    await expect(files().put(key, "{}", { contentType: "application/json" })).rejects.toThrow("403");
    await expect(files().remove(key)).rejects.toThrow("403");
  });
});

describe("npm run audit", () => {
  const run = () =>
    promisify(execFile)(process.execPath, ["cdk/local/commands/audit.ts"], {
      env: { ...process.env, LOCAL_DIR: trail.dir },
    }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );

  test("says what it verified", async () => {
    await pin();
    await trail.stop();
    const { code, stdout } = await run();
    expect([code, stdout]).toEqual([0, "5 rows in 3 chains and 4 checkpoints verified, 0 broken\n"]);
  });

  test("names the record and row of one flipped byte, and fails", async () => {
    await pin();
    const row = rowOf("listing:A", 2);
    await put({ ...row, actor: row.actor.replace("r", "s") });
    await trail.stop();
    const { code, stdout, stderr } = await run();
    expect(code).toBe(1);
    expect(stdout).toContain("5 rows in 3 chains and 4 checkpoints verified, 1 broken");
    expect(stderr).toContain("broken: listing:A, row 000000002: its text is not what was written");
  });
});
