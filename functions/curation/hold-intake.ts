import { AppError } from "../../shared/base/app-error.ts";
import type { Intake } from "../../shared/curation/intake.ts";
import { type Audited, commit, noAudit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { getIntake, putIntake } from "./desk-intake-store.ts";
import type { OnProgress } from "./take-in.ts";

/** Milliseconds between two lines of progress. */
const tellEvery = 1000;

/** A file that this run works. Every write expects the one before: whoever claims it later shuts this run out. */
export type Hold = {
  readonly intake: () => Intake;
  readonly onProgress: OnProgress;
  /** Ends the run with the file's new state. */
  readonly finish: (more: Partial<Intake>, audit: Audited) => Promise<void>;
  /** Whether somebody else has written the record since. */
  readonly isLost: () => Promise<boolean>;
};

/** Claims a file for this run, also from one that was killed; undefined when there is nothing (more) to do. */
export async function claim(ctx: Ctx, id: string): Promise<Hold | undefined> {
  const before = await getIntake(ctx.deps.table, id);
  if (before?.status !== "QUEUED" && before?.status !== "RUNNING") return undefined;
  let now = await save(ctx, before, { status: "RUNNING" });
  let told = ctx.deps.now().getTime();
  let telling: Promise<void> | undefined;
  let failed: { readonly error: unknown } | undefined;
  const tell = async (progress: NonNullable<Intake["progress"]>) => {
    try {
      now = await save(ctx, now, { progress });
    } catch (error) {
      failed = { error };
    }
    telling = undefined;
  };
  return {
    intake: () => now,
    onProgress: (phase, done) => {
      if (failed) throw failed.error;
      const at = ctx.deps.now().getTime();
      if (telling || at - told < tellEvery) return;
      told = at;
      const of = phase === "read" ? now.findings?.rows : now.findings?.lots;
      telling = tell({ phase, done, ...(of !== undefined && { of }) });
    },
    finish: async (more, audit) => {
      await telling;
      if (failed) throw failed.error;
      const { progress: _progress, ...kept } = now;
      await save(ctx, now, { ...more, kept }, audit);
    },
    isLost: async () => (await getIntake(ctx.deps.table, id))?.revision !== now.revision,
  };
}

/** Writes the record as it was, or as `kept` says, with what is new. */
async function save(
  ctx: Ctx,
  before: Intake,
  { kept = before, ...more }: Partial<Intake> & { kept?: Omit<Intake, "progress"> },
  audit?: Audited,
): Promise<Intake> {
  const next: Intake = {
    ...kept,
    ...more,
    revision: before.revision + 1,
    changedAt: ctx.deps.now().toISOString(),
  };
  await commit(ctx, [putIntake(before, next)], audit ? [audit] : noAudit("a job's sign of life"));
  return next;
}

/** A race for a row, of the file or of its drafts. */
export const isRace = (error: unknown): boolean =>
  error instanceof AppError && error.reason === "record-changed";
