import { createReadStream, existsSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type IntakeResult, publishIntake, type Source, takeIn } from "../../../functions/curation/index.ts";
import type { Ctx } from "../../../functions/platform/deps.ts";
import { openDeps } from "../../../functions/platform/deps.ts";
import { AppError } from "../../../shared/base/app-error.ts";
import { groupings } from "../../../shared/curation/lot.ts";
import { conditionCodes } from "../../../shared/surplus/codes.ts";
import { intakeRefusal } from "../../../web/copy/intake.ts";
import { reportCsv } from "../../../web/curation/intake-report.ts";
import { connect } from "../connect.ts";
import { summary } from "../intake-report.ts";
import { optionsOf } from "../options.ts";
import { dataFolder } from "../parts.ts";
import { progressBar } from "../progress.ts";

const usage =
  "npm run intake -- FILE [--dry-run] [--publish] [--group lot|none] [--currency USD] [--condition CODE] [--report FILE]";

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

const { values, positionals } = optionsOf(
  {
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      publish: { type: "boolean", default: false },
      group: { type: "string", default: "lot" },
      currency: { type: "string" },
      condition: { type: "string", default: "F" },
      report: { type: "string" },
    },
  },
  usage,
);
const file = positionals[0] ?? stop(usage);
if (positionals.length > 1 || !existsSync(file) || !statSync(file).isFile())
  stop(`${file} is no file.\n${usage}`);
const grouping = groupings.find((g) => g === values.group) ?? stop(`--group takes ${groupings.join(" or ")}`);
const condition =
  conditionCodes.find((c) => c === values.condition) ??
  stop(`--condition takes ${conditionCodes.join(", ")}`);
if (values.currency && !/^[A-Z]{3}$/.test(values.currency))
  stop("--currency takes a code of three letters, for instance USD");

const source: Source = {
  name: basename(file),
  open: () => createReadStream(file, { highWaterMark: 1 << 20 }),
};
const options = {
  dryRun: values["dry-run"],
  grouping,
  condition,
  ...(values.currency && { currency: values.currency }),
};

await using stack = await connect(dataFolder());
const deps = openDeps({ ...stack.environment, LOG_LEVEL: "WARN" }, "intake");
const curator: Ctx = { deps, actor: { kind: "staff", personId: "curator", role: "curator" } };
const approver: Ctx = { deps, actor: { kind: "staff", personId: "approver", role: "approver" } };

async function run(): Promise<IntakeResult> {
  const started = performance.now();
  const bar = progressBar("lots");
  let read = 0;
  const result = await takeIn(curator, source, options, (phase, done) => {
    if (phase === "read") read = done;
    else bar.show(done, Math.max(done, grouping === "none" ? read : done));
  });
  bar.end();
  for (const line of summary(result, (performance.now() - started) / 1000)) console.log(line);
  return result;
}

async function publish(result: IntakeResult): Promise<void> {
  const bar = progressBar("listings");
  const decided = { classifiedBy: "licensing", approvedBy: "approver" };
  const done = await publishIntake(approver, source, result, decided, (n) => bar.show(n, result.lots));
  bar.end();
  console.log(`published       ${done.published}`);
  console.log(`held back       ${done.heldBack}`);
  console.log(`published before ${done.alreadyPublished}`);
}

try {
  const result = await run();
  if (values.publish && !options.dryRun) await publish(result);
  const report = values.report ?? join(dataFolder(), "reports", `${basename(file)}.report.csv`);
  await mkdir(dirname(report), { recursive: true });
  await writeFile(report, reportCsv(result.problems));
  console.log(`report          ${report}`);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(intakeRefusal(error.reason, "en"), JSON.stringify(error.params));
  console.error(intakeRefusal(error.reason, "ja"));
  process.exitCode = 1;
}
