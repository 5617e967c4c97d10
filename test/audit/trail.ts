import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { partsEnvironment, startParts } from "../../cdk/local/parts.ts";
import { dayCopy } from "../../functions/audit/store.ts";
import { auditKey, hashRow } from "../../functions/platform/commit.ts";
import { type Deps, openDeps } from "../../functions/platform/deps.ts";
import { type AuditRow, chainStart } from "../../shared/audit/model.ts";
import type { Actor } from "../../shared/base/actor.ts";

export const auditor: Actor = { kind: "staff", personId: "auditor", role: "auditor" };

export type Deed = Pick<AuditRow, "record" | "at"> &
  Partial<Pick<AuditRow, "actor" | "role" | "action" | "detail">>;

/** A database and buckets of one's own: chains are broken in them, and their clock is set by hand. */
export async function ownTrail(today = "2026-11-21T03:00:00.000Z") {
  const dir = await mkdtemp(join(tmpdir(), "audit-test-"));
  const parts = await startParts({ dir, log: () => undefined });
  const environment = { ...partsEnvironment(parts), SITE_ORIGIN: "http://localhost:1", LOG_LEVEL: "SILENT" };
  let now = new Date(today);
  let read = { queries: 0, units: 0 };
  const open = openDeps(environment, "test", ({ units }) => {
    read = { queries: read.queries + 1, units: read.units + units };
  });
  const deps: Deps = { ...open, now: () => now };
  let running = true;
  const stop = async () => {
    if (running) await parts.stop();
    running = false;
  };
  return {
    dir,
    deps,
    ctx: { deps, actor: auditor },
    setNow: (instant: string) => {
      now = new Date(instant);
    },
    readsOf: async (work: () => Promise<unknown>) => {
      read = { queries: 0, units: 0 };
      await work();
      return read;
    },
    write: writer(deps),
    stop,
    remove: async () => {
      await stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Grows the chains by these deeds, each with its copy under its day. */
function writer(deps: Deps) {
  const ends = new Map<string, AuditRow>();
  return async (deeds: readonly Deed[]): Promise<AuditRow[]> => {
    const rows = deeds.map((deed) => {
      const last = ends.get(deed.record);
      const base = {
        actor: "curator",
        role: "curator",
        action: "listing.publish",
        detail: { version: (last?.seq ?? 0) + 1 },
        ...deed,
        seq: (last?.seq ?? 0) + 1,
        prev: last?.hash ?? chainStart,
      };
      const row = { ...base, hash: hashRow(base) };
      ends.set(deed.record, row);
      return row;
    });
    for (let start = 0; start < rows.length; start += 50)
      await deps.table.write(
        rows
          .slice(start, start + 50)
          .flatMap((row) => [
            { put: { ...auditKey(row.record, row.seq), ...row }, expect: "anything" as const },
            dayCopy(row),
          ]),
      );
    return rows;
  };
}
