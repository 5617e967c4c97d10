import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { bundleEntry } from "../../cdk/bundle.ts";
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

/** Size of the public function, and its cold import against the hello-world, interleaved. */
export async function run(report: Report): Promise<void> {
  const folder = mkdtempSync(join(resolve("node_modules"), ".bench-"));
  try {
    const source = join(folder, "hello.ts");
    writeFileSync(source, hello);
    const ours = join(folder, "public/index.mjs");
    const theirs = join(folder, "hello/index.mjs");
    await bundleEntry(resolve("functions/entry/public.ts"), ours);
    await bundleEntry(source, theirs);
    const kb = (file: string) => rounded(readFileSync(file).length / 1000);
    report({ bench: "bundle", what: "public", value: kb(ours), unit: "kB" });
    report({
      bench: "bundle",
      what: "public, gzip",
      value: rounded(gzipSync(readFileSync(ours)).length / 1000),
      unit: "kB",
    });
    report({ bench: "bundle", what: "hello-world", value: kb(theirs), unit: "kB" });
    const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
    for (let round = 0; round <= rounds; round++) {
      const pair = { ours: coldImport(ours), theirs: coldImport(theirs) };
      if (round === 0) continue;
      times.ours.push(pair.ours);
      times.theirs.push(pair.theirs);
    }
    const ratios = times.ours.map((t, i) => t / (times.theirs[i] ?? Number.NaN));
    report({ bench: "cold import", what: "public", value: rounded(median(times.ours)), unit: "ms" });
    report({ bench: "cold import", what: "hello-world", value: rounded(median(times.theirs)), unit: "ms" });
    report({ bench: "cold import", what: "public : hello-world", value: rounded(median(ratios)), unit: "×" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
