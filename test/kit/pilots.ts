import type { Ctx, Deps } from "../../functions/platform/deps.ts";
import { endPilot } from "../../functions/startups/end-pilot.ts";
import { openPilot } from "../../functions/startups/open-pilot.ts";
import type { AgencyRole } from "../../shared/base/actor.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Technology } from "../../shared/startups/model.ts";
import type { Pilot } from "../../shared/startups/pilots.ts";
import { ctxAs, newOrganisation, newPerson } from "./cases.ts";
import { content, publish } from "./listings.ts";
import { founderOf, placeTechnology } from "./technologies.ts";

/** Somebody of the agency who is nobody else. */
export const clerk = (deps: Deps, role: AgencyRole): Ctx =>
  ctxAs(deps, { kind: "staff", personId: newPerson(), role });

/** A listed technology of a made-up firm, with what is published of it. */
export async function listedTechnology(
  deps: Deps,
  overrides: Partial<Technology> = {},
): Promise<{ readonly one: Technology; readonly firm: Ctx }> {
  const organisationId = overrides.organisationId ?? newOrganisation();
  const maker = { name: { ja: "試験", en: "Trial" }, country: "JP", organisationId, shielded: false };
  const listing = await publish(deps, content("TECHNOLOGY", { maker }));
  const one = await placeTechnology(deps, {
    status: "LISTED_PUBLIC",
    organisationId,
    listingId: listing.id,
    ...overrides,
  });
  return { one, firm: ctxAs(deps, founderOf(organisationId)) };
}

export const place = { ja: "朝霞駐屯地", en: "Camp Asaka" };
export const unit = { ja: "PLANTED-部隊", en: "PLANTED-UNIT" };

/** A pilot by a unit, or by a government when its organisation is given in `overrides`. */
export function pilotOf(
  officer: Ctx,
  technology: string,
  overrides: Partial<Parameters<typeof openPilot>[1]> = {},
): Promise<Pilot> {
  return openPilot(officer, {
    technology,
    site: place,
    from: dayInJapan(officer.deps.now()),
    aim: { en: "To see whether it holds" },
    ...(!overrides.organisation && { unit }),
    ...overrides,
  });
}

export const ended = (
  officer: Ctx,
  { id, from }: Pilot,
  result: "SUCCEEDED" | "PARTLY" | "FAILED" = "SUCCEEDED",
) => endPilot(officer, { id, result, text: { en: "It held" }, on: from });
