import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import { type Intake, mayTakeIn } from "../../shared/curation/intake.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { getIntake, intakeRecord, putIntake, putLine } from "./desk-intake-store.ts";

/**
 * A place for a file that will be taken in; it is put there as a document. `corrects` names the file whose refused rows
 * it brings again: how that one was read is proposed for it. Throws `not-found`, `refused`.
 */
export async function openIntake(
  ctx: Ctx,
  input: { readonly corrects?: string | undefined },
): Promise<Intake> {
  const { deps, actor } = ctx;
  const first = input.corrects === undefined ? undefined : await getIntake(deps.table, input.corrects);
  if (!mayTakeIn(actor) || (input.corrects !== undefined && !first))
    throw new AppError("not-found", "page-not-found");
  if (first && first.status !== "TAKEN")
    throw new AppError("refused", "intake-not-taken", { rule: "corrections-follow-a-taken-file" });

  const at = deps.now().toISOString();
  const intake: Intake = {
    id: idFrom("F", deps.random(8)),
    revision: 1,
    status: "AWAITED",
    by: actorId(actor),
    at,
    changedAt: at,
    ...(first && { corrects: first.id, ...(first.settings && { settings: first.settings }) }),
  };

  await commit(
    ctx,
    [putIntake(undefined, intake), putLine(intake)],
    [
      {
        record: intakeRecord(intake.id),
        action: "intake.open",
        detail: first ? { corrects: first.id } : {},
        first: true,
      },
    ],
  );
  return intake;
}
