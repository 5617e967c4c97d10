import type { Actor } from "../base/actor.ts";
import type { AnyEndpoint } from "../base/endpoint.ts";
import { catalogueEndpoints } from "./endpoints.ts";

const cleared = (actor: Actor): boolean => actor.kind === "buyer" && actor.cleared;
/** Officers of cleared governments read the same contracts below `/buyer`, from the tier that is theirs. */
export const forGovernments = { audience: "buyer", permission: cleared } as const;

export function endpointForGovernments(definition: AnyEndpoint): AnyEndpoint {
  const name = definition.id.charAt(0).toUpperCase() + definition.id.slice(1);
  return {
    ...definition,
    ...forGovernments,
    id: `governments${name}`,
    path: definition.path.replace(/^\/api/, "/api/buyer"),
    summary: `${definition.summary}, as released to the caller's country`,
    refuses: [...definition.refuses, 401, 404, 429],
  };
}

export const governmentEndpoints: readonly AnyEndpoint[] = catalogueEndpoints.map(endpointForGovernments);
