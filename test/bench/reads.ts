import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { partsEnvironment, startParts } from "../../cdk/local/parts.ts";
import { openFold } from "../../functions/catalogue/fold-changes.ts";
import { currentKey, projectionWrites } from "../../functions/catalogue/store.ts";
import { type Deps, openDeps } from "../../functions/platform/deps.ts";
import { generatedListings } from "../kit/generated.ts";
import { loadPublicApp } from "./public-app.ts";
import type { Report } from "./report.ts";

const perWrite = 33;

async function fill(deps: Deps, count: number): Promise<string[]> {
  const ids: string[] = [];
  let batch: Parameters<Deps["table"]["write"]>[0][number][] = [];
  for (const item of generatedListings(count)) {
    if (item.content.visibility.tier !== "PUBLIC") continue;
    ids.push(item.id);
    batch.push(...projectionWrites("PUB", item));
    if (batch.length >= perWrite * 3) {
      await deps.table.write(batch);
      batch = [];
    }
  }
  if (batch.length > 0) await deps.table.write(batch);
  return ids;
}

/** Read units of an item page, a search and a browse page on a warm, fresh instance, as the engine counts them. */
export async function run(report: Report, sizes: readonly number[]): Promise<void> {
  for (const size of sizes) {
    const dir = mkdtempSync(join(tmpdir(), "reads-"));
    const parts = await startParts({ dir, log: () => undefined });
    try {
      let units = 0;
      let reads = 0;
      const environment = {
        ...partsEnvironment(parts),
        SITE_ORIGIN: "http://localhost:1",
        LOG_LEVEL: "WARN",
      };
      const open = openDeps(environment, "bench", (read) => {
        units += read.units;
        reads++;
      });
      // Time stands still after the start, so that "fresh" means fresh.
      let now = new Date();
      const deps: Deps = { ...open, now: () => now };
      const ids = await fill(deps, size);
      await openFold(deps, "PUB")({ always: true });
      now = new Date();
      const app = (await loadPublicApp())(deps);
      await app.request("/en/catalogue");
      const measure = async (what: string, path: string) => {
        units = 0;
        reads = 0;
        const answer = await app.request(path);
        if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
        report({ bench: "reads", what: `${what}: units`, value: units, unit: "RCU", size });
        report({ bench: "reads", what: `${what}: requests`, value: reads, unit: "reads", size });
      };
      await measure("item page", `/en/catalogue/${ids[Math.floor(ids.length / 2)]}`);
      await measure("item JSON", `/api/catalogue/${ids[Math.floor(ids.length / 3)]}`);
      await measure("search", "/en/catalogue?q=radar&kind=EQUIPMENT");
      await measure("browse page", "/ja/catalogue");
      await measure("home", "/ja/");
      const row = await deps.table.get(currentKey("PUB", ids[0] ?? ""));
      report({
        bench: "reads",
        what: "bytes of an item's row",
        value: JSON.stringify(row).length,
        unit: "B",
        size,
      });
    } finally {
      await parts.stop();
      rmSync(dir, { recursive: true, force: true });
    }
  }
}
