import { fork } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export type Engine = {
  /** The engine's own process, not its watchdog's. */
  readonly pid: number;
  alive(): boolean;
  /** Resolves when it ends, by itself or stopped. */
  readonly ended: Promise<void>;
  /** The last lines that it printed, for a message when it fails. */
  output(): string;
  /** Waits until the engine prints a line that contains the text; rejects when it ends before. */
  printed(text: string): Promise<void>;
  stop(): Promise<void>;
};

const watchdog = fileURLToPath(new URL("watchdog.ts", import.meta.url));
const kept = 40;

type Watcher = ReturnType<typeof fork>;

function collect(child: Watcher): { lines: string[]; onLine: Set<() => void> } {
  const lines: string[] = [];
  const onLine = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      lines.push(line);
      if (lines.length > kept) lines.shift();
      for (const tell of onLine) tell();
    });
  }
  return { lines, onLine };
}

const firstMessage = (child: Watcher): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once("message", (message: { pid?: number; error?: string }) =>
      message.pid ? resolve(message.pid) : reject(new Error(message.error ?? "the engine did not start")),
    );
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the engine's watchdog ended with code ${code}`)));
  });

/** SIGKILL to a process that may have ended already. */
export function killQuietly(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has gone already.
  }
}

/**
 * Starts a program that cannot outlive this process. It runs in a session of its own, so that Ctrl-C
 * reaches this process only and the engine is ended in order.
 */
export async function launch(command: string, args: readonly string[]): Promise<Engine> {
  const child = fork(watchdog, [command, ...args], {
    detached: true,
    execArgv: [],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const { lines, onLine } = collect(child);
  let running = true;
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      running = false;
      for (const tell of onLine) tell();
      resolve();
    });
  });
  const pid = await firstMessage(child);
  // A watchdog that is killed alone must not leave its engine behind.
  child.once("exit", (_code, signal) => signal === "SIGKILL" && killQuietly(pid));
  return {
    pid,
    alive: () => running,
    ended,
    output: () => lines.join("\n"),
    printed: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.some((line) => line.includes(text));
          if (!found && running) return;
          onLine.delete(look);
          if (found) resolve();
          else reject(new Error(lines.join("\n") || "the engine ended without a word"));
        };
        onLine.add(look);
        look();
      }),
    stop: async () => {
      if (running && child.connected) child.send("stop");
      await ended;
    },
  };
}
