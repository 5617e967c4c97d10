import { Duration } from "aws-cdk-lib";
import { FilterCriteria, FilterRule, type Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { Built } from "./build.ts";
import type { Data } from "./data.ts";
import { followStream } from "./follow.ts";
import { addFunction } from "./function.ts";
import { grantObjects, grantPartitions, grantTrail } from "./grant.ts";
import type { Watch } from "./watch.ts";

export type IntakeWish = {
  readonly data: Data;
  readonly watch: Watch;
  readonly built: Built;
  readonly environment: Readonly<Record<string, string>>;
};

/** What the job leaves for people to fetch. */
export const intakeFolder = "agency/intake";

/** Takes property files in when the table says that one has come or that somebody asks for it. */
export function addIntake(scope: Construct, { data, watch, built, environment }: IntakeWish): LambdaFunction {
  const room = new Construct(scope, "Intake");
  const intake = addFunction(room, "Files", watch, {
    code: built.code.intake,
    description: "Takes property files in as drafts",
    // A workbook of the largest size is unpacked whole.
    memory: 3008,
    timeout: Duration.minutes(15),
    environment,
    errors: 1,
  });
  const { table, files } = data;
  grantPartitions(intake, table, { actions: ["GetItem", "Query", "PutItem"], keys: ["INTAKE#*"] });
  grantPartitions(intake, table, { actions: ["GetItem", "Query"], keys: ["DOCUMENT#*"] });
  // Drafts with their units and their lines for the desk's index; nothing is published from here.
  grantPartitions(intake, table, { actions: ["PutItem"], keys: ["LISTING#*", "DESK#*"] });
  grantTrail(intake, table);
  grantObjects(intake, files, { actions: ["GetObject"], prefixes: ["agency/documents"] });
  grantObjects(intake, files, { actions: ["PutObject"], prefixes: [intakeFolder] });
  follow(room, data, watch, intake);
  return intake;
}

/** A file that was put there, and one that somebody asks to have worked. */
function follow(room: Construct, data: Data, watch: Watch, intake: LambdaFunction): void {
  const of = (begins: string, status: string) =>
    FilterCriteria.filter({
      dynamodb: {
        Keys: { pk: { S: FilterRule.beginsWith(begins) } },
        NewImage: { status: { S: FilterRule.isEqual(status) } },
      },
    });
  followStream(room, {
    data,
    watch,
    target: intake,
    mapping: "Asked",
    queue: "Failed",
    alarm: {
      id: "IntakeFailed",
      description: "A property file could not be worked, although it was tried many times",
    },
    records: {
      // One long file must keep no other one waiting: each has a run of its own, as far as a shard gives them.
      batchSize: 1,
      parallelizationFactor: 10,
      retryAttempts: 20,
      filters: [of("INTAKE#F-", "QUEUED"), of("DOCUMENT#intake:", "CLEAN")],
    },
  });
}
