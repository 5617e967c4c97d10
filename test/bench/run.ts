import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadDemo } from "../../cdk/local/demo/load.ts";
import { productEntries } from "../../cdk/local/entries.ts";
import { startStack } from "../../cdk/local/stack.ts";
import { openDeps } from "../../functions/platform/deps.ts";
import { run as audit } from "./audit.ts";
import { run as board } from "./board.ts";
import { run as bundle } from "./bundle.ts";
import { run as matches } from "./matches.ts";
import { run as pages } from "./pages.ts";
import { run as reads } from "./reads.ts";
import type { Line } from "./report.ts";
import { run as requests } from "./requests.ts";
import { run as search } from "./search.ts";

/** `npm run bench -- [bundle|search|matches|reads|board|audit|requests|pages …] [--sizes 1000,10000,100000]` */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: "string", default: "1000,10000,100000" } },
});
const sizes = values.sizes.split(",").map(Number);
const wanted = (name: string) => positionals.length === 0 || positionals.includes(name);

const tables = new Map<string, Line[]>();
const reporter = (name: string) => (line: Line) => {
  tables.set(name, [...(tables.get(name) ?? []), line]);
  console.log(JSON.stringify(line));
};

/** A stack of its own with the demo catalogue, thrown away afterwards. */
async function withStack(
  work: (stack: { origin: string; environment: Record<string, string> }) => Promise<void>,
) {
  const dir = mkdtempSync(join(tmpdir(), "bench-"));
  const stack = await startStack({ dir, port: 0, entries: productEntries, quiet: true });
  try {
    await loadDemo(openDeps({ ...stack.environment, LOG_LEVEL: "WARN" }, "bench"), () => undefined);
    await work({ origin: stack.origin, environment: { ...stack.environment } });
  } finally {
    await stack.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

if (wanted("bundle")) await bundle(reporter("bundle"));
if (wanted("search")) search(reporter("search"), sizes);
if (wanted("matches")) matches(reporter("matches"), sizes);
if (wanted("reads")) await reads(reporter("reads"), sizes);
if (wanted("board")) await board(reporter("board"), sizes);
if (wanted("audit")) await audit(reporter("audit"), sizes);
if (wanted("requests") || wanted("pages"))
  await withStack(async ({ origin, environment }) => {
    if (wanted("requests"))
      await requests(reporter("requests"), openDeps({ ...environment, LOG_LEVEL: "WARN" }, "bench"));
    if (wanted("pages")) await pages(reporter("pages"), origin);
  });
for (const [name, lines] of tables) {
  console.log(`\n${name}`);
  console.table(lines);
}
