import type { Actor } from "../base/actor.ts";
import type { AnyEndpoint } from "../base/endpoint.ts";
import { documentEndpoints } from "./endpoints.ts";

/** Outsiders who put files to records of their own. */
export type OutsideAudience = "buyer" | "supplier";

/** The same contract for outsiders, with the files of their own records: the room says which those are. */
export const forOutsiders =
  (audience: OutsideAudience) =>
  <D extends Pick<AnyEndpoint, "id" | "path">>(definition: D): D => ({
    ...definition,
    audience,
    permission: (actor: Actor): boolean => actor.kind === audience,
    id: `${audience}s${definition.id.charAt(0).toUpperCase()}${definition.id.slice(1)}`,
    path: definition.path.replace("/staff/documents", `/${audience}/documents`),
  });

const endpointsFor = (audience: OutsideAudience): readonly AnyEndpoint[] =>
  documentEndpoints.map((definition) => forOutsiders(audience)<AnyEndpoint>(definition));
export const buyerDocumentEndpoints = endpointsFor("buyer");
export const supplierDocumentEndpoints = endpointsFor("supplier");
