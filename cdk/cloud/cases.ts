import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Data } from "./data.ts";
import { grantObjects, grantPartitions } from "./grant.ts";

const read = ["GetItem", "Query"];
const write = ["PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"];
/** The agency's lists of cases: whoever moves a case moves its lines, and reads nobody else's. */
const lists = ["BOARD#*", "CASEOFFICER#*", "CASESDUE"];

/**
 * What every change of a case takes, whoever makes it: the case, its lines and counts, the policy of the day, who is
 * told, and the rules and lists of names that it is screened by.
 */
export function grantCaseChanges(mover: LambdaFunction, { table, files }: Data): void {
  grantPartitions(mover, table, { actions: [...read, ...write], keys: ["CASE#*", "CASES#*"] });
  grantPartitions(mover, table, { actions: ["PutItem", "DeleteItem"], keys: lists });
  grantPartitions(mover, table, { actions: ["UpdateItem"], keys: ["CASECOUNTS#*"] });
  grantPartitions(mover, table, { actions: ["GetItem"], keys: ["CASEPOLICY#*", "PERSON#*"] });
  grantPartitions(mover, table, { actions: ["PutItem"], keys: ["OUTBOX#*", "HOOKEVENT#*"] });
  grantPartitions(mover, table, { actions: read, keys: ["SCREENING#*"] });
  grantObjects(mover, files, { actions: ["GetObject"], prefixes: ["agency/screening"] });
}

type Sides = { readonly buyer: LambdaFunction; readonly staff: LambdaFunction };

/** Cases are worked on from both sides: a government's function follows its own, the agency's has the board. */
export function grantCases({ buyer, staff }: Sides, data: Data): void {
  const { table, files } = data;
  for (const side of [buyer, staff]) {
    grantCaseChanges(side, data);
    grantPartitions(side, table, { actions: ["GetItem", "PutItem"], keys: ["CASENUMBER#*"] });
  }
  grantPartitions(staff, table, { actions: read, keys: [...lists, "CASECOUNTS#*", "CASEPOLICY#*"] });
  grantPartitions(staff, table, { actions: ["PutItem"], keys: ["CASEPOLICY#*", "SCREENING#*"] });
  // A closed case is remembered for its yearly attestation.
  grantPartitions(staff, table, { actions: ["PutItem"], keys: ["CASEATTEST"] });
  grantObjects(staff, files, { actions: ["PutObject"], prefixes: ["agency/screening"] });
  grantObjects(staff, files, { actions: ["GetObject"], prefixes: ["cases/documents"] });

  // What a request asks for is read anew when it is handed in, and checked once more in the writing itself.
  grantPartitions(buyer, table, { actions: ["GetItem"], keys: ["STOCK#*"] });
  grantPartitions(buyer, table, { actions: ["ConditionCheckItem"], keys: ["GOV#*"] });
  grantPartitions(buyer, table, { actions: [...read, "PutItem"], keys: ["DOCUMENT#case:*", "DOCUMENT#D-*"] });
  grantObjects(buyer, files, { actions: ["PutObject", "DeleteObject"], prefixes: ["uploads"] });
  grantObjects(buyer, files, { actions: ["GetObject", "DeleteObject"], prefixes: ["cases/documents"] });
}

/** At night drafts, prices and offers end by themselves, end use is asked after, and the public's figures are made. */
export function grantNightlyCases(nightly: LambdaFunction, data: Data): void {
  grantCaseChanges(nightly, data);
  grantPartitions(nightly, data.table, { actions: ["Query"], keys: [...lists, "CASECOUNTS#*"] });
  grantPartitions(nightly, data.table, {
    actions: ["Query", "PutItem", "DeleteItem"],
    keys: ["CASEATTEST"],
  });
}
