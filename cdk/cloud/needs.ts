import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Data } from "./data.ts";
import { grantPartitions } from "./grant.ts";

const read = ["GetItem", "Query"];
const write = ["PutItem", "DeleteItem"];
/** A need with what the agency and its sponsor list of it. */
const records = ["NEED#*", "NEEDSTATE#*", "NEEDSOF#*"];
/** What firms answered and asked, and what the agency makes of it. */
const answers = ["FIRMNEEDS#*", "NEEDANSWERS#*", "NEEDASKED#*", "NEEDANSWEROF#*"];
const evaluation = ["NEEDEVALS#*", "NEEDUNTOLD"];

type Sides = {
  readonly buyer: LambdaFunction;
  readonly supplier: LambdaFunction;
  readonly staff: LambdaFunction;
};

/**
 * Firms read what is published for them and their own; what others answer is put where their function reads nothing.
 * Governments propose; what the public is given is written by the agency's function, which publishes.
 */
export function grantNeeds({ buyer, supplier, staff }: Sides, { table }: Data): void {
  grantPartitions(staff, table, {
    actions: [...read, ...write, "ConditionCheckItem"],
    keys: [...records, ...answers, ...evaluation, "SHEETS#*", "NEEDSHOWN#*"],
  });
  grantPartitions(supplier, table, { actions: [...read, "ConditionCheckItem"], keys: ["NEEDSHOWN#*"] });
  grantPartitions(supplier, table, { actions: [...read, "PutItem"], keys: ["FIRMNEEDS#*"] });
  grantPartitions(supplier, table, {
    actions: ["PutItem"],
    keys: ["NEEDANSWERS#*", "NEEDASKED#*", "NEEDANSWEROF#*"],
  });
  // What a firm puts to its answer lies where its technologies do.
  grantPartitions(supplier, table, { actions: ["GetItem"], keys: ["NEEDANSWEROF#*"] });
  grantPartitions(supplier, table, { actions: [...read, "PutItem"], keys: ["DOCUMENT#answer:*"] });
  // A firm answers with a technology of its own.
  grantPartitions(supplier, table, { actions: read, keys: ["TECHNOLOGY#*", "TECHNOLOGIES#*"] });
  grantPartitions(buyer, table, { actions: [...read, ...write], keys: ["NEED#*", "NEEDSOF#*"] });
  grantPartitions(buyer, table, { actions: write, keys: ["NEEDSTATE#*"] });
  grantPartitions(buyer, table, { actions: ["Query"], keys: ["NEEDSHOWN#*"] });
}

/** At night needs close, what is late is reminded of, and results are told that were left. */
export function grantNightlyNeeds(nightly: LambdaFunction, { table }: Data): void {
  grantPartitions(nightly, table, {
    actions: [...read, ...write],
    keys: [...records, ...answers, ...evaluation, "NEEDSHOWN#*"],
  });
}
