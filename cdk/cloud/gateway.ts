import { Validations } from "aws-cdk-lib";
import { HttpApi, HttpNoneAuthorizer, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { period, type Watch } from "./watch.ts";

/** The HTTP API before the functions: who answers which paths, how much at once, and a line per request. */
export function addGateway(scope: Construct, watch: Watch, publicFunction: LambdaFunction): HttpApi {
  const room = new Construct(scope, "Gateway");
  const api = new HttpApi(room, "Api", {
    createDefaultStage: false,
    defaultIntegration: new HttpLambdaIntegration("Public", publicFunction),
    defaultAuthorizer: new HttpNoneAuthorizer(),
  });
  new HttpStage(room, "Stage", {
    httpApi: api,
    stageName: "$default",
    autoDeploy: true,
    throttle: { rateLimit: 500, burstLimit: 1000 },
    accessLogSettings: {
      destination: new LogGroupLogDestination(
        new LogGroup(room, "Log", { retention: RetentionDays.ONE_YEAR }),
      ),
    },
  });
  Validations.of(api).acknowledge({
    id: "AwsSolutions-APIG4",
    reason: "These routes are the published catalogue, which anyone may read without signing in.",
  });
  const failures = api.metricServerError({ period, statistic: "Sum" });
  watch.alarm(room, "Failures", {
    metric: failures,
    threshold: 5,
    alarmDescription: "The HTTP API answered 5xx",
  });
  watch.graph("HTTP API", [api.metricCount({ period }), api.metricClientError({ period }), failures]);
  watch.graph("HTTP API: ms", [api.metricLatency({ period, statistic: "p95" })]);
  return api;
}
