/** `npm start -- [--fresh]`: the whole product on this machine. PORT, LOCAL_DIR and DYNAMODB choose. */
import { productEntries } from "./entries.ts";
import type { Fill } from "./first-start.ts";
import { dataFolder } from "./parts.ts";
import { serve } from "./serve.ts";

/** What a first start fills an empty data folder with; read in only then. */
const fillers: readonly Fill[] = [async (stack) => (await import("./demo/load.ts")).fillDemo(stack)];

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}

function portFrom(text: string): number {
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= 65_535
    ? port
    : refuse(`PORT=${text} is no port number.`);
}

if (Number(process.versions.node.split(".", 1)[0]) < 24)
  refuse(`Node ${process.versions.node} is too old: start it by "npm start".`);
const unknown = process.argv.slice(2).find((word) => word !== "--fresh");
if (unknown) refuse(`${unknown} is unknown. Usage: npm start -- [--fresh]`);

await serve(
  {
    dir: dataFolder(),
    port: portFrom(process.env.PORT ?? "8080"),
    fresh: process.argv.includes("--fresh"),
    entries: productEntries,
  },
  fillers,
);
