import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { partsEnvironment, startParts } from "../../cdk/local/parts.ts";
import { checkpoint, readAudit } from "../../functions/audit/index.ts";
import { dayCopy } from "../../functions/audit/store.ts";
import { auditKey, hashRow } from "../../functions/platform/commit.ts";
import { type Deps, openDeps } from "../../functions/platform/deps.ts";
import { chainStart } from "../../shared/audit/model.ts";
import { median, type Report, rounded } from "./report.ts";

const rowsPerChain = 25;
const days = 30;
const rounds = 3;
const now = new Date("2026-11-21T03:00:00.000Z");
const dayLength = 86_400_000;

/** Chains of 25 rows each, spread over the 30 days before `now`. */
async function fill(deps: Deps, count: number): Promise<void> {
  const start = now.getTime() - days * dayLength;
  let batch: Parameters<Deps["table"]["write"]>[0][number][] = [];
  for (let i = 0, prev = chainStart; i < count; i++) {
    const seq = (i % rowsPerChain) + 1;
    const base = {
      record: `listing:L-${String(Math.floor(i / rowsPerChain)).padStart(12, "0")}`,
      seq,
      at: new Date(start + Math.floor((i / count) * days * dayLength)).toISOString(),
      actor: `P-${String(i % 97).padStart(12, "0")}`,
      role: "curator",
      action: "listing.publish",
      detail: { version: seq, tier: "PUBLIC", preparedBy: "P-1", approvedBy: "P-2" },
      prev: seq === 1 ? chainStart : prev,
    };
    const row = { ...base, hash: hashRow(base) };
    prev = row.hash;
    batch.push({ put: { ...auditKey(row.record, seq), ...row }, expect: "anything" }, dayCopy(row));
    if (batch.length < 100 && i < count - 1) continue;
    await deps.table.write(batch);
    batch = [];
  }
}

/** Seconds of the command itself, start of Node and of the database included. */
async function command(dir: string): Promise<{ seconds: number; said: string }> {
  const began = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, ["cdk/local/commands/audit.ts"], {
    env: { ...process.env, LOCAL_DIR: dir },
  });
  return { seconds: (performance.now() - began) / 1000, said: stdout.trim() };
}

/** What `npm run audit` takes, and what one page of the trail reads, by the length of the trail (at most 50,000). */
export async function run(report: Report, sizes: readonly number[]): Promise<void> {
  for (const size of new Set(sizes.map((asked) => Math.min(asked, 50_000)))) {
    const dir = mkdtempSync(join(tmpdir(), "audit-"));
    try {
      await reads(report, dir, size);
      const runs: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const { seconds, said } = await command(dir);
        if (!said.startsWith(`${size} rows`) || !said.endsWith(" 0 broken")) throw new Error(said);
        runs.push(seconds);
      }
      report({ bench: "audit", what: "npm run audit", value: rounded(median(runs)), unit: "s", size });
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }
}

async function reads(report: Report, dir: string, size: number): Promise<void> {
  const parts = await startParts({ dir, log: () => undefined });
  try {
    let units = 0;
    const environment = { ...partsEnvironment(parts), SITE_ORIGIN: "http://localhost:1", LOG_LEVEL: "WARN" };
    const open = openDeps(environment, "bench", (read) => {
      units += read.units;
    });
    const deps: Deps = { ...open, now: () => now };
    await fill(deps, size);
    const began = performance.now();
    await checkpoint(deps)();
    const seconds = (performance.now() - began) / 1000;
    report({ bench: "audit", what: "checkpoints of 30 days", value: rounded(seconds), unit: "s", size });
    const ctx = { deps, actor: { kind: "staff", personId: "auditor", role: "auditor" } as const };
    const questions = {
      "newest page": {},
      "page of a record": { record: "listing:L-000000000000" },
      "page of a person": { person: "P-000000000007" },
      "page with no hit": { person: "nobody" },
    };
    for (const [what, filter] of Object.entries(questions)) {
      units = 0;
      await readAudit(ctx, { ...filter, limit: 50 });
      report({ bench: "audit", what: `${what}: units`, value: units, unit: "RCU", size });
    }
  } finally {
    await parts.stop();
  }
}
