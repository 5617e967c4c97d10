import { setTimeout as sleep } from "node:timers/promises";

/** Asks until it is so; what never becomes so ends with the test's own time. */
export async function until(check: () => Promise<boolean>): Promise<void> {
  while (!(await check())) await sleep(100);
}
