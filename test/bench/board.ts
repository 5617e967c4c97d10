import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { partsEnvironment, startParts } from "../../cdk/local/parts.ts";
import { openDeps } from "../../functions/platform/deps.ts";
import { listCases } from "../../functions/rfq/list-cases.ts";
import { readBoard } from "../../functions/rfq/read-board.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { fillBoard } from "../kit/boards.ts";
import { median, type Report, rounded } from "./report.ts";

const rounds = 15;

/** What the agency's board and one of its lists cost with so many open cases: queries, read units, milliseconds. */
export async function run(report: Report, sizes: readonly number[]): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "board-"));
  const parts = await startParts({ dir, log: () => undefined });
  try {
    let reads = 0;
    let units = 0;
    const environment = { ...partsEnvironment(parts), SITE_ORIGIN: "http://localhost:1", LOG_LEVEL: "WARN" };
    const deps = openDeps(environment, "bench", (read) => {
      reads++;
      units += read.units;
    });
    const ctx = { deps, actor: { kind: "staff", personId: "P-0000000000A1", role: "case-officer" } } as const;
    const today = dayInJapan(deps.now());
    let placed = 0;
    for (const size of sizes.toSorted((a, b) => a - b)) {
      await fillBoard(deps, placed, size, today);
      placed = size;
      const measure = async (what: string, read: () => Promise<unknown>) => {
        const took: number[] = [];
        for (let round = 0; round < rounds; round++) {
          [reads, units] = [0, 0];
          const begun = performance.now();
          await read();
          took.push(performance.now() - begun);
        }
        report({ bench: "board", what: `${what}: requests`, value: reads, unit: "reads", size });
        report({ bench: "board", what: `${what}: units`, value: rounded(units), unit: "RCU", size });
        report({ bench: "board", what: `${what}: median`, value: rounded(median(took)), unit: "ms", size });
      };
      await measure("board", () => readBoard(ctx));
      await measure("late cases, first page", () => listCases(ctx, { view: "late" }));
    }
  } finally {
    await parts.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
