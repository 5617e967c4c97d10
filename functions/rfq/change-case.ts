import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { CaseState } from "../../shared/rfq/codes.ts";
import type { Case, CaseEvent } from "../../shared/rfq/model.ts";
import { type CaseObstacle, caseObstacle, stateAfter } from "../../shared/rfq/rules.ts";
import type { CaseMove } from "../../shared/rfq/states.ts";
import { type Audited, commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { clockFor, tookOf } from "./clock.ts";
import { countWrites } from "./counts.ts";
import { hookOf } from "./hook-of.ts";
import { lineWrites } from "./lines.ts";
import { readPolicy } from "./policies.ts";
import { putCase, putEvent } from "./store.ts";
import { type Told, tellOf } from "./tell-people.ts";

export const caseRecord = (id: string) => `case:${id}`;

type Optional = { [K in keyof Case]-?: undefined extends Case[K] ? K : never }[keyof Case];

/** What a verb decided about a case. */
export type Change = {
  /** Absent: the state stays. */
  readonly move?: CaseMove;
  readonly set?: Partial<Case>;
  readonly unset?: readonly Optional[];
  /** What people read of it: in its own words where there are any. Never what the buyer may not know, unless `internal`. */
  readonly event: {
    readonly kind: string;
    readonly text?: string | undefined;
    readonly internal?: boolean;
    /** On the trail only: what is written again and again while a draft is typed would bury what happened. */
    readonly unlisted?: boolean;
    readonly detail?: Readonly<Record<string, string | number>>;
  };
  readonly reason?: string | undefined;
  readonly tell?: Told;
  readonly writes?: readonly Write[];
  readonly audits?: readonly Audited[];
};

/**
 * The one way to change a case: checks the move against the table with the new facts in place, then writes the case,
 * its event, its lines and counts, who is told, and the audit row together. Throws `refused` with the need that is not
 * met, `conflict` when somebody else changed it meanwhile.
 */
export async function changeCase(ctx: Ctx, before: Case, change: Change): Promise<Case> {
  const { deps, actor } = ctx;
  const today = dayInJapan(deps.now());
  const after = await changed(ctx, before, change, today);
  const event = eventOf(ctx, before, after, change);

  await commit(
    ctx,
    [
      putCase(before, after),
      ...(change.event.unlisted ? [] : [putEvent(after.id, event)]),
      ...lineWrites(before, after),
      ...countWrites(before, after),
      ...(await tellOf(ctx, after, change.tell, event)),
      ...hookOf(deps, after, event, change.move),
      ...(change.writes ?? []),
    ],
    [
      {
        record: caseRecord(after.id),
        action: `case.${change.event.kind}`,
        detail: {
          from: before.status,
          to: after.status,
          revision: after.revision,
          organisation: after.organisationId,
          by: actorId(actor),
          ...change.event.detail,
        },
      },
      ...(change.audits ?? []),
    ],
  );

  return after;
}

async function changed(ctx: Ctx, before: Case, change: Change, today: Day): Promise<Case> {
  const { actor, deps } = ctx;
  const merged: Case = {
    ...before,
    ...change.set,
    revision: before.revision + 1,
    changedAt: deps.now().toISOString(),
    followers: followersOf(ctx, change.set?.followers ?? before.followers),
    people: peopleOf(ctx, { ...before.people, ...change.set?.people }),
  };
  for (const field of change.unset ?? []) delete merged[field];
  const { move } = change;
  if (!move) return merged;
  const why = caseObstacle(
    { actor, one: merged, move, today, reason: change.reason, from: before.status },
    true,
  );
  refuseFor(why, move, before.status);
  const status = stateAfter(before, move);
  const step = {
    move,
    from: before.status,
    to: status,
    on: today,
    by: actorId(actor),
    ...tookOf(before, today),
  };
  const moved: Case = { ...merged, status, steps: [...before.steps, step].slice(-60) };
  return { ...moved, clock: clockFor(before, moved, today, await readPolicy(deps.table, today)) };
}

function refuseFor(why: CaseObstacle | undefined, move: CaseMove, status: CaseState): void {
  if (!why) return;
  if (why.need === "hidden") throw new AppError("refused", "case-move-not-open", { rule: move, status });
  throw new AppError("refused", `case-need-${why.need}`, {
    rule: why.need,
    ...("fields" in why && why.fields && { fields: why.fields }),
  });
}

/** For verbs that have costly work before their move: throws what `changeCase` would, as far as it can be known by then. */
export function mustBeOpen({ actor, deps }: Ctx, one: Case, move: CaseMove, reason?: string): void {
  const today = dayInJapan(deps.now());
  refuseFor(caseObstacle({ actor, one, move, today, reason, from: one.status }, false), move, one.status);
}

const followersMost = 8;

/** Whoever of the buyer acts is told from then on. */
function followersOf({ actor }: Ctx, followers: readonly string[]): string[] {
  if (actor.kind !== "buyer" || followers.includes(actor.personId)) return [...followers];
  return [...followers, actor.personId].slice(-followersMost);
}

/** Names as they were when somebody acted. */
const peopleOf = ({ actor, reader }: Ctx, people: Case["people"]): Case["people"] =>
  reader?.name && "personId" in actor ? { ...people, [actor.personId]: reader.name } : people;

export function eventOf(
  { actor, deps, reader }: Ctx,
  before: Case,
  after: Case,
  { event }: Pick<Change, "event">,
): CaseEvent {
  const side = actor.kind === "buyer" ? "BUYER" : actor.kind === "system" ? "SYSTEM" : "AGENCY";
  return {
    id: idFrom("E", deps.random(8)),
    at: after.changedAt,
    kind: event.kind,
    by: actorId(actor),
    ...(reader?.name && { name: reader.name }),
    ...(actor.kind === "staff" && { role: actor.role }),
    side,
    internal: event.internal ?? false,
    ...(before.status !== after.status && { from: before.status, to: after.status }),
    ...(event.text && { text: event.text }),
    detail: { ...event.detail },
  };
}
