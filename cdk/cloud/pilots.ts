import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Data } from "./data.ts";
import { grantPartitions } from "./grant.ts";

const read = ["GetItem", "Query"];
const write = ["PutItem", "DeleteItem"];
/** A change of a technology: its row, events and lines. */
const technologies = ["TECHNOLOGY#*", "TECHNOLOGIES#*", "TECHNOLOGYSTATE#*", "SCORER#*"];

type Sides = {
  readonly buyer: LambdaFunction;
  readonly supplier: LambdaFunction;
  readonly staff: LambdaFunction;
};

/**
 * Pilots, firms' requests and questions about technologies. The agency's rows name governments: a firm's function reads
 * its own view of a pilot and no pilot, and a government's its own questions and nobody else's.
 */
export function grantPilots({ buyer, supplier, staff }: Sides, { table }: Data): void {
  grantPartitions(staff, table, {
    actions: [...read, ...write],
    keys: [
      ...technologies,
      ...["PILOT#*", "PILOTS#*", "APPLICATION#*", "APPLICATIONBOARD#*", "APPLICATIONOPEN#*"],
      ...["APPLICATIONS#*", "TECHASK#*", "TECHASKS#*"],
    ],
  });
  // What others read of it is written beside it.
  grantPartitions(staff, table, {
    actions: ["PutItem"],
    keys: ["FIRMPILOTS#*", "OWNPILOTS#*", "OWNASKED#*"],
  });

  grantPartitions(supplier, table, { actions: [...read, "PutItem"], keys: ["FIRMPILOTS#*"] });
  grantPartitions(supplier, table, {
    actions: [...read, ...write],
    keys: ["APPLICATION#*", "APPLICATIONS#*", "APPLICATIONOPEN#*"],
  });
  grantPartitions(supplier, table, { actions: write, keys: ["APPLICATIONBOARD#*"] });

  grantPartitions(buyer, table, { actions: [...read, "PutItem"], keys: ["OWNPILOTS#*", "OWNASKED#*"] });
  grantPartitions(buyer, table, { actions: ["PutItem"], keys: ["TECHASK#*", "TECHASKS#*"] });
}

/** After a change: a follow-on moves its technology, a firm's word its pilot, a firm's answer its question. */
export function grantPilotChanges(onChange: LambdaFunction, { table }: Data): void {
  grantPartitions(onChange, table, {
    actions: ["GetItem"],
    keys: ["PILOT#*", "FIRMPILOTS#*", "TECHNOLOGY#*", "TECHASK#*"],
  });
  grantPartitions(onChange, table, {
    actions: write,
    keys: [
      ...technologies,
      ...["PILOT#*", "PILOTS#*", "FIRMPILOTS#*", "OWNPILOTS#*", "PUB#L#*", "GOV#L#*"],
      ...["TECHASK#*", "TECHASKS#*", "OWNASKED#*"],
    ],
  });
}

/** At night officers are told of requests whose answer is late. */
export function grantNightlyApplications(nightly: LambdaFunction, { table }: Data): void {
  grantPartitions(nightly, table, { actions: ["Query"], keys: ["APPLICATIONBOARD#OPEN"] });
  grantPartitions(nightly, table, { actions: ["GetItem", "PutItem"], keys: ["APPLICATION#*"] });
}
