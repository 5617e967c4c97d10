import { AppError } from "../../shared/base/app-error.ts";
import type { Deps } from "./deps.ts";

/** Milliseconds that the first pause may take at most, and the longest one. */
const shortest = 16;
const longest = 800;

/** A pause of random length, on average twice as long each time: those who collided part. */
async function pause(deps: Deps, attempt: number): Promise<void> {
  const [high = 0, low = 0] = deps.random(2);
  const chance = (high * 256 + low) / 65_536;
  const ms = chance * Math.min(longest, shortest * 2 ** attempt);
  await new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Does it again when somebody else was faster, for records on which many write at once by design. `work` reads anew
 * each time. Throws the last `conflict` after `tries`.
 */
export async function retried<T>(deps: Deps, tries: number, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const lost =
        error instanceof AppError && error.code === "conflict" && error.reason === "record-changed";
      if (!lost || attempt >= tries) throw error;
      await pause(deps, attempt);
    }
  }
}
