import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { Day } from "../../shared/base/day.ts";
import { idFrom } from "../../shared/base/id.ts";
import type { Text } from "../../shared/base/text.ts";
import { isListed } from "../../shared/startups/codes.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { mayRecordPilots, type Pilot, type Runner } from "../../shared/startups/pilots.ts";
import { stageOf } from "../../shared/startups/stages.ts";
import { getOrganisation } from "../accounts/index.ts";
import type { Audited } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { changeTechnology } from "./change-technology.ts";
import { findTechnology } from "./find-technology.ts";
import { pilotsAfter, stageAfter } from "./move-stage.ts";
import { pilotRecord, pilotWrites } from "./pilot-store.ts";
import { tellFirm } from "./tell-firm.ts";

export type NewPilot = {
  readonly site: Text;
  readonly from: Day;
  readonly to?: Day | undefined;
  readonly aim: Text;
  readonly version?: string | undefined;
  readonly origin?: string | undefined;
};
export type OpenPilot = NewPilot & {
  readonly technology: string;
  readonly revision?: number | undefined;
  /** A unit of the forces, or a cleared government's organisation: one of the two. */
  readonly unit?: Text | undefined;
  readonly organisation?: string | undefined;
};

/** Puts a trial of a listed technology on record; with the first one the technology reaches its next stage. */
export async function openPilot(ctx: Ctx, input: OpenPilot): Promise<Pilot> {
  const one = await findTechnology(ctx, { id: input.technology, revision: input.revision });
  if (!mayRecordPilots(ctx.actor)) throw new AppError("not-found", "technology-not-found", { id: one.id });
  const who = await runnerOf(ctx, input);

  const { pilot, writes, audit, set } = pilotBegun(ctx, one, { ...input, who });
  await changeTechnology(ctx, one, {
    set,
    event: { kind: "pilot", detail: { pilot: pilot.id } },
    writes: [...writes, ...(await tellFirm(ctx, one, "pilot-opened"))],
    audits: [audit],
  });

  return pilot;
}

async function runnerOf({ deps }: Ctx, { unit, organisation }: OpenPilot): Promise<Runner> {
  if (Boolean(unit) === Boolean(organisation))
    throw new AppError("invalid", "pilot-one-runner", { field: organisation ? "organisation" : "unit" });
  if (unit) return { kind: "FORCES", unit };
  const found = organisation ? await getOrganisation(deps.table, organisation) : undefined;
  if (found?.kind !== "GOVERNMENT" || found.status !== "CLEARED")
    throw new AppError("invalid", "pilot-runner-unknown", { field: "organisation" });
  return { kind: "GOVERNMENT", organisationId: found.id, name: found.name, country: found.country };
}

type Begun = {
  readonly pilot: Pilot;
  readonly writes: readonly Write[];
  readonly audit: Audited;
  readonly set: Partial<Technology>;
};

/** The rows of a pilot that begins, and what it makes of its technology; nothing is written yet. */
export function pilotBegun(
  ctx: Ctx,
  one: Technology,
  { who, ...input }: NewPilot & { readonly who: Runner },
): Begun {
  const { deps, actor } = ctx;
  if (!isListed(one.status) || !one.listingId)
    throw new AppError("refused", "pilot-technology-not-listed", { rule: "listed" });
  if (input.to && input.to < input.from) throw new AppError("invalid", "period-reversed", { field: "to" });
  const at = deps.now().toISOString();
  const { site, from, to, aim, version = one.brief.productVersion, origin } = input;
  const pilot: Pilot = {
    id: idFrom("PL", deps.random(8)),
    revision: 1,
    status: "RUNNING",
    technologyId: one.id,
    listingId: one.listingId,
    organisationId: one.organisationId,
    title: one.brief.title ?? {},
    ...{ site, from, aim, who },
    ...(to && { to }),
    ...(version && { version }),
    ...(origin && { origin }),
    shown: false,
    agreed: false,
    followOns: [],
    openedBy: actorId(actor),
    openedAt: at,
    changedAt: at,
  };
  const counted = { ...one, pilots: pilotsAfter(one, { begun: 1 }) };
  const stage = stageOf(one) === "LISTED" ? stageAfter(ctx, { one: counted, move: "begin-pilot" }) : {};
  return {
    pilot,
    writes: pilotWrites(undefined, pilot),
    audit: {
      record: pilotRecord(pilot.id),
      action: "pilot.open",
      detail: { technology: one.id, listing: pilot.listingId, runner: who.kind, ...(origin && { origin }) },
      first: true,
    },
    set: { pilots: counted.pilots, ...stage },
  };
}
