import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { all, type Json, type Synthesized, synthesize, type Template } from "./kit/cloud.ts";

let synthesized: Synthesized;
let catalogue: Template;
beforeAll(async () => {
  synthesized = await synthesize();
  catalogue = synthesized.catalogue;
}, 300_000);
afterAll(() => synthesized.end());

/** "PutItem HOOKS#*", for every action and partition that a function may use. */
const rights = (pattern: RegExp): string[] =>
  catalogue
    .statementsOf(catalogue.roleIdOf(catalogue.functionOf(pattern)))
    .flatMap((s) =>
      all<string>(s.Action).flatMap((action) =>
        ((s.Condition?.["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"] ?? []) as string[]).map(
          (key) => `${action.replace("dynamodb:", "")} ${key}`,
        ),
      ),
    )
    .sort();
const about = (pattern: RegExp, what: RegExp) => rights(pattern).filter((right) => what.test(right));

describe("the function that sends webhooks", () => {
  it("reaches addresses, their secrets and their log, and no case, person's session or file", () => {
    expect(rights(/^DeliverWebhooks/)).toEqual(
      [
        ...["HOOKS", "HOOKLOG", "HOOKQUEUE", "HOOKDUE", "HOOKLEASE"].flatMap((name) =>
          ["GetItem", "Query", "PutItem", "DeleteItem"].map((action) => `${action} ${name}#*`),
        ),
        "GetItem HOOKSECRET#*",
        "Query ORG#*",
        "PutItem OUTBOX#*",
        "PutItem PERSON#*",
        "PutItem AUDIT#*",
        "Query AUDIT#*",
      ].sort(),
    );
  });

  it("is the only one that can read a secret; those who register can write them", () => {
    for (const { id } of catalogue.functions()) {
      const own = about(new RegExp(`^${id}$`), / HOOKSECRET#/);
      if (id.startsWith("DeliverWebhooks")) continue;
      const keeps = /^(Buyer|Supplier)/.test(id);
      expect([id, own]).toEqual([
        id,
        keeps ? ["DeleteItem HOOKSECRET#*", "PutItem HOOKSECRET#*", "UpdateItem HOOKSECRET#*"] : [],
      ]);
    }
  });

  it("is called for new events alone, and every minute, and never sends to this machine's own addresses", () => {
    const lambda = catalogue.functionOf(/^DeliverWebhooks/);
    const mapping = catalogue
      .of("AWS::Lambda::EventSourceMapping")
      .find((m) => m.props.FunctionName.Ref === lambda.id);
    expect(mapping?.props.FilterCriteria.Filters.map((f: Json) => JSON.parse(f.Pattern))).toEqual([
      { eventName: ["INSERT"], dynamodb: { Keys: { pk: { S: [{ prefix: "HOOKEVENT#" }] } } } },
    ]);
    expect(mapping?.props.DestinationConfig.OnFailure.Destination).toBeDefined();
    const rule = catalogue
      .of("AWS::Events::Rule")
      .find((r) => r.props.ScheduleExpression === "rate(1 minute)");
    expect(rule?.props.Targets).toHaveLength(1);
    for (const { props } of catalogue.functions())
      expect(props.Environment.Variables.HOOKS_LOCAL).toBeUndefined();
  });

  it("rings when events cannot be planned, and when nothing was sent for a quarter of an hour", () => {
    const alarms = catalogue.of("AWS::CloudWatch::Alarm").map((a) => a.id);
    for (const name of [/^DeliverDeliverFailed/, /^DeliverDeliverAbsent/, /^DeliverWebhooksErrors/])
      expect(alarms.some((id) => name.test(id))).toBe(true);
  });

  it("leaves nothing that cdk-nag finds", () => {
    expect(synthesized.report.pluginReports.flatMap((r: Json) => r.violations)).toEqual([]);
  });
});

describe("answers kept under an Idempotency-Key", () => {
  it("are read by the function that gave them alone", () => {
    for (const name of ["Account", "Buyer", "Supplier", "Staff"])
      expect(about(new RegExp(`^${name}`), / ONCE/)).toEqual([
        `GetItem ONCE${name.toUpperCase()}#*`,
        `PutItem ONCE${name.toUpperCase()}#*`,
      ]);
    for (const other of [/^Public/, /^Jobs/, /^Deliver/].flatMap((pattern) =>
      catalogue.functions().filter(({ id }) => pattern.test(id)),
    ))
      expect(about(new RegExp(`^${other.id}$`), / ONCE/)).toEqual([]);
  });
});
