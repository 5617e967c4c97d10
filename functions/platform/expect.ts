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
  | { readonly revision: number; readonly status?: readonly string[] };

export type Write =
  | { readonly put: Row; readonly expect: Expect }
  | { readonly remove: Key; readonly expect: Expect }
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

type Item = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

export function transactItem(table: string, write: Write): Item {
  const rule = condition(write.expect);
  if ("put" in write) return { Put: { TableName: table, Item: write.put, ...rule } };
  const key = "remove" in write ? write.remove : write.check;
  const Key = { pk: key.pk, sk: key.sk };
  if ("remove" in write) return { Delete: { TableName: table, Key, ...rule } };
  return {
    ConditionCheck: { TableName: table, Key, ConditionExpression: rule.ConditionExpression ?? "", ...rule },
  };
}
