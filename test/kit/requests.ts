import { liveIndex, type ReadCtx } from "../../functions/catalogue/index.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { ctxAs, newOrganisation, newPerson, officerOf, placeCase, wholeRequest } from "./cases.ts";
import { content, publish } from "./listings.ts";

/** Officers of a made-up cleared government, who act through the buyers' index. */
export function government(deps: Deps, country = "PH") {
  const organisationId = newOrganisation();
  const index = liveIndex(deps, "GOV");
  const officer = (): ReadCtx => ({ ...ctxAs(deps, officerOf(organisationId, newPerson(), country)), index });
  return { organisationId, country, officer };
}
export type Government = ReturnType<typeof government>;

/** A draft that lacks nothing, of lines in the buyer's own words. */
export const wholeDraft = (
  deps: Deps,
  { organisationId, country }: Government,
  overrides: Partial<Case> = {},
): Promise<Case> => placeCase(deps, { organisationId, country, request: wholeRequest(), ...overrides });

/** A lot released to these countries, published now. */
export const lotFor = (
  deps: Deps,
  countries: readonly string[],
  lot: Readonly<Record<string, unknown>> = {},
) =>
  publish(
    deps,
    content("SURPLUS", {
      visibility: { tier: "NAMED_COUNTRIES", countries },
      lot: {
        quantity: 3,
        unitOfIssue: "EA",
        condition: { code: "A", assessed: true },
        asIsTextVersion: "2026-04",
        ...lot,
      },
    }),
  );
