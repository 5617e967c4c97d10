import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { bundleEntry, esbuildOptions } from "../../cdk/bundle.ts";
import { median, type Report, rounded } from "./report.ts";

/** The least that a handler of this house can be: the same libraries, one route, one read. */
const hello = `
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import { Hono } from "hono";
import { handle } from "hono/aws-lambda";
import * as z from "zod";
const idSchema = z.object({ id: z.string().min(1) });
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const app = new Hono();
app.get("/:id", async (c) => {
  const { id } = idSchema.parse(c.req.param());
  const { Item } = await client.send(new GetCommand({ TableName: "hello", Key: { id } }));
  return c.json(Item ?? { hello: id });
});
export const handler = handle(app);
`;

const rounds = 15;

/** Milliseconds that a fresh process spends importing a bundle, told by the process itself. */
function coldImport(bundle: string): number {
  const script = `const t = performance.now(); await import(${JSON.stringify(bundle)}); console.log(performance.now() - t); process.exit(0)`;
  const environment = {
    PATH: process.env.PATH,
    TABLE_NAME: "Table",
    FILES_BUCKET: "files",
    SITE_ORIGIN: "http://localhost:1",
    AWS_REGION: "ap-northeast-1",
  };
  return Number(
    execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      encoding: "utf8",
      env: environment,
    }),
  );
}

/**
 * Size of the public function, and its cold import against a hello-world with the same libraries as they come, and
 * against one bundled with our own trick (no credential chain), interleaved.
 */
export async function run(report: Report): Promise<void> {
  const folder = mkdtempSync(join(resolve("node_modules"), ".bench-"));
  try {
    const source = join(folder, "hello.ts");
    writeFileSync(source, hello);
    const ours = join(folder, "public/index.mjs");
    const theirs = join(folder, "hello/index.mjs");
    await bundleEntry(resolve("functions/entry/public.ts"), ours);
    const lean = join(folder, "lean/index.mjs");
    await build({ ...esbuildOptions(source, theirs), alias: {} });
    await bundleEntry(source, lean);
    const kb = (file: string) => rounded(readFileSync(file).length / 1000);
    report({ bench: "bundle", what: "public", value: kb(ours), unit: "kB" });
    report({
      bench: "bundle",
      what: "public, gzip",
      value: rounded(gzipSync(readFileSync(ours)).length / 1000),
      unit: "kB",
    });
    report({ bench: "bundle", what: "hello-world", value: kb(theirs), unit: "kB" });
    report({
      bench: "bundle",
      what: "hello-world without the credential chain",
      value: kb(lean),
      unit: "kB",
    });
    compare(report, ours, theirs, lean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(report: Report, ours: string, theirs: string, lean: string): void {
  const times: Triple[] = Array.from({ length: rounds + 1 }, () => ({
    ours: coldImport(ours),
    theirs: coldImport(theirs),
    lean: coldImport(lean),
  })).slice(1);
  const middle = (of: (t: Triple) => number) => rounded(median(times.map(of)));
  const say = (what: string, value: number, unit: string) =>
    report({ bench: "cold import", what, value, unit });
  say(
    "public",
    middle((t) => t.ours),
    "ms",
  );
  say(
    "hello-world",
    middle((t) => t.theirs),
    "ms",
  );
  say(
    "hello-world without the credential chain",
    middle((t) => t.lean),
    "ms",
  );
  say(
    "public : hello-world",
    middle((t) => t.ours / t.theirs),
    "×",
  );
  say(
    "public : hello-world without the credential chain",
    middle((t) => t.ours / t.lean),
    "×",
  );
}

type Triple = { readonly ours: number; readonly theirs: number; readonly lean: number };
