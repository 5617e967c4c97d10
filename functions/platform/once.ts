import { createHmac } from "node:crypto";
import { AppError } from "../../shared/base/app-error.ts";
import type { Deps } from "./deps.ts";
import type { Row, Table, Write } from "./table.ts";

/** Rows of a transaction, the request's own among them. */
const rowsMost = 100;

/** What a verb read up to one of its commits, by the question; `lost` when another was faster there. */
type Part = { readonly reads: Record<string, { v?: unknown }[]>; lost?: string };

/** All that a verb's outcome depends on, so that it can be had again. */
export type Journal = {
  readonly seed: string;
  /** ISO, when the request began: its only clock. */
  readonly at: string;
  /** Who spoke, as the first run saw them. */
  readonly speaker: unknown;
  readonly parts: readonly Part[];
};

export type Turn = {
  /** The request's own row as it is to stand with such a journal; throws `too-large` where it cannot be kept. */
  readonly rowWith: (journal: Journal, revision: number) => Row;
  readonly revision: number;
  readonly journal: Journal;
};

export type Played = {
  /** Its `once` writes a commit together with the journal up to it, or passes over it when an earlier run has. */
  readonly deps: Deps;
  /** Somebody else has taken the request over: whatever the verb said does not count. */
  readonly isOvertaken: () => boolean;
  readonly revision: () => number;
  readonly journal: () => Journal;
  /** Removes the files that the verb gave up; not before its answer is kept, for a repetition reads them again. */
  readonly tidy: () => Promise<void>;
};

/**
 * The outside for one run of a verb: commits carry the request's row, which proves that they happened. When a run was
 * killed after a commit, the next one is given the same clock, chance and rows that the first was given, and so says
 * the same, without writing again.
 */
export function playOnce(deps: Deps, turn: Turn): Played {
  const known = turn.journal.parts;
  const parts: Part[] = [...known];
  const asked = known.map(() => new Map<string, number>());
  let at = 0;
  let now: Part = { reads: {} };
  let revision = turn.revision;
  let overtaken = false;
  let failure: unknown;
  const journal = (): Journal => ({ ...turn.journal, parts });

  async function read<T>(question: string, live: () => Promise<T>): Promise<T> {
    const part = known[at];
    if (part) {
      const nth = asked[at]?.get(question) ?? 0;
      asked[at]?.set(question, nth + 1);
      const kept = part.reads[question]?.[nth];
      return kept ? (kept.v as T) : live();
    }
    const slot: { v?: unknown } = {};
    const slots = now.reads[question] ?? [];
    now.reads[question] = slots;
    slots.push(slot);
    const answer = await live();
    slot.v = answer;
    return answer;
  }

  async function write(writes: readonly Write[]): Promise<void> {
    const done = known[at];
    if (done) {
      at += 1;
      if (done.lost) throw new AppError("conflict", done.lost);
      return;
    }
    if (failure) throw failure;
    if (writes.length >= rowsMost) throw new AppError("too-large", "once-too-large");
    const part = now;
    const row = turn.rowWith({ ...turn.journal, parts: [...parts, part] }, revision + 1);
    try {
      await deps.table.write([...writes, { put: row, expect: { revision } }]);
      revision += 1;
    } catch (error) {
      // Whether it was written nobody knows; the next run will see.
      if (!(error instanceof AppError) || error.code !== "conflict") {
        failure = error;
        throw error;
      }
      const stored = await deps.table.get(row, { consistent: true });
      overtaken ||= stored?.revision !== revision;
      part.lost = error.reason;
      close(part);
      throw error;
    }
    close(part);
  }

  function close(part: Part): void {
    parts.push(part);
    at += 1;
    now = { reads: {} };
  }

  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (writes: readonly Write[]): Promise<void> => {
    const next = last.then(() => write(writes));
    last = next.catch(() => undefined);
    return next;
  };
  const { files, tidy } = keepFiles(deps);
  return {
    deps: {
      ...deps,
      table: readBy(deps.table, read),
      files,
      now: () => new Date(turn.journal.at),
      random: chanceOf(turn.journal.seed),
      once: { write: inTurn },
    },
    isOvertaken: () => overtaken,
    revision: () => revision,
    journal,
    tidy,
  };
}

const readBy = (table: Table, read: <T>(question: string, live: () => Promise<T>) => Promise<T>): Table => ({
  ...table,
  get: (key, how) => read(JSON.stringify([key.pk, key.sk]), () => table.get(key, how)),
  list: (range, how) => read(JSON.stringify(range), () => table.list(range, how)),
});

/** The same bytes in the same order for the same seed, and not to be guessed without it. */
function chanceOf(seed: string): (bytes: number) => Uint8Array {
  let block = 0;
  return (bytes) => {
    const drawn: Buffer[] = [];
    for (let had = 0; had < bytes; had += 32)
      drawn.push(createHmac("sha256", seed).update(String(block++)).digest());
    return new Uint8Array(Buffer.concat(drawn).subarray(0, bytes));
  };
}

function keepFiles({ files }: Deps) {
  const gone: string[] = [];
  return {
    files: { ...files, remove: async (key: string) => void gone.push(key) },
    tidy: async () => void (await Promise.all(gone.map((key) => files.remove(key)))),
  };
}
