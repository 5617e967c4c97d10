import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Data } from "./data.ts";
import { grantObjects, grantPartitions } from "./grant.ts";

const read = ["GetItem", "Query"];
const write = ["PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"];
/** The agency's lists of cases, and counts over them: whoever moves a case moves its lines, and reads nobody else's. */
const lists = ["BOARD#*", "CASEOFFICER#*", "CASESDUE"];
const counts = ["CASETALLY", "CASETOOK", "CASECOUNTRIES"];

type Sides = { readonly buyer: LambdaFunction; readonly staff: LambdaFunction };

/** Cases are worked on from both sides: a government's function follows its own, the agency's has the board. */
export function grantCases({ buyer, staff }: Sides, { table, files }: Data): void {
  for (const side of [buyer, staff]) {
    grantPartitions(side, table, { actions: [...read, ...write], keys: ["CASE#*", "CASES#*"] });
    grantPartitions(side, table, { actions: ["GetItem", "PutItem"], keys: ["CASENUMBER#*"] });
    grantPartitions(side, table, { actions: ["PutItem", "DeleteItem"], keys: lists });
    grantPartitions(side, table, { actions: ["UpdateItem"], keys: counts });
    grantPartitions(side, table, { actions: ["GetItem"], keys: ["CASEPOLICY"] });
  }
  grantPartitions(staff, table, { actions: ["Query"], keys: lists });
  grantPartitions(staff, table, { actions: ["GetItem"], keys: counts });
  grantObjects(staff, files, { actions: ["GetObject"], prefixes: ["cases/documents"] });

  // What a request asks for is read anew when it is handed in, and checked once more in the writing itself.
  grantPartitions(buyer, table, { actions: ["GetItem"], keys: ["STOCK#*"] });
  grantPartitions(buyer, table, { actions: ["ConditionCheckItem"], keys: ["GOV#*"] });
  grantPartitions(buyer, table, { actions: ["PutItem"], keys: ["OUTBOX#*"] });
  grantPartitions(buyer, table, { actions: [...read, "PutItem"], keys: ["DOCUMENT#case:*", "DOCUMENT#D-*"] });
  grantObjects(buyer, files, { actions: ["PutObject", "DeleteObject"], prefixes: ["uploads"] });
  grantObjects(buyer, files, { actions: ["GetObject", "DeleteObject"], prefixes: ["cases/documents"] });
}
