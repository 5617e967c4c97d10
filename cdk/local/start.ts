/** `npm start -- [--fresh]`: the whole product on this machine. PORT, LOCAL_DIR and DYNAMODB choose. */
import { productEntries } from "./entries.ts";
import { fillOnFirstStart } from "./first-start.ts";
import { dataFolder } from "./parts.ts";
import { Refusal } from "./refusal.ts";
import { type Stack, startStack } from "./stack.ts";

function portFrom(text: string | undefined): number {
  const port = Number(text ?? "8080");
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Refusal(`PORT=${text} is no port number.`);
  return port;
}

const major = Number(process.versions.node.split(".", 1)[0]);

async function start(): Promise<Stack> {
  if (major < 24) throw new Refusal(`Node ${process.versions.node} is too old: start it by "npm start".`);
  const unknown = process.argv.slice(2).find((word) => word !== "--fresh");
  if (unknown) throw new Refusal(`${unknown} is unknown. Usage: npm start -- [--fresh]`);
  const dir = dataFolder();
  return startStack({
    dir,
    port: portFrom(process.env.PORT),
    fresh: process.argv.includes("--fresh"),
    entries: productEntries,
    log: console.log,
  }).then(async (stack) => {
    await fillOnFirstStart(stack, dir, console.log);
    return stack;
  });
}

function stopOnSignals(running: Promise<Stack>): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      // Whatever hangs, the watchdog ends the engine with this process.
      setTimeout(() => process.exit(1), 8_000).unref();
      void running
        .then((stack) => stack.stop())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    });
}

const running = start();
stopOnSignals(running);
try {
  const stack = await running;
  void stack.broken.then((said) => {
    console.error(`The database has ended by itself. It said:\n${said}`);
    process.exit(1);
  });
  console.log(`ready ${stack.origin}`);
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
