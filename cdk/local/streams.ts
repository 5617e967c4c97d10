import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { contextOf } from "./gateway-event.ts";
import { type ChangeHandler, type Delivery, deliver } from "./stream-delivery.ts";
import { openReader, type Source } from "./stream-reader.ts";
import { readJson, writeWhole } from "./whole-file.ts";

export type Stream = {
  /** Resolves when everything written before the call has been delivered or given up. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};
export type StreamOptions = Source & {
  /** Where the positions and the records given up are kept. */
  readonly folder: string;
  readonly handler: ChangeHandler;
  readonly log: (line: string) => void;
};

const idle = 100;
const attempts = 6;

type ToHandler = Pick<Delivery, "call" | "giveUp">;

function toHandler({ folder, handler, log }: StreamOptions): ToHandler {
  let calls = 0;
  return {
    call: async (batch) =>
      (await handler({ Records: batch }, contextOf("on-change", `local-${++calls}`, Date.now()))) ??
      undefined,
    giveUp: async (record, reason) => {
      log(`on-change gave up record ${record.eventID}: ${reason.split("\n", 1)[0]}`);
      await appendFile(join(folder, "dead-letters.jsonl"), `${JSON.stringify({ reason, record })}\n`);
    },
  };
}

/** Which sequence number each shard has been handled up to, kept over a kill. */
async function openPositions(folder: string) {
  const path = join(folder, "stream-positions.json");
  const positions = ((await readJson(path)) ?? {}) as Record<string, string>;
  return {
    of: (shard: string) => positions[shard],
    async set(shard: string, sequenceNumber: string) {
      positions[shard] = sequenceNumber;
      await writeWhole(path, JSON.stringify(positions));
    },
  };
}

/** Reads the table's stream and calls the entry's handler with Lambda events, at least once per record. */
export async function followStream(options: StreamOptions): Promise<Stream> {
  const positions = await openPositions(options.folder);
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined);
  const delivery = { ...toHandler(options), attempts, pause, signal };
  const reader = openReader(options, {
    signal,
    after: positions.of,
    take: (shard, records) => deliver({ ...delivery, done: (to) => positions.set(shard, to) }, records),
  });

  let waiting: (() => void)[] = [];
  async function follow(): Promise<void> {
    while (!signal.aborted) {
      // Only who waited before the round began can be sure of having been part of it.
      const served = waiting;
      waiting = [];
      const read = await reader.readAll().catch((error: unknown) => {
        options.log(`stream: ${String(error)}`);
        return -1;
      });
      if (read < 0 || signal.aborted) waiting.push(...served);
      else for (const resolve of served) resolve();
      if (read <= 0) await pause(idle);
    }
  }
  const following = follow();

  return {
    settled: () => new Promise((resolve) => waiting.push(resolve)),
    stop: async () => {
      stopping.abort();
      await following;
      reader.close();
      for (const resolve of waiting) resolve();
    },
  };
}
