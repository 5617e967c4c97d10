import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { buildInto } from "./build.ts";
import { readFederation } from "./federation.ts";
import { declareCloud } from "./stacks.ts";

const build = join(import.meta.dirname, "../../.build");
await mkdir(build, { recursive: true });
const folder = await mkdtemp(join(build, "cloud-"));
try {
  // The CDK CLI says where it wants the result; without it, where everyone looks for it.
  const app = new App({ outdir: process.env.CDK_OUTDIR ?? "cdk.out", analyticsReporting: false });
  const federation = readFederation(app.node.tryGetContext("federation"));
  declareCloud(app, await buildInto(folder), federation);
  app.synth();
} finally {
  await rm(folder, { recursive: true, force: true });
}
