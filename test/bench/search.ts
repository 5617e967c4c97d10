import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dice } from "../../cdk/local/demo/generate.ts";
import { nouns } from "../../cdk/local/demo/vocabulary/nouns.ts";
import { openIndex, type SearchIndex } from "../../functions/platform/search.ts";
import type { SearchDocument, SearchQuery } from "../../shared/catalogue/search.ts";
import { documentOf } from "../../shared/catalogue/search-document.ts";
import { generatedListings } from "../kit/generated.ts";

export type Line = Readonly<Record<string, string | number>>;

const repeats = 150;
const batch = 500;
const viewer = { tier: "PUBLIC" } as const;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const round = (value: number): number => Math.round(value * 100) / 100;

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const swap = (word: string, i: number): string =>
  word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2);

/** Queries of one type; `n` says which of its repeats. Words are those that the documents really hold. */
function questions(sample: readonly SearchDocument[]): Record<string, (n: number) => Partial<SearchQuery>> {
  const { one } = dice(42);
  const english = [...new Set(nouns.flatMap(({ en }) => en.split(" ")))];
  const japanese = nouns.map(({ ja }) => ja);
  return {
    "EN word": () => ({ q: one(english) }),
    "JA word": () => ({ q: one(japanese) }),
    "two words": () => ({ q: `${one(english)} ${one(japanese)}` }),
    "one character": () => ({ q: one([...japanese.join("")]) }),
    model: () => ({ q: one(sample).numbers[0] ?? "" }),
    NSN: (n) => ({ q: (one(sample).card.nsn ?? "").replaceAll(n % 2 ? "-" : " ", "") }),
    typo: () => ({ q: swap(one(english.filter((w) => w.length > 5)), 2) }),
    nothing: (n) => ({ q: `zzqx${n} ${one(japanese)}` }),
    "filter + closing": () => ({
      q: one(japanese),
      sort: "closing",
      chosen: { kind: ["SURPLUS", "EQUIPMENT"] },
    }),
    "filter + title": () => ({ q: one(english), sort: "title", chosen: { availability: ["NOW"] } }),
    "browse filtered": () => ({ chosen: { price: ["FIXED"], kind: ["EQUIPMENT"] }, sort: "newest" }),
    browse: () => ({ sort: "newest" }),
  };
}

function build(size: number): { index: SearchIndex; seconds: number; sample: SearchDocument[] } {
  const index = openIndex();
  const sample: SearchDocument[] = [];
  let spent = 0;
  let put: SearchDocument[] = [];
  const flush = () => {
    spent += timed(() => index.apply({ put, remove: [] }));
    put = [];
  };
  for (const item of generatedListings(size)) {
    const document = documentOf(item);
    put.push(document);
    if (put.length === 1 && document.release === "PUBLIC" && document.card.nsn) sample.push(document);
    if (put.length === batch) flush();
  }
  flush();
  return { index, seconds: spent / 1000, sample };
}

/** Opens a snapshot in a process of its own, as a cold start does; the file itself is read before. */
function loads(snapshot: Uint8Array): { ms: number; rss: number } {
  const folder = mkdtempSync(join(tmpdir(), "search-"));
  try {
    const file = join(folder, "snapshot");
    writeFileSync(file, snapshot);
    const runs = Array.from({ length: 5 }, () => {
      const out = execFileSync(process.execPath, [import.meta.filename, "--load", file], {
        encoding: "utf8",
      });
      return JSON.parse(out) as { ms: number; rss: number };
    });
    return runs.sort((a, b) => a.ms - b.ms)[2] ?? { ms: 0, rss: 0 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(index: SearchIndex, sample: readonly SearchDocument[]): Line[] {
  // A warm instance is what is measured: the first questions pay for compiling the code.
  for (const ask of Object.values(questions(sample))) {
    for (let n = 0; n < 10; n++)
      index.query(viewer, { q: "", chosen: {}, sort: "relevance", limit: 24, ...ask(n) }, "ja");
  }
  return Object.entries(questions(sample)).map(([type, ask]) => {
    const times = Array.from({ length: repeats }, (_, n) => {
      const query = { q: "", chosen: {}, sort: "relevance", limit: 24, ...ask(n) } as const;
      // Answers kept from earlier questions would flatter the figures; a browse is kept by design.
      if (type !== "browse") index.apply({ put: [], remove: [] });
      return timed(() => index.query(viewer, query, "ja", "2026-11-21"));
    }).sort((a, b) => a - b);
    return { type, p50: round(at(times, 0.5)), p99: round(at(times, 0.99)) };
  });
}

/** What searching costs, and how that grows with the catalogue. */
export function run(report: (line: Line) => void, sizes: readonly number[] = [1000, 10_000, 100_000]): void {
  for (const size of sizes) {
    const { index, seconds, sample } = build(size);
    let snapshot = new Uint8Array(0);
    const packing = timed(() => {
      snapshot = new Uint8Array(index.snapshot());
    });
    const { ms, rss } = loads(snapshot);
    report({
      bench: "search",
      size,
      "build s": round(seconds),
      "pack s": round(packing / 1000),
      "snapshot MB": round(snapshot.length / 1e6),
      "load ms": round(ms),
      "RSS MB": rss,
    });
    for (const line of measure(index, sample)) report({ bench: "search", size, ...line });
    const updates = Array.from({ length: 100 }, (_, n) => {
      const document = sample[n % sample.length] as SearchDocument;
      const put = [{ ...document, card: { ...document.card, version: n + 2 } }];
      return timed(() => index.apply({ put, remove: [] }));
    }).sort((a, b) => a - b);
    report({
      bench: "search",
      size,
      type: "apply one",
      p50: round(at(updates, 0.5)),
      p99: round(at(updates, 0.99)),
    });
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { sizes: { type: "string" }, load: { type: "string" } } });
  if (values.load !== undefined) {
    const snapshot = readFileSync(values.load);
    const ms = timed(() => openIndex(snapshot));
    console.log(JSON.stringify({ ms, rss: Math.round(process.memoryUsage().rss / 1e6) }));
  } else {
    const lines: Line[] = [];
    run((line) => {
      lines.push(line);
      console.log(JSON.stringify(line));
    }, values.sizes?.split(",").map(Number));
    console.table(lines);
  }
}
