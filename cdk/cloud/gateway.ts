import { Validations } from "aws-cdk-lib";
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { type Audience, audiences, routesOf } from "./audiences.ts";
import { period, type Watch } from "./watch.ts";

/** The HTTP API before the functions: who answers which paths, how much at once, and a line per request. */
export function addGateway(
  scope: Construct,
  watch: Watch,
  functions: Readonly<Record<"public" | Audience, LambdaFunction>>,
): HttpApi {
  const room = new Construct(scope, "Gateway");
  const api = new HttpApi(room, "Api", {
    createDefaultStage: false,
    defaultIntegration: new HttpLambdaIntegration("Public", functions.public),
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
  for (const audience of audiences) routeTo(api, audience, functions[audience]);
  Validations.of(api).acknowledge({
    id: "AwsSolutions-APIG4",
    reason:
      "The catalogue is read without signing in; behind the other routes each function itself checks session or token.",
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

function routeTo(api: HttpApi, audience: Audience, lambda: LambdaFunction): void {
  const integration = new HttpLambdaIntegration(audience, lambda);
  for (const path of routesOf(audience)) api.addRoutes({ path, methods: [HttpMethod.ANY], integration });
}
