import { readFileSync } from "node:fs";
import { type Fill, fillOnFirstStart } from "./first-start.ts";
import { type Nights, openNights } from "./nights.ts";
import { Refusal } from "./refusal.ts";
import { type StackOptions, startStack } from "./stack.ts";

const patience = 8_000;

function fail(error: unknown): never {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}

/** The first signal stops everything in order. The watchdog ends the engine even if that hangs. */
function stopOnSignals(stopAll: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), patience).unref();
    stopAll().then(() => process.exit(0), fail);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  stopWithoutNpm(stop);
}

/** The parent and, where the system tells it, the parent's parent: npm puts a shell between itself and us. */
function parents(): string {
  try {
    const above = /\) \S+ (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, "utf8"))?.[1];
    return `${process.ppid} ${above}`;
  } catch {
    return String(process.ppid);
  }
}

/** npm that is killed outright tells nobody; what it started finds itself with other parents. */
function stopWithoutNpm(stop: () => void): void {
  const before = parents();
  if (process.env.npm_lifecycle_event) setInterval(() => parents() !== before && stop(), 500).unref();
}

/** Runs a stack as this process, until a signal. `ready ORIGIN` tells that it has started, `mail ADDRESS` where its mail is read. */
export async function serve(options: StackOptions, fillers: readonly Fill[]): Promise<void> {
  const running = startStack(options);
  let nights: Nights | undefined;
  let minutes: Nights | undefined;
  stopOnSignals(async () => {
    const stack = await running;
    await nights?.stop();
    await minutes?.stop();
    await stack.stop();
  });
  try {
    const stack = await running;
    void stack.broken.then((said) =>
      fail(new Refusal(`The database has ended by itself. It said:\n${said}`)),
    );
    await fillOnFirstStart(stack, options.dir, options.log ?? console.log, fillers);
    console.log(`ready ${stack.origin}`);
    console.log(`mail ${stack.environment.SES_ENDPOINT}`);
    if (options.entries.jobs.nightly)
      nights = openNights({ run: () => stack.run("nightly"), log: console.log });
    if (options.entries.deliver) {
      const run = () => stack.minute();
      minutes = openNights({ run, name: "deliver", log: console.log, after: 15_000, every: 60_000 });
    }
  } catch (error) {
    fail(error);
  }
}
