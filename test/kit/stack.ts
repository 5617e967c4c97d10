import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { loadDemo } from "../../cdk/local/demo/load.ts";
import { loadPeople } from "../../cdk/local/demo/load-people.ts";
import { productEntries } from "../../cdk/local/entries.ts";
import { type Environment, startStack } from "../../cdk/local/stack.ts";
import { openDeps } from "../../functions/platform/deps.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The one stack of this run: `inject("stack")`. */
    stack: { origin: string; environment: Environment; dir: string };
  }
}

/** Global set-up of vitest: one stack per run with the demo catalogue, on free ports, in a folder that is thrown away. */
export default async function setup({ provide }: Pick<TestProject, "provide">) {
  // All tests come from one address.
  process.env.LIMITS = JSON.stringify({
    "sign-in": { burst: 10_000, everyMs: 1 },
    write: { burst: 10_000, everyMs: 1 },
  });
  const dir = await mkdtemp(join(tmpdir(), "catalogue-test-"));
  const stack = await startStack({ dir, port: 0, entries: productEntries, log: console.error });
  const deps = openDeps({ ...stack.environment, LOG_LEVEL: "WARN" }, "demo");
  await loadPeople(deps);
  await loadDemo(deps, () => undefined);
  provide("stack", { origin: stack.origin, environment: stack.environment, dir });
  return async () => {
    await stack.stop();
    await rm(dir, { recursive: true, force: true });
  };
}
