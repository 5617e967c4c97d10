import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Intake } from "../../shared/curation/intake.ts";
import { type IntakeWords, refusedCsv } from "../../shared/curation/intake-table.ts";
import { openDocument } from "../documents/index.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { collector, wordsOf } from "./collect-findings.ts";
import { getIntake, intakeFileKey, intakeRecord } from "./desk-intake-store.ts";
import { claim, type Hold, isRace } from "./hold-intake.ts";
import { previewFile } from "./preview-file.ts";
import type { Source } from "./read-table.ts";
import { survey } from "./survey.ts";
import { type IntakeOptions, takeIn } from "./take-in.ts";

/**
 * Does what a file waits for: reads its columns, tries it, or takes it in. Killed at any point and begun again it ends
 * the same. What is wrong with the file ends in `FAILED`; anything else is thrown, so that it is tried again.
 */
export async function workIntake(deps: Deps, id: string, words: IntakeWords): Promise<void> {
  const ctx: Ctx = { deps, actor: { kind: "system", job: "intake" } };
  const hold = await claim(ctx, id);
  if (!hold) return;
  const { task } = hold.intake();
  try {
    const source = await sourceOf(ctx, hold.intake());
    if (task === "TAKE") await take(ctx, hold, source);
    else if (task === "CHECK") await check(ctx, hold, source, words);
    else await readColumns(hold, source);
  } catch (error) {
    if (isRace(error) && (await hold.isLost())) return;
    if (!(error instanceof AppError) || isRace(error)) throw error;
    await fail(hold, error);
  }
}

/** The file as it was judged, whole in memory; it belongs to this record and no other. */
async function sourceOf(ctx: Ctx, { id, document }: Intake): Promise<Source> {
  if (!document) throw new AppError("not-found", "intake-file-gone");
  const mine = ({ owner }: { owner: string }) => owner === intakeRecord(id);
  const { body, document: found } = await openDocument(ctx, document, mine).catch((error: unknown) => {
    throw error instanceof AppError ? new AppError("not-found", "intake-file-gone") : error;
  });
  if (found.sha256 !== document.sha256) throw new AppError("conflict", "intake-file-gone");
  return {
    name: document.name,
    open: async function* () {
      yield body;
    },
  };
}

async function readColumns({ intake, finish }: Hold, source: Source): Promise<void> {
  const { kind, columns } = await previewFile(source);
  const { failure: _failure, ...kept } = intake();
  await finish(
    { ...kept, status: "READ", kind, columns },
    { record: intakeRecord(kept.id), action: "intake.read", detail: { columns: columns.length } },
  );
}

function optionsOf({ settings, corrects }: Intake): Omit<IntakeOptions, "dryRun"> {
  if (!settings) throw new AppError("refused", "intake-not-read");
  const { columns, grouping, condition, currency } = settings;
  return { columns, grouping, condition, ...(currency && { currency }), ...(corrects && { quoted: true }) };
}

async function check(ctx: Ctx, hold: Hold, source: Source, words: IntakeWords): Promise<void> {
  const { id, corrects } = hold.intake();
  const { onRead, refused, findings } = collector(await takenWords(ctx, corrects));
  const options = { ...optionsOf(hold.intake()), dryRun: true, onRead };
  const result = await takeIn(ctx, source, options, hold.onProgress);
  const how = { contentType: "text/csv; charset=utf-8" };
  await ctx.deps.files.put(intakeFileKey(id, "report"), words.report(result.problems), how);
  await ctx.deps.files.put(intakeFileKey(id, "refused"), refusedCsv(refused, words), how);
  const found = findings(result);
  const { rows, accepted } = found;
  await hold.finish(
    { status: "CHECKED", findings: found },
    { record: intakeRecord(id), action: "intake.check", detail: { rows, accepted } },
  );
}

/** What the rows say that were taken in with the file this one corrects, and with those that it corrects in turn. */
async function takenWords(ctx: Ctx, corrects: string | undefined): Promise<Set<string>> {
  const words = new Set<string>();
  const today = dayInJapan(ctx.deps.now());
  for (let id = corrects; id !== undefined; ) {
    const earlier = await getIntake(ctx.deps.table, id);
    if (!earlier?.findings) break;
    const { currency } = earlier.findings;
    const source = await sourceOf(ctx, earlier);
    const onRead: IntakeOptions["onRead"] = (_, { row }) => void (row && words.add(wordsOf(row)));
    await survey(source, { ...optionsOf(earlier), currency, today, onRead }, () => undefined);
    id = earlier.corrects;
  }
  return words;
}

/** The drafts are of the one who asked: somebody else will have to approve them. */
async function take(ctx: Ctx, hold: Hold, source: Source): Promise<void> {
  const { id, askedBy, by, findings } = hold.intake();
  const curator: Ctx = { ...ctx, actor: { kind: "staff", personId: askedBy ?? by, role: "curator" } };
  const options = { ...optionsOf(hold.intake()), dryRun: false };
  const { lots } = await takeIn(curator, source, options, hold.onProgress);
  // Counted against the dry run: a run that was killed has stored some of them too.
  const alreadyThere = Math.min(findings?.alreadyThere ?? 0, lots);
  const taken = { lots, created: lots - alreadyThere, alreadyThere, at: ctx.deps.now().toISOString() };
  await hold.finish(
    { status: "TAKEN", taken },
    { record: intakeRecord(id), action: "intake.take", detail: { lots, created: taken.created } },
  );
}

async function fail(hold: Hold, { reason, params }: AppError): Promise<void> {
  const { id, task = "READ" } = hold.intake();
  const detail = Object.values(params).flat().join(", ").slice(0, 200);
  await hold.finish(
    { status: "FAILED", failure: { reason, detail } },
    { record: intakeRecord(id), action: "intake.fail", detail: { task, reason } },
  );
}
