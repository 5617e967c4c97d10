import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb";
import {
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { AppError } from "../../shared/base/app-error.ts";
import type { Config } from "./config.ts";
import { type Key, type Row, transactItem, type Write } from "./expect.ts";

export type { Expect, Key, Row, Write } from "./expect.ts";

export type Range = {
  readonly pk: string;
  /** Sort keys from here on (inclusive) and up to here (inclusive); the whole partition when absent. */
  readonly from?: string;
  readonly to?: string;
  readonly descending?: boolean;
  readonly limit?: number;
  /** Go on behind this sort key, which need not be there. Before the range it says nothing; behind it there is nothing. */
  readonly after?: string;
};

export type Table = {
  /** One item, eventually consistent unless asked otherwise: 0.5 read units per 4 KB. */
  readonly get: (key: Key, how?: { consistent: boolean }) => Promise<Row | undefined>;
  /** One page of a partition; `next` is the sort key to go on behind. */
  readonly list: (range: Range, how?: { consistent: boolean }) => Promise<{ rows: Row[]; next?: string }>;
  /** All or nothing, at most 100 writes. `token` makes a repetition within ten minutes harmless. */
  readonly write: (writes: readonly Write[], token?: string) => Promise<void>;
  /**
   * Moves a row's number `value` on by `step` from its place or, where that lies behind, from `now`; not beyond
   * `upTo`. Tells the number after, or the one that was too far.
   */
  readonly advance: (
    key: Key,
    by: { readonly now: number; readonly step: number; readonly upTo: number },
  ) => Promise<{ taken: boolean; value: number }>;
  /** Every row, for jobs only. */
  readonly scan: (prefix: string) => AsyncGenerator<Row>;
};

/** Called with the capacity units of every read, by benches and tests. */
export type OnRead = (read: { operation: "get" | "query" | "scan"; pk: string; units: number }) => void;

const busyTries = 5;

export function openTable(config: Config, onRead: OnRead = () => {}): Table {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region: config.region,
      credentials: config.credentials,
      ...(config.dynamodbEndpoint && { endpoint: config.dynamodbEndpoint }),
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  const name = config.table;
  return {
    get: async (key, how) => {
      const got = await client.send(
        new GetCommand({
          TableName: name,
          Key: { pk: key.pk, sk: key.sk },
          ConsistentRead: how?.consistent ?? false,
          ReturnConsumedCapacity: "TOTAL",
        }),
      );
      onRead({ operation: "get", pk: key.pk, units: got.ConsumedCapacity?.CapacityUnits ?? 0 });
      return got.Item as Row | undefined;
    },
    list: (range, how) => listPage(client, name, range, how?.consistent ?? false, onRead),
    write: (writes, token) => writeAll(client, name, writes, token),
    advance: (key, by) => advance(client, name, key, by),
    scan: (prefix) => scanAll(client, name, prefix, onRead),
  };
}

const [lowest, highest] = [" ", "\uffff"];
/** Sort keys are in the order of their bytes, which is not that of JavaScript. */
const compare = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Where a cursor lies in reading order: DynamoDB refuses one from before a range, from its very end or from behind it. */
function placeOf({ from = lowest, to = highest, descending, after }: Range): "before" | "within" | "behind" {
  if (after === undefined) return "within";
  if (descending) return compare(after, to) > 0 ? "before" : compare(after, from) > 0 ? "within" : "behind";
  return compare(after, from) < 0 ? "before" : compare(after, to) < 0 ? "within" : "behind";
}

async function listPage(
  client: DynamoDBDocumentClient,
  name: string,
  range: Range,
  consistent: boolean,
  onRead: OnRead,
) {
  const bounded = range.from !== undefined || range.to !== undefined;
  const place = bounded ? placeOf(range) : "within";
  if (place === "behind") return { rows: [] };
  const after = place === "within" ? range.after : undefined;
  const page = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: bounded ? "pk = :pk AND sk BETWEEN :from AND :to" : "pk = :pk",
      ExpressionAttributeValues: {
        ":pk": range.pk,
        ...(bounded && { ":from": range.from ?? lowest, ":to": range.to ?? highest }),
      },
      ScanIndexForward: !range.descending,
      ConsistentRead: consistent,
      ReturnConsumedCapacity: "TOTAL",
      ...(range.limit !== undefined && { Limit: range.limit }),
      ...(after !== undefined && { ExclusiveStartKey: { pk: range.pk, sk: after } }),
    }),
  );
  onRead({ operation: "query", pk: range.pk, units: page.ConsumedCapacity?.CapacityUnits ?? 0 });
  const last = page.LastEvaluatedKey?.sk;
  return { rows: (page.Items ?? []) as Row[], ...(typeof last === "string" && { next: last }) };
}

type Step = { readonly now: number; readonly step: number; readonly upTo: number };

async function advance(
  client: DynamoDBDocumentClient,
  TableName: string,
  key: Key,
  { now, step, upTo }: Step,
) {
  const Key = { pk: key.pk, sk: key.sk };
  const expiresAt = Math.ceil(upTo / 1000) + 60;
  const ways = [
    // A bucket that is full, or was never used, starts anew.
    {
      set: ":next",
      rule: "attribute_not_exists(#v) OR #v <= :now",
      also: { ":next": now + step, ":now": now },
    },
    {
      set: "#v + :step",
      rule: "#v > :now AND #v <= :last",
      also: { ":step": step, ":now": now, ":last": upTo - step },
    },
  ];
  let value = upTo;
  // Between two tries somebody else may move it; then the other way fits.
  for (const { set, rule, also } of [...ways, ...ways]) {
    try {
      const done = await client.send(
        new UpdateCommand({
          TableName,
          Key,
          UpdateExpression: `SET #v = ${set}, expiresAt = :expires`,
          ConditionExpression: rule,
          ExpressionAttributeNames: { "#v": "value" },
          ExpressionAttributeValues: { ...also, ":expires": expiresAt },
          ReturnValues: "UPDATED_NEW",
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        }),
      );
      return { taken: true, value: Number(done.Attributes?.value) };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      value = Number(error.Item?.value?.N ?? value);
      if (value > upTo - step) break;
    }
  }
  return { taken: false, value };
}

async function* scanAll(client: DynamoDBDocumentClient, name: string, prefix: string, onRead: OnRead) {
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: name,
        FilterExpression: "begins_with(pk, :prefix)",
        ExpressionAttributeValues: { ":prefix": prefix },
        ReturnConsumedCapacity: "TOTAL",
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    onRead({ operation: "scan", pk: prefix, units: page.ConsumedCapacity?.CapacityUnits ?? 0 });
    for (const item of page.Items ?? []) yield item as Row;
    start = page.LastEvaluatedKey;
  } while (start);
}

async function writeAll(
  client: DynamoDBDocumentClient,
  name: string,
  writes: readonly Write[],
  token: string | undefined,
) {
  const command = new TransactWriteCommand({
    TransactItems: writes.map((w) => transactItem(name, w)),
    ...(token && { ClientRequestToken: token }),
  });
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(command);
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const causes = (error.CancellationReasons ?? []).map((r) => r.Code);
      if (causes.includes("ConditionalCheckFailed")) throw new AppError("conflict", "record-changed");
      const busy = causes.some((c) => c === "TransactionConflict" || c === "ThrottlingError");
      if (!busy || attempt === busyTries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt));
    }
  }
}
