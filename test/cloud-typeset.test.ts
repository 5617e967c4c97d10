import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundleEntry } from "../cdk/bundle.ts";
import { type Json, type Synthesized, synthesize } from "./kit/cloud.ts";

const run = promisify(execFile);
let synthesized: Synthesized;
let files: Json;
beforeAll(async () => {
  synthesized = await synthesize();
  ({ files } = await synthesized.read("Catalogue.assets.json"));
});
afterAll(() => synthesized.end());

const folderOf = (name: RegExp): string => {
  const { Code } = synthesized.catalogue.functionOf(name).props;
  return join(synthesized.out, files[Code.S3Key.replace(".zip", "")].source.path);
};

it("the staff's function carries the typesetter and two fonts, and needs nothing else around it", async () => {
  expect(synthesized.catalogue.functionOf(/^Staff/).props).toMatchObject({
    Architectures: ["x86_64"],
    MemorySize: 1536,
  });
  const folder = folderOf(/^Staff/);
  const fonts = await readdir(join(folder, "node_modules/@expo-google-fonts/noto-sans-jp"), {
    recursive: true,
  });
  expect(fonts.filter((name) => name.endsWith(".ttf")).sort()).toEqual([
    "400Regular/NotoSansJP_400Regular.ttf",
    "700Bold/NotoSansJP_700Bold.ttf",
  ]);
  // As the function's own bundle does it, from the same folder.
  await bundleEntry(resolve("functions/platform/typeset.ts"), join(folder, "typeset-alone.mjs"));
  const script = `
    const { openTypeset } = await import("./typeset-alone.mjs");
    const template = '#set document(title: "t")\\n#set text(lang: "ja", font: "Noto Sans JP", fallback: false)\\n#sys.inputs.content';
    const pdf = await openTypeset().pdf(template, "引合受諾書");
    const { handler } = await import("./index.mjs");
    process.stdout.write(pdf.subarray(0, 5) + " " + typeof handler);`;
  const env = { TABLE_NAME: "Table", FILES_BUCKET: "files", SITE_ORIGIN: "http://localhost:1" };
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], { cwd: folder, env });
  expect(stdout).toBe("%PDF- function");
  const { stdout: size } = await run("du", ["-sm", folder]);
  expect(Number.parseInt(size, 10)).toBeLessThan(90);
}, 300_000);

it("nobody else's function carries or mentions it", async () => {
  for (const { id } of synthesized.catalogue.functions().filter((f) => !f.id.startsWith("Staff"))) {
    const folder = folderOf(new RegExp(`^${id}$`));
    expect([id, existsSync(join(folder, "node_modules/@myriaddreamin"))]).toEqual([id, false]);
    expect([id, (await readFile(join(folder, "index.mjs"), "utf8")).includes("typst")]).toEqual([id, false]);
  }
});
