import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Data } from "./data.ts";
import { grantObjects, grantPartitions } from "./grant.ts";

const read = ["GetItem", "Query"];
const change = ["PutItem", "DeleteItem"];
/** The agency's lists and a panel's: whoever moves a technology moves its lines, and a firm reads none of them. */
const agencysLists = ["TECHNOLOGYSTATE#*", "SCORER#*"];

/**
 * A firm writes its technologies and the files of them. It has no way to a sheet of scores, to another room's files or
 * to the lists of the agency.
 */
export function grantTechnologies(supplier: LambdaFunction, { table, files }: Data): void {
  grantPartitions(supplier, table, {
    actions: [...read, ...change],
    keys: ["TECHNOLOGY#*", "TECHNOLOGIES#*"],
  });
  grantPartitions(supplier, table, { actions: change, keys: agencysLists });
  grantPartitions(supplier, table, {
    actions: [...read, "PutItem"],
    keys: ["DOCUMENT#technology:*", "DOCUMENT#D-*"],
  });
  grantObjects(supplier, files, { actions: ["PutObject", "DeleteObject"], prefixes: ["uploads"] });
  grantObjects(supplier, files, {
    actions: ["GetObject", "DeleteObject"],
    prefixes: ["technologies/documents", "technologies/pictures"],
  });
}

/** The agency reads what was put to a technology; its pictures become files of the listing that it becomes. */
export function grantTechnologyFiles(staff: LambdaFunction, { files }: Data): void {
  grantObjects(staff, files, {
    actions: ["GetObject"],
    prefixes: ["technologies/documents", "technologies/pictures"],
  });
  grantObjects(staff, files, { actions: ["PutObject"], prefixes: ["agency/pictures"] });
}
