import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { all, type Json, type Synthesized, synthesize } from "./kit/cloud.ts";

const run = promisify(execFile);
let synthesized: Synthesized;
let resources: Readonly<Record<string, Json>>;

beforeAll(async () => {
  synthesized = await synthesize();
  resources = (await synthesized.read("Catalogue.template.json")).Resources;
});
afterAll(() => synthesized.end());

const of = (type: string) => Object.entries(resources).filter(([, r]) => r.Type === type);
const props = (type: string, pattern: RegExp): Json =>
  of(type).find(([id]) => pattern.test(id))?.[1].Properties;
const pathOf = (resource: Json): string => JSON.stringify(resource["Fn::Join"]?.[1]?.at(-1) ?? resource);
/** "s3:GetObject /uploads/*", for every action and resource that the role of a function or a service may use. */
function rightsOf(role: RegExp): string[] {
  const roleId = of("AWS::IAM::Role").find(([id]) => role.test(id))?.[0];
  return of("AWS::IAM::Policy")
    .filter(([, p]) => p.Properties.Roles.some((r: Json) => r.Ref === roleId))
    .flatMap(([, p]) => p.Properties.PolicyDocument.Statement as Json[])
    .flatMap((s) =>
      all<string>(s.Action).flatMap((action) => all<Json>(s.Resource).map((r) => `${action} ${pathOf(r)}`)),
    );
}
const objects = (rights: string[]) => rights.filter((r) => /^s3:\w+ "\//.test(r)).sort();

describe("posted files", () => {
  it("are told of by the bucket and by the scanner, of this bucket and these keys only", () => {
    expect(resources.Files.Properties.NotificationConfiguration).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
    const name = [{ Ref: "Files" }];
    const key = [{ prefix: "uploads/D-" }];
    expect(props("AWS::Events::Rule", /^UploadsArrived/).EventPattern).toEqual({
      source: ["aws.s3"],
      "detail-type": ["Object Created"],
      detail: { bucket: { name }, object: { key } },
    });
    expect(props("AWS::Events::Rule", /^UploadsScanned/).EventPattern).toEqual({
      source: ["aws.guardduty"],
      "detail-type": ["GuardDuty Malware Protection Object Scan Result"],
      detail: { s3ObjectDetails: { bucketName: name, objectKey: key } },
    });
  });

  it("are scanned in quarantine, by a role of the scanner's own that this account alone can lend", () => {
    const plan = props("AWS::GuardDuty::MalwareProtectionPlan", /^Uploads/);
    expect(plan).toMatchObject({
      Actions: { Tagging: { Status: "ENABLED" } },
      ProtectedResource: { S3Bucket: { BucketName: { Ref: "Files" }, ObjectPrefixes: ["uploads/"] } },
    });
    const role = props("AWS::IAM::Role", /^UploadsScannerRole/).AssumeRolePolicyDocument.Statement[0];
    expect(role.Principal.Service).toBe("malware-protection-plan.guardduty.amazonaws.com");
    expect(role.Condition).toEqual({ StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } });
    expect(objects(rightsOf(/^UploadsScannerRole/))).toEqual([
      ...["GetObject", "GetObjectTagging", "GetObjectVersion", "GetObjectVersionTagging"].map(
        (a) => `s3:${a} "/uploads/*"`,
      ),
      's3:PutObject "/malware-protection-resource-validation-object"',
      ...["PutObjectTagging", "PutObjectVersionTagging"].map((a) => `s3:${a} "/uploads/*"`),
    ]);
  });

  it("are read in quarantine by the function that works the verdict, and never by whoever answers people", () => {
    const taken = [
      ...["agency/documents", "agency/pictures", "cases/documents"],
      ...["technologies/documents", "technologies/pictures"],
    ];
    expect(objects(rightsOf(/^UploadsOnUploadRole/))).toEqual(
      [
        ...["DeleteObject", "GetObject", "GetObjectVersion"].map((a) => `s3:${a} "/uploads/*"`),
        ...taken.flatMap((prefix) => ["DeleteObject", "PutObject"].map((a) => `s3:${a} "/${prefix}/*"`)),
      ].sort(),
    );
    const staff = objects(rightsOf(/^StaffRole/));
    expect(staff.filter((r) => r.includes("/uploads/"))).toEqual([
      's3:DeleteObject "/uploads/*"',
      's3:PutObject "/uploads/*"',
    ]);
    // What the desk publishes goes beside the publication; what was taken in is never written by it.
    expect(staff.filter((r) => r.startsWith("s3:PutObject "))).toEqual([
      's3:PutObject "/agency/screening/*"',
      's3:PutObject "/gov/pictures/*"',
      's3:PutObject "/letters/*"',
      's3:PutObject "/public/pictures/*"',
      's3:PutObject "/uploads/*"',
    ]);
    const buyer = rightsOf(/^BuyerRole/).filter((r) => /uploads|agency|cases|DOCUMENT/.test(r));
    expect(objects(buyer)).toEqual([
      's3:DeleteObject "/cases/documents/*"',
      's3:DeleteObject "/uploads/*"',
      's3:GetObject "/agency/screening/*"',
      's3:GetObject "/cases/documents/*"',
      's3:PutObject "/uploads/*"',
    ]);
    const supplier = rightsOf(/^SupplierRole/).filter((r) => /uploads|agency|cases|technologies/.test(r));
    expect(objects(supplier)).toEqual([
      ...["documents", "pictures"].map((kind) => `s3:DeleteObject "/technologies/${kind}/*"`),
      's3:DeleteObject "/uploads/*"',
      ...["documents", "pictures"].map((kind) => `s3:GetObject "/technologies/${kind}/*"`),
      's3:PutObject "/uploads/*"',
    ]);
    expect(rightsOf(/^PublicRole/).filter((r) => /uploads|agency|DOCUMENT/.test(r))).toEqual([]);
  });

  it("are tried again, kept when all fails, and heard of", () => {
    const queue = of("AWS::SQS::Queue").find(([id]) => /^UploadsFailed/.test(id))?.[0];
    const arn = { "Fn::GetAtt": [queue, "Arn"] };
    expect(props("AWS::Lambda::EventInvokeConfig", /^UploadsOnUpload/)).toMatchObject({
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: arn } },
    });
    for (const rule of [/^UploadsArrived/, /^UploadsScanned/])
      expect(props("AWS::Events::Rule", rule).Targets[0].DeadLetterConfig).toEqual({ Arn: arn });
    const alarms = of("AWS::CloudWatch::Alarm").filter(([id]) => id.startsWith("Uploads"));
    expect(alarms.map(([, a]) => a.Properties.MetricName).sort()).toEqual([
      "ApproximateNumberOfMessagesVisible",
      "Duration",
      "Errors",
      "FailedScanCount",
      "InfectedScanCount",
      "Throttles",
    ]);
    for (const [, alarm] of alarms) expect(alarm.Properties.AlarmActions).toHaveLength(1);
  });

  it("leave nothing that cdk-nag finds", () => {
    expect(synthesized.report.pluginReports.flatMap((r: Json) => r.violations)).toEqual([]);
  });
});

describe("the function", () => {
  it("carries the machine code that makes pictures, and makes one with nothing else around it", async () => {
    const made = props("AWS::Lambda::Function", /^UploadsOnUpload/);
    expect(made.Architectures).toEqual(["x86_64"]);
    const { files } = await synthesized.read("Catalogue.assets.json");
    const folder = join(synthesized.out, files[made.Code.S3Key.replace(".zip", "")].source.path);
    expect((await readdir(folder)).sort()).toEqual(["count-pages.mjs", "index.mjs", "node_modules"]);
    const script = `
      import sharp from "sharp";
      const picture = await sharp({ create: { width: 9, height: 6, channels: 3, background: "red" } }).avif().toBuffer();
      const { handler } = await import("./index.mjs");
      process.stdout.write(picture.subarray(8, 12) + " " + typeof handler);`;
    const env = { TABLE_NAME: "Table", FILES_BUCKET: "files", SITE_ORIGIN: "http://localhost:1" };
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], {
      cwd: folder,
      env,
    });
    expect(stdout).toBe("avif function");
    const { stdout: size } = await run("du", ["-sm", folder]);
    expect(Number.parseInt(size, 10)).toBeLessThan(60);
  });
});
