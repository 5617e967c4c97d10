import type { Page, ServedEndpoint, ServedPage } from "../../shared/base/endpoint.ts";
import { endpointForGovernments, forGovernments } from "../../shared/catalogue/buyer-endpoints.ts";

// biome-ignore lint/suspicious/noExplicitAny: contracts of every shape
type AnyServed<C> = ServedEndpoint<C, any, any, any, any>;

export const endpointAmongGovernments = <C>(served: AnyServed<C>): AnyServed<C> => ({
  ...served,
  definition: endpointForGovernments(served.definition),
});

// biome-ignore lint/suspicious/noExplicitAny: contracts of every shape
export const pageAmongGovernments = <C>(served: ServedPage<C, any, any>): typeof served => {
  const { definition } = served;
  return {
    ...served,
    definition: {
      ...definition,
      ...forGovernments,
      id: `governments-${definition.id}`,
      path: `${definition.bare ? "/api" : ""}/buyer${definition.path}`,
    },
  };
};

/** What only search engines and the public have a use for stays with them. */
// biome-ignore lint/suspicious/noExplicitAny: contracts of every shape
export const isAmongGovernments = ({ id }: Page<any, any>): boolean =>
  ["catalogue", "item", "print", "version", "diff", "classes", "picture", "version-picture"].includes(id);
