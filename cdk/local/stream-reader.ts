import { DynamoDBStreamsClient, GetRecordsCommand } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";
import { lambdaRecord } from "./stream-event.ts";
import { iteratorAt, shardsOf } from "./stream-shards.ts";

export type Source = {
  readonly endpoint: string;
  readonly arn: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
};
/** Where a shard is to be continued, and what to do with what it holds. */
export type Consumer = {
  readonly after: (shard: string) => string | undefined;
  readonly take: (shard: string, records: readonly DynamoDBRecord[]) => Promise<void>;
  readonly signal: AbortSignal;
};

const batchSize = 100;

/** Reads every shard to its present end, once per call of `readAll`. */
export function openReader(
  { endpoint, arn, region, credentials }: Source,
  { after, take, signal }: Consumer,
) {
  const client = new DynamoDBStreamsClient({ endpoint, region, credentials, maxAttempts: 1 });
  const iterators = new Map<string, string>();

  async function readPage(shard: string): Promise<number> {
    const iterator = iterators.get(shard) ?? (await iteratorAt(client, arn, shard, after(shard)));
    if (!iterator) return 0;
    iterators.delete(shard);
    const page = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: batchSize }));
    const records = (page.Records ?? []).map((record) => lambdaRecord(record, arn, region));
    await take(shard, records);
    if (page.NextShardIterator) iterators.set(shard, page.NextShardIterator);
    return records.length;
  }

  return {
    /** How many records were read. After an error the next call starts again at the positions. */
    async readAll(): Promise<number> {
      let count = 0;
      try {
        for (const shard of await shardsOf(client, arn))
          for (let read = 1; read > 0 && !signal.aborted; count += read) read = await readPage(shard);
      } catch (error) {
        iterators.clear();
        throw error;
      }
      return count;
    },
    close: () => client.destroy(),
  };
}
