import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import {
  type Intake,
  type IntakeSettings,
  isBusy,
  mayTakeIn,
  refusalOf,
} from "../../shared/curation/intake.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { getIntake, intakeRecord, putIntake } from "./desk-intake-store.ts";

type Wish = { readonly id: string; readonly revision?: number | undefined };

/** Asks for a dry run with these settings. Throws `not-found`, `invalid`, `refused` with what stands against it. */
export const askCheck = (ctx: Ctx, input: Wish & { readonly settings: IntakeSettings }): Promise<Intake> => {
  const { settings } = input;
  return ask(ctx, input, "CHECK", (intake) => {
    mustBeUsable(intake, settings);
    return { settings };
  });
};

/**
 * Asks for the file to be taken in as it was checked, or for the rest of it. Rows that the corrected file had taken in
 * already need saying that they are meant.
 */
export const askTake = (ctx: Ctx, input: Wish & { readonly doublesMeant: boolean }): Promise<Intake> =>
  ask(ctx, input, "TAKE", ({ findings }) => {
    if (findings && findings.accepted === 0)
      throw new AppError("refused", "intake-nothing-accepted", { rule: "rows-to-take" });
    if (findings && findings.doubles > 0 && !input.doublesMeant)
      throw new AppError("refused", "intake-doubles", { rule: "rows-once", field: "doublesMeant" });
    return {};
  });

async function ask(
  ctx: Ctx,
  { id, revision }: Wish,
  task: "CHECK" | "TAKE",
  more: (intake: Intake) => Partial<Intake>,
): Promise<Intake> {
  const { deps, actor } = ctx;
  const before = await getIntake(deps.table, id);
  if (!before || !mayTakeIn(actor)) throw new AppError("not-found", "page-not-found");
  const refusal = refusalOf(before, task, deps.now());
  if (refusal) throw new AppError("refused", refusal, { rule: refusal });
  if (revision !== undefined && revision !== before.revision && !isBusy(before))
    throw new AppError("conflict", "record-changed");

  const { failure: _failure, progress: _progress, findings, ...kept } = before;
  const next: Intake = {
    ...kept,
    ...(findings && task === "TAKE" && { findings }),
    ...more(before),
    status: "QUEUED",
    task,
    // Who began to take it in has prepared its drafts; going on for them does not change that.
    askedBy: task === "TAKE" && before.task === "TAKE" ? (before.askedBy ?? before.by) : actorId(actor),
    revision: before.revision + 1,
    changedAt: deps.now().toISOString(),
  };
  await commit(
    ctx,
    [putIntake(before, next)],
    [{ record: intakeRecord(id), action: `intake.ask-${task.toLowerCase()}`, detail: detailOf(next) }],
  );
  return next;
}

const detailOf = ({ document, settings }: Intake) => ({
  ...(document && { sha256: document.sha256 }),
  ...(settings && { grouping: settings.grouping, condition: settings.condition }),
});

/** One column holds the name, and no two hold the same; sheets of a workbook have columns of their own. */
function mustBeUsable({ kind }: Intake, { columns }: IntakeSettings): void {
  const chosen = columns.map(({ field }) => field).filter((field) => field !== "none");
  if (!chosen.includes("name")) throw new AppError("invalid", "intake-no-name", { field: "columns" });
  if (kind !== "xlsx" && new Set(chosen).size < chosen.length)
    throw new AppError("invalid", "intake-doubled-column", { field: "columns" });
}
