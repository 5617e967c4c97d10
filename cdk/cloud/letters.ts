import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Data } from "./data.ts";
import { grantObjects, grantPartitions } from "./grant.ts";

type Both = { readonly buyer: LambdaFunction; readonly staff: LambdaFunction };

/**
 * What offers take besides the rows of their cases. A buyer's answer keeps or frees the stock that was held for it, by
 * the names of its own reservations, and changes what anyone is told of its letter.
 */
export function grantOffers({ buyer, staff }: Both, { table, files }: Data): void {
  grantPartitions(buyer, table, { actions: ["GetItem", "PutItem", "UpdateItem"], keys: ["STOCK#*"] });
  grantPartitions(buyer, table, { actions: ["PutItem", "DeleteItem"], keys: ["HOLDS#*"] });
  grantPartitions(buyer, table, { actions: ["PutItem"], keys: ["PUB#LETTER#*"] });
  grantObjects(buyer, files, { actions: ["GetObject"], prefixes: ["letters"] });
  grantObjects(staff, files, { actions: ["GetObject", "PutObject"], prefixes: ["letters"] });
}
