import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

const html = { "content-type": "text/html; charset=utf-8", etag: '"page"' };

/** Stands in for an HTTP entry: tells the event, or misbehaves as the path says. */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  switch (event.rawPath) {
    case "/throw":
      throw new Error("a secret of the inside");
    case "/empty":
      return { statusCode: 204, headers: { etag: '"nothing"' } };
    case "/unchanged":
      return { statusCode: 304, headers: { etag: '"page"' } };
    case "/page":
      return {
        statusCode: 200,
        headers: html,
        body: "<p>護衛艦</p>".repeat(200),
        cookies: ["a=1", "b=2; HttpOnly"],
      };
    case "/small":
      return { statusCode: 200, headers: html, body: "<p>small</p>" };
    case "/bytes":
      return {
        statusCode: 200,
        headers: { "content-type": "image/png" },
        body: "AAH/",
        isBase64Encoded: true,
      };
    case "/too-big":
      return { statusCode: 200, headers: { "content-type": "text/plain" }, body: "x".repeat(7_000_000) };
    default:
      return {
        statusCode: 200,
        headers: { "content-type": "application/json" },
        body: JSON.stringify(event),
      };
  }
}
