import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { killQuietly } from "../../cdk/local/processes.ts";

export type KilledRun = { readonly lines: readonly string[]; readonly killed: boolean };

/**
 * Runs a script, which names its database's process in a line `engine PID`, until it ends or `afterLine` of one of its
 * lines says in how many milliseconds it is killed. Throws what it said last when it failed by itself.
 */
export async function runUntilKilled(
  args: readonly string[],
  afterLine: (line: string) => number | undefined,
): Promise<KilledRun> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DYNAMODB: "dynoxide", NODE_OPTIONS: "" },
  });
  const lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let engine = 0;
  // Together: a database that lived on would still do what was asked of it before.
  const kill = () => {
    killQuietly(engine);
    child.kill("SIGKILL");
  };
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on("line", (line) => {
      lines.push(line);
      if (line.startsWith("engine ")) engine = Number(line.slice(7));
      const after = afterLine(line);
      if (after !== undefined) timer ??= setTimeout(kill, after);
    });
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  clearTimeout(timer);
  if (code !== 0 && signal !== "SIGKILL") throw new Error(lines.slice(-40).join("\n"));
  return { lines, killed: signal === "SIGKILL" };
}
