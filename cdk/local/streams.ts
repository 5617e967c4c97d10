import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
} from "@aws-sdk/client-dynamodb-streams";
import { contextOf } from "./gateway-event.ts";
import { type ChangeHandler, deliver } from "./stream-delivery.ts";
import { lambdaRecord } from "./stream-event.ts";
import { readJson, writeWhole } from "./whole-file.ts";

export type Stream = {
  /** Resolves when everything written before the call has been delivered or given up. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};
export type StreamOptions = {
  readonly endpoint: string;
  readonly arn: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Where the position and the records given up are kept. */
  readonly folder: string;
  readonly handler: ChangeHandler;
  readonly log: (line: string) => void;
  readonly attempts?: number;
};

const idle = 100;
const batchSize = 100;
type Positions = Record<string, string>;

async function shardsOf(client: DynamoDBStreamsClient, arn: string): Promise<Shard[]> {
  const shards: Shard[] = [];
  let from: string | undefined;
  do {
    const { StreamDescription: page } = await client.send(
      new DescribeStreamCommand({ StreamArn: arn, ...(from && { ExclusiveStartShardId: from }) }),
    );
    shards.push(...(page?.Shards ?? []));
    from = page?.LastEvaluatedShardId;
  } while (from);
  return shards;
}

const trimmed = (error: unknown): boolean =>
  error instanceof Error && ["TrimmedDataAccessException", "ResourceNotFoundException"].includes(error.name);

/** Continues after the position; from the oldest record when there is none or it has been trimmed. */
async function iteratorAt(
  client: DynamoDBStreamsClient,
  arn: string,
  shard: string,
  after: string | undefined,
) {
  const ask = { StreamArn: arn, ShardId: shard };
  const oldest = () =>
    client.send(new GetShardIteratorCommand({ ...ask, ShardIteratorType: "TRIM_HORIZON" }));
  if (!after) return (await oldest()).ShardIterator;
  const next = new GetShardIteratorCommand({
    ...ask,
    ShardIteratorType: "AFTER_SEQUENCE_NUMBER",
    SequenceNumber: after,
  });
  const found = await client.send(next).catch((error: unknown) => {
    if (trimmed(error)) return oldest();
    throw error;
  });
  return found.ShardIterator;
}

/** Reads the table's stream and calls the entry's handler with Lambda events; positions survive a kill. */
export async function followStream(options: StreamOptions): Promise<Stream> {
  const { arn, endpoint, region, credentials, folder, handler, log } = options;
  const client = new DynamoDBStreamsClient({ endpoint, region, credentials, maxAttempts: 1 });
  const positionsPath = join(folder, "stream-positions.json");
  const positions = ((await readJson(positionsPath)) ?? {}) as Positions;
  const iterators = new Map<string, string>();
  const stopping = new AbortController();
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  let calls = 0;

  async function handOver(shard: string, records: ReturnType<typeof lambdaRecord>[]): Promise<void> {
    await deliver(
      {
        attempts: options.attempts ?? 6,
        signal: stopping.signal,
        pause,
        call: async (batch) =>
          (await handler({ Records: batch }, contextOf("on-change", `local-${++calls}`, Date.now()))) ??
          undefined,
        done: async (sequenceNumber) => {
          positions[shard] = sequenceNumber;
          await writeWhole(positionsPath, JSON.stringify(positions));
        },
        giveUp: async (record, reason) => {
          log(`on-change gave up record ${record.eventID}: ${reason.split("\n", 1)[0]}`);
          await appendFile(join(folder, "dead-letters.jsonl"), `${JSON.stringify({ reason, record })}\n`);
        },
      },
      records,
    );
  }

  async function readShard(shard: string): Promise<number> {
    const iterator = iterators.get(shard) ?? (await iteratorAt(client, arn, shard, positions[shard]));
    if (!iterator) return 0;
    iterators.delete(shard);
    const page = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: batchSize }));
    const records = (page.Records ?? []).map((record) => lambdaRecord(record, arn, region));
    await handOver(shard, records);
    if (page.NextShardIterator) iterators.set(shard, page.NextShardIterator);
    return records.length;
  }

  async function readAll(): Promise<number> {
    let count = 0;
    // Shards come parents first, and each is read to its present end before the next.
    for (const { ShardId: shard } of await shardsOf(client, arn)) {
      let read = 0;
      do {
        read = shard && !stopping.signal.aborted ? await readShard(shard) : 0;
        count += read;
      } while (read > 0);
    }
    return count;
  }

  const waiting: { after: number; resolve: () => void }[] = [];
  let round = 0;
  async function follow(): Promise<void> {
    while (!stopping.signal.aborted) {
      round++;
      const count = await readAll().catch((error: unknown) => {
        if (!stopping.signal.aborted) log(`stream: ${String(error)}`);
        iterators.clear();
        return -1;
      });
      if (count >= 0 && !stopping.signal.aborted) {
        for (const one of waiting.filter(({ after }) => after < round)) one.resolve();
        waiting.splice(0, waiting.length, ...waiting.filter(({ after }) => after >= round));
      }
      if (count <= 0) await pause(idle);
    }
  }
  const following = follow();

  return {
    settled: () => new Promise((resolve) => waiting.push({ after: round, resolve })),
    stop: async () => {
      stopping.abort();
      await following;
      client.destroy();
      for (const { resolve } of waiting) resolve();
    },
  };
}
