import { Annotations, type Duration } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { period, type Watch } from "./watch.ts";

export type FunctionWish = {
  /** Folder with the bundled entry, `index.mjs`. */
  readonly code: string;
  readonly description: string;
  readonly memory: number;
  readonly timeout: Duration;
  readonly environment: Readonly<Record<string, string>>;
  /** Errors within five minutes that somebody must hear of. */
  readonly errors: number;
  /** ARM unless machine code beside the bundle is of another kind. */
  readonly architecture?: Architecture;
  /** Packages beside the bundle that this machine does not have. */
  readonly lacking?: readonly string[] | undefined;
};

/** A function with a role of its own that may write its log and nothing else, its log group and its alarms. */
export function addFunction(scope: Construct, id: string, watch: Watch, wish: FunctionWish): LambdaFunction {
  const room = new Construct(scope, id);
  const logGroup = new LogGroup(room, "Log", { retention: RetentionDays.ONE_YEAR });
  const role = new Role(room, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
  logGroup.grantWrite(role);
  const made = new LambdaFunction(room, "Function", {
    runtime: Runtime.NODEJS_24_X,
    architecture: wish.architecture ?? Architecture.ARM_64,
    code: Code.fromAsset(wish.code, { exclude: ["*.map"] }),
    handler: "index.handler",
    description: wish.description,
    memorySize: wish.memory,
    timeout: wish.timeout,
    environment: { ...wish.environment },
    loggingFormat: LoggingFormat.JSON,
    logGroup,
    role,
  });
  if (wish.lacking?.length)
    Annotations.of(made).addError(`${wish.lacking.join(", ")}: npm ci --os=linux --cpu=x64 brings it`);
  watchFunction(room, watch, made, wish);
  return made;
}

function watchFunction(room: Construct, watch: Watch, made: LambdaFunction, wish: FunctionWish): void {
  const errors = made.metricErrors({ period });
  const throttles = made.metricThrottles({ period });
  const slowest = made.metricDuration({ period, statistic: "Maximum" });
  watch.alarm(room, "Errors", {
    metric: errors,
    threshold: wish.errors,
    alarmDescription: `${wish.description}: fails`,
  });
  watch.alarm(room, "Throttles", {
    metric: throttles,
    threshold: 1,
    alarmDescription: `${wish.description}: is throttled`,
  });
  watch.alarm(room, "Slow", {
    metric: slowest,
    threshold: wish.timeout.toMilliseconds() * 0.8,
    alarmDescription: `${wish.description}: comes near its time-out`,
  });
  watch.graph(wish.description, [made.metricInvocations({ period }), errors, throttles, slowest]);
}
