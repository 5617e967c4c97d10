import { RemovalPolicy } from "aws-cdk-lib";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { CfnLoggingConfiguration, CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";

/** Requests of one address within five minutes; a floor of a ministry shares one. */
const requestsPerAddress = 3000;

const seen = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
  metricName,
});

function managed(priority: number, name: string, counted: readonly string[] = []): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    visibilityConfig: seen(name),
    statement: {
      managedRuleGroupStatement: {
        vendorName: "AWS",
        name,
        ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
  };
}

const rate: CfnWebACL.RuleProperty = {
  name: "TooMany",
  priority: 0,
  action: { block: {} },
  visibilityConfig: seen("TooMany"),
  statement: { rateBasedStatement: { limit: requestsPerAddress, aggregateKeyType: "IP" } },
};

/** The web ACL of the distribution. CloudFront takes one from us-east-1 only, hence a stack of its own. */
export function addFirewall(scope: Construct): CfnWebACL {
  const acl = new CfnWebACL(scope, "WebAcl", {
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    visibilityConfig: seen("WebAcl"),
    rules: [
      rate,
      // The app itself refuses beyond 8 KiB; a Japanese query with facets is longer than the group's 2 KiB.
      managed(1, "AWSManagedRulesCommonRuleSet", ["SizeRestrictions_QUERYSTRING"]),
      managed(2, "AWSManagedRulesKnownBadInputsRuleSet"),
    ],
  });
  const log = new LogGroup(scope, "WebAclLog", {
    // WAF accepts no other beginning of the name.
    logGroupName: "aws-waf-logs-catalogue",
    retention: RetentionDays.ONE_YEAR,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  new CfnLoggingConfiguration(scope, "WebAclLogging", {
    resourceArn: acl.attrArn,
    logDestinationConfigs: [log.logGroupArn],
    redactedFields: [{ singleHeader: { Name: "authorization" } }, { singleHeader: { Name: "cookie" } }],
  });
  return acl;
}
