import { type LookupAddress, lookup } from "node:dns";
import { type IncomingMessage, request as plainRequest, type RequestOptions } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";

export type Sent = {
  readonly milliseconds: number;
  readonly status?: number;
  readonly failure?: "timeout" | "unreachable" | "address-forbidden" | "certificate";
  /** The beginning of the answer, as text. */
  readonly text: string;
};
export type Letterbox = {
  /** Never throws: what went wrong is part of what is told. */
  readonly post: (
    address: string,
    what: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  ) => Promise<Sent>;
};

export type OutgoingOptions = {
  /** On one machine: plain http to 127.0.0.1 is taken too. */
  readonly local?: boolean;
  readonly timeoutMs?: number;
  /** As `dns.lookup` with `all`; tests put their own in its place. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
};

const readMax = 2048;
const forbidden = (host: string): Error => Object.assign(new Error(host), { code: "ADDRESS_FORBIDDEN" });

const resolveAll = (host: string): Promise<LookupAddress[]> =>
  new Promise((resolve, reject) =>
    lookup(host, { all: true, verbatim: true }, (error, found) => (error ? reject(error) : resolve(found))),
  );

/**
 * Posts to addresses that strangers chose. Every address of the name must be public, and the connection goes to one of
 * those that were looked at: a name that says something else a moment later gains nothing. Redirects are not followed.
 */
export function openOutgoing(options: OutgoingOptions = {}): Letterbox {
  const { local = false, timeoutMs = 10_000, resolve = resolveAll } = options;

  async function whereTo(url: URL): Promise<LookupAddress> {
    const host = url.hostname.replace(/^\[|\]$/g, "");
    if (local && url.protocol === "http:" && host === "127.0.0.1") return { address: host, family: 4 };
    if (url.protocol !== "https:" || url.port !== "" || isIP(host)) throw forbidden(url.hostname);
    const found = await resolve(host);
    const [first] = found;
    if (!first || !found.every(({ address }) => isPublicAddress(address))) throw forbidden(host);
    return first;
  }

  return {
    post: async (address, what) => {
      const began = performance.now();
      const told = (rest: Omit<Sent, "milliseconds">): Sent => ({
        milliseconds: Math.round(performance.now() - began),
        ...rest,
      });
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const url = new URL(address);
        const at = await orAbort(whereTo(url), signal);
        return told(await exchange(url, at, what, signal));
      } catch (error) {
        return told({ failure: failureOf(error, signal), text: "" });
      }
    },
  };
}

const orAbort = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) =>
      signal.addEventListener("abort", () => reject(signal.reason), { once: true }),
    ),
  ]);

function failureOf(error: unknown, signal: AbortSignal): NonNullable<Sent["failure"]> {
  const { code = "" } = error as { code?: string };
  if (code === "ADDRESS_FORBIDDEN") return "address-forbidden";
  if (signal.aborted) return "timeout";
  return /CERT|SIGNATURE|ALTNAME|ERR_TLS|EPROTO|SSL/.test(code) ? "certificate" : "unreachable";
}

function exchange(
  url: URL,
  { address, family }: LookupAddress,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  signal: AbortSignal,
): Promise<Pick<Sent, "status" | "text">> {
  const known: LookupFunction = (_host, how, answer) =>
    how.all ? answer(null, [{ address, family }]) : answer(null, address, family);
  const bytes = Buffer.from(body);
  const how: RequestOptions = {
    method: "POST",
    agent: false,
    lookup: known,
    signal,
    headers: { ...headers, "content-length": bytes.length, connection: "close" },
  };
  return new Promise((resolve, reject) => {
    const begin = url.protocol === "https:" ? secureRequest : plainRequest;
    const asked = begin(url, how, (answer) => {
      beginningOf(answer).then((text) => {
        resolve({ ...(answer.statusCode !== undefined && { status: answer.statusCode }), text });
        asked.destroy();
      }, reject);
    });
    asked.on("error", reject);
    asked.end(bytes);
  });
}

/** No more than is needed: a body without an end, or one that comes byte by byte, is left. */
async function beginningOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.length;
      if (size >= readMax) break;
    }
  } catch {
    // The status has come; what else was to come is not needed.
  }
  return Buffer.concat(parts).subarray(0, readMax).toString("utf8");
}
