import { randomUUID } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2, Context } from "aws-lambda";

export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyResultV2>;

const textual = /^(?:text\/|application\/(?:json|javascript|xml|x-www-form-urlencoded)|[^;]*\+(?:json|xml))/;

/** Repeated query parameters are joined by commas, as API Gateway does; `rawQueryString` keeps them apart. */
function queryOf(raw: string): Record<string, string> | undefined {
  const joined: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(raw))
    joined[name] = name in joined ? `${joined[name]},${value}` : value;
  return raw ? joined : undefined;
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(request.headersDistinct))
    if (name !== "cookie" && values) headers[name] = values.join(",");
  return headers;
}

/** Payload format 2.0 of an HTTP API, from a plain request. */
export function eventOf(request: IncomingMessage, body: Buffer, now: Date): APIGatewayProxyEventV2 {
  const [rawPath = "/", rawQueryString = ""] = (request.url ?? "/").split(/\?(.*)/s, 2);
  const headers = headersOf(request);
  const cookies = request.headers.cookie?.split(/; */).filter(Boolean);
  const query = queryOf(rawQueryString);
  const plain = textual.test(headers["content-type"] ?? "") && !headers["content-encoding"];
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath,
    rawQueryString,
    headers,
    ...(cookies?.length ? { cookies } : {}),
    ...(query ? { queryStringParameters: query } : {}),
    ...(body.length ? { body: body.toString(plain ? "utf8" : "base64") } : {}),
    isBase64Encoded: body.length > 0 && !plain,
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: headers.host ?? "localhost",
      domainPrefix: "local",
      requestId: randomUUID(),
      routeKey: "$default",
      stage: "$default",
      time: now.toISOString(),
      timeEpoch: now.getTime(),
      http: {
        method: request.method ?? "GET",
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? "127.0.0.1",
        userAgent: headers["user-agent"] ?? "",
      },
    },
  };
}

export type Answer = {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
};

/** What API Gateway makes of a handler's result: a bare value is a 200 of JSON. */
export function answerOf(result: APIGatewayProxyResultV2): Answer {
  if (typeof result === "string" || typeof result !== "object" || result.statusCode === undefined) {
    const body = Buffer.from(typeof result === "string" ? result : (JSON.stringify(result) ?? ""));
    return { status: 200, headers: { "content-type": "application/json" }, body };
  }
  const headers: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(result.headers ?? {}))
    headers[name.toLowerCase()] = String(value);
  if (result.cookies?.length) headers["set-cookie"] = [...result.cookies];
  const body = Buffer.from(result.body ?? "", result.isBase64Encoded ? "base64" : "utf8");
  return { status: result.statusCode, headers, body };
}

const functionTimeout = 29_000;

export function contextOf(name: string, requestId: string, now: number): Context {
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: false,
    functionName: name,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:ap-northeast-1:000000000000:function:${name}`,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: "local",
    memoryLimitInMB: "1024",
    getRemainingTimeInMillis: () => now + functionTimeout - Date.now(),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
}
