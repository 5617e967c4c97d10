/**
 * Stands between the stack and an engine: `node watchdog.ts COMMAND ARGS…`, started with an IPC channel.
 * The channel closes however the parent ends, SIGKILL included, and then the engine is ended too.
 */
import { spawn } from "node:child_process";

const [command = "", ...args] = process.argv.slice(2);
const engine = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], windowsHide: true });
let ending = false;

function end(): void {
  if (ending) return;
  ending = true;
  engine.kill("SIGTERM");
  setTimeout(() => engine.kill("SIGKILL"), 3_000).unref();
}

engine.on("spawn", () => process.send?.({ pid: engine.pid }));
engine.on("error", (error) => {
  process.send?.({ error: error.message }, () => process.exit(127));
});
engine.on("exit", (code) => process.exit(code ?? 1));
process.on("disconnect", end);
process.on("message", end);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
// The pipes break with the parent; that must not end the watchdog before the engine.
process.stdout.on("error", end);
process.stderr.on("error", end);
if (!process.connected) end();
