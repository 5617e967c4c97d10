import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { CfnTable } from "aws-cdk-lib/aws-dynamodb";
import { AwsSolutionsChecks } from "cdk-nag";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { declareCloud } from "../cdk/cloud/stacks.ts";
import { type Json, type Resource, type Synthesized, synthesize, type Template } from "./kit/cloud.ts";

let synthesized: Synthesized;
let { of, one, functions, functionOf } = {} as Template;

beforeAll(async () => {
  synthesized = await synthesize();
  ({ of, one, functions, functionOf } = synthesized.catalogue);
});

afterAll(() => synthesized.end());

describe("the table", () => {
  it("streams both images, can be restored to any second, and resists deletion", () => {
    const { props, raw } = one("AWS::DynamoDB::Table");
    expect(props.StreamSpecification).toEqual({ StreamViewType: "NEW_AND_OLD_IMAGES" });
    expect(props.TimeToLiveSpecification).toEqual({ AttributeName: "expiresAt", Enabled: true });
    expect(props.BillingMode).toBe("PAY_PER_REQUEST");
    expect(props.SSESpecification.SSEEnabled).toBe(true);
    expect(props.DeletionProtectionEnabled).toBe(true);
    expect(props.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
    expect([raw.DeletionPolicy, raw.UpdateReplacePolicy]).toEqual(["Retain", "Retain"]);
  });

  it("keeps its identity when constructs move: fixed logical id and keys", () => {
    const { id, props } = one("AWS::DynamoDB::Table");
    expect(id).toBe("Table");
    expect(props.KeySchema).toEqual([
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ]);
  });
});

describe("the buckets", () => {
  it("are closed to the public, encrypted, kept when the stack goes", () => {
    const buckets = of("AWS::S3::Bucket");
    expect(buckets.map((b) => b.id)).toEqual(expect.arrayContaining(["Files", "Assets", "Checkpoints"]));
    for (const { props, raw } of buckets) {
      expect(props.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(props.BucketEncryption).toBeDefined();
      expect(raw.DeletionPolicy).toBe("Retain");
    }
  });

  it("refuse every request without TLS", () => {
    const policies = of("AWS::S3::BucketPolicy");
    for (const { id } of of("AWS::S3::Bucket")) {
      const statements = policies
        .filter((p) => p.props.Bucket.Ref === id)
        .flatMap((p) => p.props.PolicyDocument.Statement);
      expect(statements).toContainEqual({
        Action: "s3:*",
        Effect: "Deny",
        Principal: { AWS: "*" },
        Condition: { Bool: { "aws:SecureTransport": "false" } },
        Resource: [
          { "Fn::GetAtt": [id, "Arn"] },
          { "Fn::Join": ["", [{ "Fn::GetAtt": [id, "Arn"] }, "/*"]] },
        ],
      });
    }
  });

  it("keep older versions of files, and a line of each access", () => {
    const files = of("AWS::S3::Bucket").find((b) => b.id === "Files");
    expect(files?.props.VersioningConfiguration).toEqual({ Status: "Enabled" });
    expect(files?.props.LoggingConfiguration.DestinationBucketName).toBeDefined();
  });
});

describe("the functions", () => {
  it("run on Node 24 and know where everything is", () => {
    expect(functions().map((f) => f.id.replace(/Function.*/, ""))).toEqual([
      "Public",
      "Account",
      "Buyer",
      "Supplier",
      "Staff",
      "OpeningOffers",
      "IntakeFiles",
      "DeliverWebhooks",
      "JobsOnChange",
      "JobsNightly",
      "UploadsOnUpload",
    ]);
    for (const { id, props } of functions()) {
      const architecture = /^(UploadsOnUpload|Staff)/.test(id) ? "x86_64" : "arm64";
      expect(props).toMatchObject({ Runtime: "nodejs24.x", Architectures: [architecture] });
      const { TABLE_NAME, FILES_BUCKET, SITE_ORIGIN, ASSETS } = props.Environment.Variables;
      expect([TABLE_NAME, FILES_BUCKET]).toEqual([{ Ref: "Table" }, { Ref: "Files" }]);
      expect(SITE_ORIGIN).toEqual({ "Fn::Join": ["", ["https://", { Ref: "SiteDomain" }]] });
      expect(JSON.parse(ASSETS)).toEqual({
        styles: expect.stringMatching(/^\/assets\/styles-[0-9a-f]{12}\.css$/),
        enhance: expect.stringMatching(/^\/assets\/enhance-[0-9a-f]{12}\.js$/),
      });
    }
  });

  const later: Readonly<Record<string, readonly string[]>> = {
    Public: [
      ...["document.mjs", "attestation-view-pages.mjs", "need-view-pages.mjs"],
      ...["open-view-pages.mjs", "watch-store.mjs"],
    ],
    Buyer: ["watch-store.mjs"],
  };
  it("carry their bundle, the public's what it prints on demand, and nothing beside it", async () => {
    const manifest = await synthesized.read("Catalogue.assets.json");
    for (const { id, props } of functions().filter((f) => !f.id.startsWith("UploadsOnUpload"))) {
      const beside = /^Staff/.test(id) ? ["node_modules"] : [];
      const hash = props.Code.S3Key.replace(".zip", "");
      const onDemand = Object.entries(later).find(([name]) => id.startsWith(name))?.[1] ?? [];
      const code = await readdir(join(synthesized.out, manifest.files[hash].source.path));
      expect(code.sort()).toEqual([...onDemand, "index.mjs", ...beside].sort());
    }
  });

  it("each have a log with an end, and alarms that somebody hears", () => {
    const topic = one("AWS::SNS::Topic").id;
    expect(one("AWS::SNS::Subscription").props.TopicArn).toEqual({ Ref: topic });
    for (const lambda of functions()) {
      const log = of("AWS::Logs::LogGroup").find((r) => r.id === lambda.props.LoggingConfig.LogGroup.Ref);
      expect(log?.props.RetentionInDays).toBeGreaterThan(0);
      const alarms = of("AWS::CloudWatch::Alarm").filter((a) =>
        a.props.Dimensions.some((d: Json) => d.Name === "FunctionName" && d.Value.Ref === lambda.id),
      );
      expect(alarms.map((a) => a.props.MetricName)).toEqual(
        expect.arrayContaining(["Errors", "Throttles", "Duration"]),
      );
      for (const alarm of alarms) expect(alarm.props.AlarmActions).toEqual([{ Ref: topic }]);
    }
    for (const log of of("AWS::Logs::LogGroup")) expect(log.props.RetentionInDays).toBeGreaterThan(0);
  });
});

describe("the changes of the table", () => {
  it("are retried, split, handed back one by one, and kept when all fails", () => {
    const mapping = of("AWS::Lambda::EventSourceMapping").find((r) => r.id.startsWith("JobsChanges"))?.props;
    const queue = of("AWS::SQS::Queue").find((r) => r.id.startsWith("JobsFailedChanges")) as Resource;
    expect(mapping.EventSourceArn).toEqual({ "Fn::GetAtt": ["Table", "StreamArn"] });
    expect(mapping.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
    expect(mapping.BisectBatchOnFunctionError).toBe(true);
    expect(mapping.MaximumRetryAttempts).toBeGreaterThan(0);
    expect(mapping.DestinationConfig.OnFailure.Destination).toEqual({ "Fn::GetAtt": [queue.id, "Arn"] });
    expect(queue.props.SqsManagedSseEnabled).toBe(true);
  });

  it("ring when they fail or come late", () => {
    const watched = of("AWS::CloudWatch::Alarm").map((a) => a.props.MetricName);
    expect(watched).toEqual(expect.arrayContaining(["ApproximateNumberOfMessagesVisible", "IteratorAge"]));
  });

  it("are summed up every night", () => {
    const rule = of("AWS::Events::Rule").filter((r) => r.id.startsWith("Jobs"))[0]?.props;
    expect(rule.ScheduleExpression).toBe("cron(30 17 * * ? *)");
    expect(rule.Targets[0].Arn).toEqual({ "Fn::GetAtt": [functionOf(/^JobsNightly/).id, "Arn"] });
  });
});

describe("the edge", () => {
  const distribution = () => one("AWS::CloudFront::Distribution").props.DistributionConfig;

  it("stands behind a firewall in the region CloudFront takes one from", async () => {
    const manifest = await synthesized.read("manifest.json");
    expect(manifest.artifacts.Firewall.environment).toMatch(/us-east-1$/);
    expect(manifest.artifacts.Catalogue.dependencies).toContain("Firewall");
    const outputs = (await synthesized.read("Firewall.template.json")).Outputs;
    const { StackName, OutputName, Region } = distribution().WebACLId["Fn::GetStackOutput"];
    expect([StackName, Region]).toEqual(["Firewall", "us-east-1"]);
    const acl = synthesized.firewall.one("AWS::WAFv2::WebACL");
    expect(outputs[OutputName].Value).toEqual({ "Fn::GetAtt": [acl.id, "Arn"] });
    expect(acl.props.Scope).toBe("CLOUDFRONT");
    expect(acl.props.Rules.map((r: Json) => r.Name)).toEqual([
      "TooMany",
      "AWSManagedRulesCommonRuleSet",
      "AWSManagedRulesKnownBadInputsRuleSet",
    ]);
  });

  it("speaks TLS 1.2 or newer to everybody, writes a log, and adds security headers everywhere", () => {
    const config = distribution();
    expect(config.ViewerCertificate.MinimumProtocolVersion).toBe("TLSv1.2_2021");
    expect(config.Logging.Prefix).toBe("edge/");
    const headers = one("AWS::CloudFront::ResponseHeadersPolicy");
    for (const behaviour of [config.DefaultCacheBehavior, ...config.CacheBehaviors]) {
      expect(behaviour.ViewerProtocolPolicy).toBe("redirect-to-https");
      expect(behaviour.ResponseHeadersPolicyId).toEqual({ Ref: headers.id });
    }
    const security = headers.props.ResponseHeadersPolicyConfig.SecurityHeadersConfig;
    const policy = JSON.stringify(security.ContentSecurityPolicy.ContentSecurityPolicy);
    expect(policy).toContain("default-src 'none'");
    // Files are posted to the store itself, and to no other stranger.
    expect(policy).toMatch(/form-action 'self' https:\/\/",\{"Fn::GetAtt":\["Files","RegionalDomainName"\]/);
    expect(security.StrictTransportSecurity.AccessControlMaxAgeSec).toBeGreaterThanOrEqual(31_536_000);
    expect(security.ContentTypeOptions.Override).toBe(true);
    expect(security.FrameOptions.FrameOption).toBe("DENY");
  });

  it("keeps pages by address and query for as long as the app says, and never the redirect by language", () => {
    const config = distribution();
    const policy = one("AWS::CloudFront::CachePolicy");
    expect(config.DefaultCacheBehavior.CachePolicyId).toEqual({ Ref: policy.id });
    const {
      DefaultTTL,
      MinTTL,
      ParametersInCacheKeyAndForwardedToOrigin: key,
    } = policy.props.CachePolicyConfig;
    expect([MinTTL, DefaultTTL]).toEqual([0, 0]);
    expect(key.QueryStringsConfig.QueryStringBehavior).toBe("all");
    expect([key.HeadersConfig.HeaderBehavior, key.CookiesConfig.CookieBehavior]).toEqual(["none", "none"]);
    const root = config.CacheBehaviors.find((b: Json) => b.PathPattern === "/");
    expect(root.CachePolicyId).toBe("4135ea2d-6df8-44a3-9df3-4b5a84be39ad"); // AWS: caching disabled
    const kept = config.CustomErrorResponses.filter((e: Json) => e.ErrorCachingMinTTL > 0);
    expect([config.CustomErrorResponses.length > 0, kept]).toEqual([true, []]);
  });

  it("gives static files from a bucket that only this distribution reads", () => {
    const config = distribution();
    const assets = config.CacheBehaviors.find((b: Json) => b.PathPattern === "/assets/*");
    const origin = config.Origins.find((o: Json) => o.Id === assets.TargetOriginId);
    expect(origin.DomainName).toEqual({ "Fn::GetAtt": ["Assets", "RegionalDomainName"] });
    expect(origin.OriginAccessControlId).toBeDefined();
    const cacheControl = of("Custom::CDKBucketDeployment").map(
      (d) => d.props.SystemMetadata["cache-control"],
    );
    expect(cacheControl).toContain("public, max-age=31536000, immutable");
  });

  it("the gateway behind it limits its rate and writes a line per request", () => {
    const stage = one("AWS::ApiGatewayV2::Stage").props;
    expect(stage.DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0);
    expect(stage.AccessLogSettings.DestinationArn).toBeDefined();
    const integrations = of("AWS::ApiGatewayV2::Integration").map((i) => i.props.PayloadFormatVersion);
    expect(integrations).toEqual(Array(5).fill("2.0"));
  });
});

describe("cdk-nag", () => {
  /** The same declaration in this process, over any bundle. */
  const declared = async () => {
    const folder = await mkdtemp(join(synthesized.out, "bundle-"));
    await writeFile(join(folder, "index.mjs"), "export const handler = async () => {};");
    const app = new App({ outdir: join(synthesized.out, "again"), analyticsReporting: false });
    declareCloud(app, {
      code: new Proxy({}, { get: () => folder }) as Parameters<typeof declareCloud>[1]["code"],
      assets: { styles: "/assets/styles.css", enhance: "/assets/enhance.js" },
      assetsFolder: folder,
    });
    return app;
  };

  it("finds nothing against AwsSolutions, and would find a table that cannot be restored", async () => {
    const app = await declared();
    const nag = new AwsSolutionsChecks(app);
    expect(nag.validateScope(app)).toMatchObject({ success: true, violations: [] });

    const table = app.node.findAll().find((c) => c instanceof CfnTable);
    if (table) table.pointInTimeRecoverySpecification = { pointInTimeRecoveryEnabled: false };
    expect(nag.validateScope(app).violations.map((v) => v.ruleName)).toEqual(["AwsSolutions-DDB3"]);
  });

  it("runs at every synthesis, which left no violation and no acknowledgement for a whole stack", async () => {
    expect(synthesized.report.pluginReports.flatMap((r: Json) => r.violations)).toEqual([]);
    const acknowledged = (
      await Promise.all(["Catalogue", "Firewall"].map((s) => synthesized.read(`${s}.metadata.json`)))
    )
      .flatMap((metadata) => Object.entries<Json[]>(metadata))
      .filter(([, entries]) => entries.some((e) => e.type === "aws:cdk:acknowledged-rules"))
      .map(([path]) => path);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((path) => path.split("/").length < 4 && !path.includes("Custom::"))).toEqual(
      [],
    );
  });
});
