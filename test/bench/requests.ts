import { Hono } from "hono";
import type { Deps } from "../../functions/platform/deps.ts";
import { loadPublicApp } from "./public-app.ts";
import { median, type Report, rounded } from "./report.ts";

const callers = 16;
const seconds = 2;
const rounds = 5;

type App = { request: (path: string) => Response | Promise<Response> };

async function perSecond(app: App, path: string): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const caller = async () => {
    while (performance.now() < end) {
      const answer = await app.request(path);
      await answer.arrayBuffer();
      done++;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return done / seconds;
}

/** Requests a second of an item's JSON against a bare Hono handler that returns the same bytes, interleaved. */
export async function run(report: Report, deps: Deps): Promise<void> {
  const ours = (await loadPublicApp())(deps);
  const found = (await (await ours.request("/api/catalogue?limit=1")).json()) as { items: { id: string }[] };
  const id = found.items[0]?.id;
  if (!id) throw new Error("nothing is published");
  const path = `/api/catalogue/${id}`;
  const bytes = await (await ours.request(path)).text();
  const bare = new Hono();
  bare.get("/api/catalogue/:id", (c) => c.body(bytes, 200, { "Content-Type": "application/json" }));
  const ratios: number[] = [];
  const figures = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const a = await perSecond(ours, path);
    const b = await perSecond(bare, path);
    figures.ours.push(a);
    figures.bare.push(b);
    ratios.push(a / b);
  }
  report({ bench: "requests", what: "item JSON", value: Math.round(median(figures.ours)), unit: "/s" });
  report({
    bench: "requests",
    what: "bare handler, same bytes",
    value: Math.round(median(figures.bare)),
    unit: "/s",
  });
  report({ bench: "requests", what: "item JSON : bare handler", value: rounded(median(ratios)), unit: "×" });
}
