import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";

export type ChangeHandler = (
  event: DynamoDBStreamEvent,
  context: Context,
  // biome-ignore lint/suspicious/noConfusingVoidType: a Lambda handler may return nothing at all
) => Promise<DynamoDBBatchResponse | void>;

export type Delivery = {
  readonly call: (records: DynamoDBRecord[]) => Promise<DynamoDBBatchResponse | undefined>;
  /** After this many tries a record is given up. */
  readonly attempts: number;
  readonly giveUp: (record: DynamoDBRecord, reason: string) => Promise<void>;
  /** Called with the sequence number up to which all is done; what it keeps survives a kill. */
  readonly done: (sequenceNumber: string) => Promise<void>;
  readonly pause: (ms: number) => Promise<void>;
  readonly signal: AbortSignal;
};

const longestPause = 5_000;
const pauseAfter = (failures: number): number => Math.min(longestPause, 100 * 2 ** (failures - 1));
const sequenceOf = (record: DynamoDBRecord | undefined): string => record?.dynamodb?.SequenceNumber ?? "";

type Outcome = { readonly succeeded: number; readonly reason?: string };

/** How many records from the front went well. A failure list starts again at its first, as Lambda does. */
async function tryBatch(delivery: Delivery, batch: DynamoDBRecord[]): Promise<Outcome> {
  try {
    const failures = (await delivery.call(batch))?.batchItemFailures ?? [];
    if (failures.length === 0) return { succeeded: batch.length };
    const failed = new Set(failures.map(({ itemIdentifier }) => itemIdentifier));
    const first = batch.findIndex((record) => failed.has(sequenceOf(record)));
    return { succeeded: Math.max(0, first), reason: "named in batchItemFailures" };
  } catch (error) {
    return { succeeded: 0, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/**
 * Delivers records in order, at least once. A batch that fails whole is halved until the one bad record
 * stands alone; that one is tried again with growing pauses and then given up, and the rest goes on.
 */
export async function deliver(delivery: Delivery, records: readonly DynamoDBRecord[]): Promise<void> {
  let rest = [...records];
  let size = rest.length;
  let failures = 0;
  while (rest.length > 0 && !delivery.signal.aborted) {
    const batch = rest.slice(0, size);
    const { succeeded, reason } = await tryBatch(delivery, batch);
    if (succeeded > 0) await delivery.done(sequenceOf(batch[succeeded - 1]));
    rest = rest.slice(succeeded);
    if (reason === undefined) {
      size = rest.length;
      failures = 0;
      continue;
    }
    failures = succeeded > 0 ? 1 : failures + (batch.length === 1 ? 1 : 0);
    const [bad] = rest;
    if (failures >= delivery.attempts && batch.length === 1 && bad) {
      await delivery.giveUp(bad, reason);
      await delivery.done(sequenceOf(bad));
      rest = rest.slice(1);
      size = rest.length;
      failures = 0;
      continue;
    }
    size = Math.max(1, Math.ceil((batch.length - succeeded) / 2));
    await delivery.pause(pauseAfter(Math.max(1, failures)));
  }
}
