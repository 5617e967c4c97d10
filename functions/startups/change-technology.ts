import { type Actor, actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Technology, TechnologyEvent } from "../../shared/startups/model.ts";
import { type TechnologyObstacle, technologyObstacle } from "../../shared/startups/rules.ts";
import { type TechnologyMove, transitionOf } from "../../shared/startups/states.ts";
import { type Audited, commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { lineWrites } from "./lines.ts";
import { putEvent, putTechnology } from "./store.ts";
import { tellOf } from "./tell-people.ts";

export const technologyRecord = (id: string) => `technology:${id}`;

type Optional = { [K in keyof Technology]-?: undefined extends Technology[K] ? K : never }[keyof Technology];

/** What a verb decided about a technology. */
export type TechnologyChange = {
  /** Absent: the state stays. */
  readonly move?: TechnologyMove;
  readonly set?: Partial<Technology>;
  readonly unset?: readonly Optional[];
  readonly event: {
    readonly kind: string;
    readonly text?: string | undefined;
    readonly internal?: boolean;
    /** On the trail only: what is written again and again while a draft is typed would bury what happened. */
    readonly unlisted?: boolean;
    readonly detail?: Readonly<Record<string, string | number>>;
  };
  readonly writes?: readonly Write[];
  readonly audits?: readonly Audited[];
  /** The move is the system's, set off by what the actor does: another event, in `writes`, says what that was. */
  readonly bySystem?: true;
};

const system: Actor = { kind: "system", job: "panel" };

/**
 * The one way to change a technology: checks the move against the table with the new facts in place, then writes the
 * technology, its event, its lines and the audit row together. Throws `refused` with the need that is not met,
 * `conflict` when somebody else changed it meanwhile.
 */
export async function changeTechnology(
  ctx: Ctx,
  before: Technology,
  change: TechnologyChange,
): Promise<Technology> {
  const mover = change.bySystem ? { deps: ctx.deps, actor: system } : ctx;
  const after = changed(mover, before, change);
  const event = eventOf(mover, before, after, change);

  await commit(
    ctx,
    [
      putTechnology(before, after),
      ...(change.event.unlisted ? [] : [putEvent(after.id, event)]),
      ...lineWrites(before, after),
      ...(await tellOf(ctx, after, change.move)),
      ...(change.writes ?? []),
    ],
    [
      {
        ...(change.bySystem && { as: system }),
        record: technologyRecord(after.id),
        action: `technology.${change.event.kind}`,
        detail: {
          from: before.status,
          to: after.status,
          revision: after.revision,
          organisation: after.organisationId,
          ...change.event.detail,
        },
      },
      ...(change.audits ?? []),
    ],
  );

  return after;
}

function changed({ actor, deps }: Ctx, before: Technology, change: TechnologyChange): Technology {
  const merged: Technology = {
    ...before,
    ...change.set,
    revision: before.revision + 1,
    changedAt: deps.now().toISOString(),
    followers: followersOf(actor, change.set?.followers ?? before.followers),
  };
  for (const field of change.unset ?? []) delete merged[field];
  const { move } = change;
  if (!move) return merged;
  refuse(
    technologyObstacle({ actor, one: merged, move }, { from: before.status, whole: true }),
    before,
    move,
  );
  return { ...merged, status: transitionOf(before.status, move)?.to ?? before.status };
}

/** Throws `refused` when a move is not open to whoever acts, by what is there already. */
export const mustBeOpenTo = (actor: Ctx["actor"], one: Technology, move: TechnologyMove): void =>
  refuse(technologyObstacle({ actor, one, move }, { from: one.status, whole: false }), one, move);

function refuse(why: TechnologyObstacle | undefined, { status }: Technology, move: TechnologyMove): void {
  if (why?.need === "hidden")
    throw new AppError("refused", "technology-move-not-open", { rule: move, status });
  if (why)
    throw new AppError("refused", `technology-need-${why.need}`, {
      rule: why.need,
      ...("fields" in why && why.fields && { fields: why.fields }),
    });
}

/** Whoever of the firm acts is told from then on. */
function followersOf(actor: Ctx["actor"], followers: readonly string[]): string[] {
  if (actor.kind !== "supplier" || followers.includes(actor.personId)) return [...followers];
  return [...followers, actor.personId].slice(-8);
}

export function eventOf(
  { actor, deps, reader }: Ctx,
  before: Technology,
  after: Technology,
  { event }: Pick<TechnologyChange, "event">,
): TechnologyEvent {
  const side = actor.kind === "supplier" ? "SUPPLIER" : actor.kind === "system" ? "SYSTEM" : "AGENCY";
  return {
    id: idFrom("E", deps.random(8)),
    at: after.changedAt,
    kind: event.kind,
    by: actorId(actor),
    ...(reader?.name && { name: reader.name }),
    side,
    internal: event.internal ?? false,
    ...(before.status !== after.status && { from: before.status, to: after.status }),
    ...(event.text && { text: event.text }),
    detail: { ...event.detail },
  };
}
