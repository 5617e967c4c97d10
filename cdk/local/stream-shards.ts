import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";

/** The ids of all shards, parents before their children. */
export async function shardsOf(client: DynamoDBStreamsClient, arn: string): Promise<string[]> {
  const shards: string[] = [];
  let from: string | undefined;
  do {
    const { StreamDescription: page } = await client.send(
      new DescribeStreamCommand({ StreamArn: arn, ...(from && { ExclusiveStartShardId: from }) }),
    );
    shards.push(...(page?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []));
    from = page?.LastEvaluatedShardId;
  } while (from);
  return shards;
}

const trimmed = (error: unknown): boolean =>
  error instanceof Error && ["TrimmedDataAccessException", "ResourceNotFoundException"].includes(error.name);

/** Continues after the position; from the oldest record when there is none or it has been trimmed. */
export async function iteratorAt(
  client: DynamoDBStreamsClient,
  arn: string,
  shard: string,
  after: string | undefined,
): Promise<string | undefined> {
  const ask = { StreamArn: arn, ShardId: shard };
  const oldest = () =>
    client.send(new GetShardIteratorCommand({ ...ask, ShardIteratorType: "TRIM_HORIZON" }));
  if (!after) return (await oldest()).ShardIterator;
  const next = { ...ask, ShardIteratorType: "AFTER_SEQUENCE_NUMBER" as const, SequenceNumber: after };
  const found = await client.send(new GetShardIteratorCommand(next)).catch((error: unknown) => {
    if (trimmed(error)) return oldest();
    throw error;
  });
  return found.ShardIterator;
}
