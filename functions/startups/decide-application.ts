import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Text } from "../../shared/base/text.ts";
import { type Application, mayDecideApplications } from "../../shared/startups/applications.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeTechnology } from "./change-technology.ts";
import { findApplication } from "./find-application.ts";
import { applicationMoved, type OfApplication } from "./move-application.ts";
import { pilotBegun } from "./open-pilot.ts";
import { getTechnology } from "./store.ts";

export type DecideApplication = OfApplication & {
  readonly result: "GRANTED" | "DECLINED";
  /** What the firm reads. */
  readonly text: string;
  /** The unit of the forces that runs a granted trial. */
  readonly unit?: Text | undefined;
};

/** The answer, by another person than who prepared it. A granted trial opens its pilot in the same transaction. */
export async function decideApplication(ctx: Ctx, input: DecideApplication): Promise<Application> {
  const { actor, deps } = ctx;
  const { id, revision, result, text, unit } = input;
  if (!mayDecideApplications(actor)) throw new AppError("not-found", "application-not-found", { id });
  const before = await findApplication(ctx, { id, revision });
  const trial = result === "GRANTED" && before.wish.kind === "JSDF_TRIAL" ? before.wish : undefined;
  if (trial && !unit) throw new AppError("invalid", "required", { field: "unit" });
  const at = deps.now().toISOString();
  const decision = { result, text, on: dayInJapan(deps.now()), by: actorId(actor), at };
  const move = result === "GRANTED" ? "grant" : "decline";
  if (!trial || !unit) {
    const { after, writes, audit } = await applicationMoved(ctx, before, { move, set: { decision } });
    await commit(ctx, writes, [audit]);
    return after;
  }

  const one = await getTechnology(deps.table, before.technologyId);
  if (!one) throw new AppError("not-found", "technology-not-found");
  const { site, from, to, aim } = trial;
  const who = { kind: "FORCES", unit } as const;
  const begun = pilotBegun(ctx, one, { ...{ site, from, to, aim, who }, origin: id });
  const set = { decision, pilot: begun.pilot.id };
  const { after, writes, audit } = await applicationMoved(ctx, before, { move, set });
  await changeTechnology(ctx, one, {
    set: begun.set,
    event: { kind: "pilot", detail: { pilot: begun.pilot.id, application: id } },
    writes: [...begun.writes, ...writes],
    audits: [begun.audit, audit],
  });
  return after;
}
