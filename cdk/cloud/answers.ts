import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Data } from "./data.ts";
import { grantPartitions } from "./grant.ts";

const read = ["GetItem", "Query"];
const write = ["PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"];
/** Where the agency finds technologies: by state, and the panels of a person. */
const lists = ["TECHNOLOGYSTATE#*", "SCORER#*"];

/**
 * The agency answers technologies: it screens, scores and decides. The sheets of a panel are the staff's function's
 * alone. A firm that hands in is told of it.
 */
export function grantAnswers(
  { staff, supplier }: { readonly staff: LambdaFunction; readonly supplier: LambdaFunction },
  { table }: Data,
): void {
  grantPartitions(staff, table, {
    actions: [...read, ...write],
    keys: ["TECHNOLOGY#*", "TECHNOLOGIES#*", "SHEETS#*", ...lists],
  });
  grantPartitions(supplier, table, { actions: ["PutItem"], keys: ["OUTBOX#*"] });
}

/** At night people are reminded of answers that are due. */
export function grantNightlyAnswers(nightly: LambdaFunction, { table }: Data): void {
  grantPartitions(nightly, table, { actions: ["Query"], keys: ["TECHNOLOGYSTATE#*", "ORG#*"] });
  grantPartitions(nightly, table, { actions: ["GetItem", "PutItem"], keys: ["TECHNOLOGY#*"] });
}
