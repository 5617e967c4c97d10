import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { assetsFrom } from "./gateway-assets.ts";
import { compress } from "./gateway-compress.ts";
import { type Answer, answerOf, contextOf, eventOf, type HttpHandler } from "./gateway-event.ts";
import { listen } from "./listen.ts";

/** The function that answers all paths under a prefix; the longest prefix that fits wins. */
export type Route = { readonly prefix: string; readonly name: string; readonly handler: HttpHandler };
export type Gateway = {
  readonly port: number;
  /** Until this is called every request gets 503. */
  open(routes: readonly Route[], assets: string): void;
  close(): Promise<void>;
};
export type GatewayLog = (line: string) => void;

const longestUrl = 16 * 1024;
/** API Gateway's quota for the request line and all headers together is 10,240 bytes; a long URL is told apart. */
const longestHeaders = 10_240;
const largestBody = 6 * 1024 * 1024;

const titles = {
  404: "Not Found",
  405: "Method Not Allowed",
  413: "Content Too Large",
  414: "URI Too Long",
  431: "Request Header Fields Too Large",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
} as const;

function problem(status: keyof typeof titles): Answer {
  const body = Buffer.from(JSON.stringify({ type: "about:blank", title: titles[status], status }));
  return {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
    body,
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > largestBody) return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBody) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const headerBytes = (request: IncomingMessage): number =>
  request.rawHeaders.reduce((sum, text) => sum + text.length + 2, 0);

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const empty = answer.status === 204 || answer.status === 304 || answer.status < 200;
  const length = empty ? {} : { "content-length": answer.body.length };
  // An unread body would be taken for the next request.
  const unread = request.complete ? {} : { connection: "close" };
  response.writeHead(answer.status, { ...answer.headers, ...length, ...unread });
  response.end(empty || request.method === "HEAD" ? undefined : answer.body);
}

const tooMuch = (request: IncomingMessage): Answer | undefined => {
  if ((request.url ?? "").length > longestUrl) return problem(414);
  return headerBytes(request) > longestHeaders ? problem(431) : undefined;
};

async function invoke(route: Route, request: IncomingMessage, log: GatewayLog): Promise<Answer> {
  const body = await bodyOf(request);
  if (!body) return problem(413);
  const now = new Date();
  const event = eventOf(request, body, now);
  try {
    const result = await route.handler(
      event,
      contextOf(route.name, event.requestContext.requestId, now.getTime()),
    );
    const answer = answerOf(result);
    return answer.body.length > largestBody ? problem(502) : answer;
  } catch (error) {
    log(`${route.name} failed: ${error instanceof Error ? error.stack : String(error)}`);
    return problem(500);
  }
}

type Opened = {
  readonly routes: readonly Route[];
  readonly asset: (path: string) => Promise<Answer | undefined>;
};

const routeFor = (routes: readonly Route[], path: string): Route | undefined =>
  routes.filter(({ prefix }) => path.startsWith(prefix)).sort((a, b) => b.prefix.length - a.prefix.length)[0];

async function answer(
  opened: Opened | undefined,
  request: IncomingMessage,
  log: GatewayLog,
): Promise<Answer> {
  const refused = tooMuch(request);
  if (refused) return refused;
  if (!opened) return problem(503);
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const accepted = request.headers["accept-encoding"];
  if (path.startsWith("/assets/")) {
    if (request.method !== "GET" && request.method !== "HEAD") return problem(405);
    return compress((await opened.asset(path)) ?? problem(404), accepted, true);
  }
  const route = routeFor(opened.routes, path);
  return route ? compress(await invoke(route, request, log), accepted) : problem(404);
}

/** HTTP in, API Gateway v2 events to the entries' handlers, and what CloudFront adds on the way out. */
export async function startGateway(wanted: number, log: GatewayLog): Promise<Gateway> {
  let opened: Opened | undefined;
  const server = createServer({ maxHeaderSize: 64 * 1024 }, (request, response) => {
    answer(opened, request, log)
      .catch((error: unknown) => {
        log(`gateway: ${String(error)}`);
        return problem(500);
      })
      .then((made) => send(request, response, made))
      .catch(() => response.destroy());
  });
  const { port, close } = await listen(server, wanted);
  return {
    port,
    open: (routes, assets) => {
      opened = { routes, asset: assetsFrom(assets) };
    },
    close,
  };
}
