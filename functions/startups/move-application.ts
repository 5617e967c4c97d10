import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { read } from "../../shared/base/text.ts";
import { type ApplicationMove, applicationRow } from "../../shared/startups/application-states.ts";
import {
  type Application,
  applicationObstacle,
  mayHandleApplications,
} from "../../shared/startups/applications.ts";
import { getPerson, tell } from "../accounts/index.ts";
import { type Audited, commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { applicationRecord, applicationWrites } from "./application-store.ts";
import { findApplication } from "./find-application.ts";

export type OfApplication = { readonly id: string; readonly revision?: number | undefined };

type Moved = { readonly after: Application; readonly writes: readonly Write[]; readonly audit: Audited };

/**
 * An application after a move, with its rows, its audit entry and the mail to its firm. Throws `refused` with the need
 * that is not met; who calls writes them.
 */
export async function applicationMoved(
  ctx: Ctx,
  before: Application,
  { move, set = {} }: { readonly move: ApplicationMove; readonly set?: Partial<Application> },
): Promise<Moved> {
  const { actor, deps } = ctx;
  const why = applicationObstacle(actor, { one: { ...before, ...set }, move, whole: true });
  if (why === "hidden")
    throw new AppError("refused", "application-move-not-open", { rule: move, status: before.status });
  if (why) throw new AppError("refused", `application-need-${why}`, { rule: why });
  const at = deps.now().toISOString();
  const status = applicationRow(before.status, move)?.to ?? before.status;
  const side = actor.kind === "supplier" ? ("SUPPLIER" as const) : ("AGENCY" as const);
  const step = { at, move, status, by: actorId(actor), side };
  const after: Application = {
    ...before,
    ...set,
    status,
    revision: before.revision + 1,
    steps: [...before.steps, step].slice(-40),
    changedAt: at,
  };
  const told = side === "AGENCY" && status !== before.status ? await tellApplicant(ctx, after) : [];
  return {
    after,
    writes: [...applicationWrites(before, after), ...told],
    audit: {
      record: applicationRecord(after.id),
      action: `application.${move}`,
      detail: { from: before.status, to: status, revision: after.revision },
    },
  };
}

async function tellApplicant({ deps }: Ctx, { by, id, status, title }: Application): Promise<Write[]> {
  const person = await getPerson(deps.table, by);
  if (!person) return [];
  return tell(deps, [person], "application-changed", {
    number: id,
    state: status,
    "lot-ja": read(title, "ja").value,
    "lot-en": read(title, "en").value,
    link: `/${person.language}/supplier/applications/${id}`,
  });
}

async function moved(ctx: Ctx, of: OfApplication, move: ApplicationMove, set?: Partial<Application>) {
  const before = await findApplication(ctx, of);
  const { after, writes, audit } = await applicationMoved(ctx, before, { move, ...(set && { set }) });
  await commit(ctx, writes, [audit]);
  return after;
}

const hidden = ({ id }: OfApplication) => new AppError("not-found", "application-not-found", { id });

/** Says that it has arrived; whoever does takes it over. */
export async function acknowledgeApplication(ctx: Ctx, of: OfApplication): Promise<Application> {
  if (!mayHandleApplications(ctx.actor)) throw hidden(of);
  return moved(ctx, of, "acknowledge", { officer: actorId(ctx.actor) });
}
export async function reviewApplication(ctx: Ctx, of: OfApplication): Promise<Application> {
  if (!mayHandleApplications(ctx.actor)) throw hidden(of);
  return moved(ctx, of, "begin-review", { officer: actorId(ctx.actor) });
}
/** What the decision should be, by whom does not decide; written anew it is the last one that counts. */
export async function recommendApplication(
  ctx: Ctx,
  { grant, reason, ...of }: OfApplication & { readonly grant: boolean; readonly reason: string },
): Promise<Application> {
  if (!mayHandleApplications(ctx.actor)) throw hidden(of);
  const recommendation = { grant, reason, by: actorId(ctx.actor), at: ctx.deps.now().toISOString() };
  return moved(ctx, of, "recommend", { recommendation });
}
/** The firm takes it back. */
export async function withdrawApplication(ctx: Ctx, of: OfApplication): Promise<Application> {
  if (ctx.actor.kind !== "supplier") throw hidden(of);
  return moved(ctx, of, "withdraw");
}
