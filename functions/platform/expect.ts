import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";

export type Key = { readonly pk: string; readonly sk: string };
export type Row = Key & Readonly<Record<string, unknown>>;

/**
 * What a write takes for granted. There is no way to write without saying it; `anything` is for rows
 * that hold the same bytes whoever writes them (projections, markers of a repeatable job).
 */
export type Expect =
  | "absent"
  | "present"
  | "anything"
  | { readonly revision: number; readonly status?: readonly string[] }
  /** These values, for rows that another room numbers in its own way. */
  | { readonly same: Readonly<Record<string, string | number>> };

export type Write =
  | { readonly put: Row; readonly expect: Expect }
  | { readonly remove: Key; readonly expect: Expect }
  /**
   * Adds to numbers of a row, each of which must be at least so much before; many may do so at once. A row of mere
   * counts begins with its first addition.
   */
  | {
      readonly add: Key;
      readonly by: Readonly<Record<string, number>>;
      readonly expect: { readonly atLeast: Readonly<Record<string, number>> } | "anything";
    }
  | { readonly check: Key; readonly expect: Exclude<Expect, "anything"> };

type Condition = {
  ConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
};

function condition(expect: Expect): Condition {
  if (expect === "anything") return {};
  if (expect === "absent") return { ConditionExpression: "attribute_not_exists(pk)" };
  if (expect === "present") return { ConditionExpression: "attribute_exists(pk)" };
  if ("same" in expect) return sameValues(Object.entries(expect.same));
  const states = expect.status ?? [];
  const places = states.map((_, i) => `:s${i}`);
  const inStates = places.length > 0 ? ` AND #status IN (${places.join(", ")})` : "";
  return {
    ConditionExpression: `#revision = :revision${inStates}`,
    ExpressionAttributeNames: { "#revision": "revision", ...(places.length > 0 && { "#status": "status" }) },
    ExpressionAttributeValues: {
      ":revision": expect.revision,
      ...Object.fromEntries(states.map((s, i) => [`:s${i}`, s])),
    },
  };
}

const sameValues = (values: readonly (readonly [string, string | number])[]): Condition => ({
  ConditionExpression: values.map((_, i) => `#k${i} = :k${i}`).join(" AND "),
  ExpressionAttributeNames: Object.fromEntries(values.map(([name], i) => [`#k${i}`, name])),
  ExpressionAttributeValues: Object.fromEntries(values.map(([, value], i) => [`:k${i}`, value])),
});

type Item = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

function addition(
  TableName: string,
  { add, by, expect }: Extract<Write, { add: Key }>,
): NonNullable<Item["Update"]> {
  const atLeast = expect === "anything" ? {} : expect.atLeast;
  const names = [...new Set([...Object.keys(by), ...Object.keys(atLeast)])];
  const at = (name: string) => names.indexOf(name);
  const bounds = Object.entries(atLeast);
  const values = [
    ...Object.entries(by).map(([name, value]) => [`:b${at(name)}`, value] as const),
    ...bounds.map(([name, value]) => [`:m${at(name)}`, value] as const),
  ];
  return {
    TableName,
    Key: { pk: add.pk, sk: add.sk },
    UpdateExpression: `ADD ${Object.keys(by)
      .map((name) => `#n${at(name)} :b${at(name)}`)
      .join(", ")}`,
    ...(expect !== "anything" && {
      ConditionExpression: ["attribute_exists(pk)", ...bounds.map(([n]) => `#n${at(n)} >= :m${at(n)}`)].join(
        " AND ",
      ),
    }),
    ExpressionAttributeNames: Object.fromEntries(names.map((name, i) => [`#n${i}`, name])),
    ExpressionAttributeValues: Object.fromEntries(values),
  };
}

export function transactItem(table: string, write: Write): Item {
  if ("add" in write) return { Update: addition(table, write) };
  const rule = condition(write.expect);
  if ("put" in write) return { Put: { TableName: table, Item: write.put, ...rule } };
  const key = "remove" in write ? write.remove : write.check;
  const Key = { pk: key.pk, sk: key.sk };
  if ("remove" in write) return { Delete: { TableName: table, Key, ...rule } };
  return {
    ConditionCheck: { TableName: table, Key, ConditionExpression: rule.ConditionExpression ?? "", ...rule },
  };
}
