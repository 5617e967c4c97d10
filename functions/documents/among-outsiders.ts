import type { Form, Page, ServedEndpoint, ServedForm, ServedPage } from "../../shared/base/endpoint.ts";
import { forOutsiders, type OutsideAudience } from "../../shared/documents/outside-endpoints.ts";

// biome-ignore-start lint/suspicious/noExplicitAny: contracts of every shape
export const endpointsOfOutsiders = <C>(
  audience: OutsideAudience,
  served: readonly ServedEndpoint<C, any, any, any, any>[],
) => served.map((one) => ({ ...one, definition: forOutsiders(audience)(one.definition) }));
export const pagesOfOutsiders = <C>(audience: OutsideAudience, served: readonly ServedPage<C, any, any>[]) =>
  served.map((one) => ({ ...one, definition: forOutsiders(audience)<Page<any, any>>(one.definition) }));
export const formsOfOutsiders = <C>(audience: OutsideAudience, served: readonly ServedForm<C, any, any>[]) =>
  served.map((one) => ({ ...one, definition: forOutsiders(audience)<Form<any, any>>(one.definition) }));
// biome-ignore-end lint/suspicious/noExplicitAny: contracts of every shape
