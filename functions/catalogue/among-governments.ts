import type { Actor } from "../../shared/base/actor.ts";
import type { Page, ServedEndpoint, ServedPage } from "../../shared/base/endpoint.ts";

/** Officers of cleared governments read the same contracts below `/buyer`, from the tier that is theirs. */
const cleared = (actor: Actor): boolean => actor.kind === "buyer" && actor.cleared;
const buyers = { audience: "buyer", permission: cleared } as const;

// biome-ignore lint/suspicious/noExplicitAny: contracts of every shape
export const endpointAmongGovernments = <C>(served: ServedEndpoint<C, any, any, any, any>): typeof served => {
  const { definition } = served;
  const name = definition.id.charAt(0).toUpperCase() + definition.id.slice(1);
  return {
    ...served,
    definition: {
      ...definition,
      ...buyers,
      id: `governments${name}`,
      path: definition.path.replace(/^\/api/, "/api/buyer"),
      summary: `${definition.summary}, as released to the caller's country`,
      refuses: [...definition.refuses, 401, 429],
    },
  };
};

// biome-ignore lint/suspicious/noExplicitAny: contracts of every shape
export const pageAmongGovernments = <C>(served: ServedPage<C, any, any>): typeof served => {
  const { definition } = served;
  return {
    ...served,
    definition: {
      ...definition,
      ...buyers,
      id: `governments-${definition.id}`,
      path: `${definition.bare ? "/api" : ""}/buyer${definition.path}`,
    },
  };
};

/** What only search engines and the public have a use for stays with them. */
// biome-ignore lint/suspicious/noExplicitAny: contracts of every shape
export const isAmongGovernments = ({ id }: Page<any, any>): boolean =>
  ["catalogue", "item", "print", "version", "diff", "classes", "picture"].includes(id);
