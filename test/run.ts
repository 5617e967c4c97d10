import { spawnSync } from "node:child_process";

/** `npm test [-- PATH …]`: everything, or the test files whose path contains one of the words. */
const wanted = process.argv.slice(2);
const run = (command: string, args: string[]) =>
  spawnSync(process.execPath, [command, ...args], { stdio: "inherit" }).status ?? 1;

const checked = wanted.length > 0 ? 0 : run("test/verify.ts", []);
process.exitCode = checked || run("node_modules/vitest/vitest.mjs", ["run", ...wanted]);
