import type { Actor } from "../base/actor.ts";
import type { AnyEndpoint } from "../base/endpoint.ts";
import { documentEndpoints } from "./endpoints.ts";

const isBuyer = (actor: Actor): boolean => actor.kind === "buyer";
const side = (path: string): string => path.replace("/staff/documents", "/buyer/documents");

/** The same contract for a government's officers, with the files of their own records: the room says which those are. */
export const forBuyers = <D extends Pick<AnyEndpoint, "id" | "path">>(definition: D): D => ({
  ...definition,
  audience: "buyer",
  permission: isBuyer,
  id: `buyers${definition.id.charAt(0).toUpperCase()}${definition.id.slice(1)}`,
  path: side(definition.path),
});

export const buyerDocumentEndpoints: readonly AnyEndpoint[] = documentEndpoints.map((definition) =>
  forBuyers<AnyEndpoint>(definition),
);
