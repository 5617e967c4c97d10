import { AppError } from "../../shared/base/app-error.ts";

/** As many scorers as a panel has may hand in at the same moment, and each time one of them is written. */
const triesMost = 10;

/** Does again what somebody else's write came before: for deeds that do not depend on what that one changed. */
export async function untilWritten<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      const lost = error instanceof AppError && error.code === "conflict";
      if (!lost || tried === triesMost) throw error;
    }
  }
}
