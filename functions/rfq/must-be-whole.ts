import { AppError } from "../../shared/base/app-error.ts";
import type { Faults } from "../../shared/rfq/offer-draft.ts";

/** What was made of a draft; throws `invalid` with all its mistakes, each as "field: reason". */
export function mustBeWhole<T extends object>(made: T | { readonly faults: Faults }): T {
  if (!("faults" in made)) return made;
  const faults = Object.entries(made.faults).map(([field, reason]) => `${field}: ${reason}`);
  throw new AppError("invalid", "draft-faults", { faults });
}

/** The mistakes again, by field. */
export function faultsIn(error: unknown): Faults | undefined {
  if (!(error instanceof AppError) || error.reason !== "draft-faults") return undefined;
  const { faults = [] } = error.params;
  return Array.isArray(faults) ? Object.fromEntries(faults.map((fault) => fault.split(": "))) : undefined;
}
