import { spawn } from "node:child_process";

/** `npm run verify`: format, lint, types, imports, sizes, dead links. Seconds, no network, no stack. */
const checks: Readonly<Record<string, readonly string[]>> = {
  "format and lint": ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."],
  types: ["node_modules/typescript/bin/tsc", "-p", "."],
  structure: ["node_modules/vitest/vitest.mjs", "run", "--config", "test/verify.config.ts"],
};

const results = await Promise.all(
  Object.entries(checks).map(
    ([name, args]) =>
      new Promise<{ name: string; code: number; said: string }>((resolve) => {
        const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
        let said = "";
        child.stdout.on("data", (part) => {
          said += part;
        });
        child.stderr.on("data", (part) => {
          said += part;
        });
        child.on("close", (code) => resolve({ name, code: code ?? 1, said }));
      }),
  ),
);
for (const { name, code, said } of results) {
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name}`);
  if (code !== 0) console.log(said);
}
process.exitCode = results.some((r) => r.code !== 0) ? 1 : 0;
