import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Need, NeedEvent } from "../../shared/startups/need.ts";
import { needObstacle } from "../../shared/startups/need-rules.ts";
import { type NeedMove, needTransitionOf } from "../../shared/startups/need-states.ts";
import { type Audited, commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { needLineWrites } from "./need-lines.ts";
import { putNeed, putNeedEvent } from "./need-store.ts";
import { tellFollowers } from "./tell-need.ts";

export const needRecord = (id: string) => `need:${id}`;

type Optional = { [K in keyof Need]-?: undefined extends Need[K] ? K : never }[keyof Need];

/** What a verb decided about a need. */
export type NeedChange = {
  /** Absent: the state stays. */
  readonly move?: NeedMove;
  readonly set?: Partial<Need>;
  readonly unset?: readonly Optional[];
  /** Answers without a verdict, where the move asks for it. */
  readonly unjudged?: number;
  readonly event: {
    readonly kind: string;
    readonly text?: string | undefined;
    readonly internal?: boolean;
    readonly detail?: Readonly<Record<string, string | number>>;
  };
  readonly writes?: readonly Write[];
  readonly audits?: readonly Audited[];
};

/**
 * The one way to change a need: checks the move against the table with the new facts in place, then writes the need,
 * its event, its lines, what readers are given, who is told, and the audit row together. Throws `refused` with the
 * check that is not met, `conflict` when somebody else changed it meanwhile.
 */
export async function changeNeed(ctx: Ctx, before: Need, change: NeedChange): Promise<Need> {
  const after = changed(ctx, before, change);
  const told = after.status === before.status ? [] : await tellFollowers(ctx, after);

  await commit(
    ctx,
    [
      putNeed(before, after),
      putNeedEvent(after.id, eventOf(ctx, before, after, change)),
      ...needLineWrites(before, after),
      ...told,
      ...(change.writes ?? []),
    ],
    [
      {
        record: needRecord(after.id),
        action: `need.${change.event.kind}`,
        detail: {
          from: before.status,
          to: after.status,
          revision: after.revision,
          ...(after.sponsor && { organisation: after.sponsor.organisationId }),
          ...change.event.detail,
        },
      },
      ...(change.audits ?? []),
    ],
  );

  return after;
}

function changed({ actor, deps }: Ctx, before: Need, change: NeedChange): Need {
  const now = deps.now();
  const merged: Need = {
    ...before,
    ...change.set,
    revision: before.revision + 1,
    changedAt: now.toISOString(),
    followers: followersOf(actor, before.followers),
  };
  for (const field of change.unset ?? []) delete merged[field];
  const { move, unjudged } = change;
  if (!move) return merged;
  const facts = { now, ...(unjudged !== undefined && { unjudged }) };
  const why = needObstacle({ actor, one: merged, move, facts }, { from: before.status, whole: true });
  if (why?.need === "hidden")
    throw new AppError("refused", "need-move-not-open", { rule: move, status: before.status });
  if (why)
    throw new AppError("refused", `need-check-${why.need}`, {
      rule: why.need,
      ...("fields" in why && why.fields && { fields: why.fields }),
    });
  return { ...merged, status: needTransitionOf(before.status, move)?.to ?? before.status };
}

/** Whoever works on it is told from then on. */
export function followersOf(actor: Ctx["actor"], followers: readonly string[]): string[] {
  if (!("personId" in actor) || followers.includes(actor.personId)) return [...followers];
  return [...followers, actor.personId].slice(-12);
}

function eventOf(
  { actor, deps, reader }: Ctx,
  before: Need,
  after: Need,
  { event }: Pick<NeedChange, "event">,
): NeedEvent {
  const side = actor.kind === "buyer" ? "SPONSOR" : actor.kind === "system" ? "SYSTEM" : "AGENCY";
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
