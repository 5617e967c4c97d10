import type { Form, Page, ServedEndpoint, ServedForm, ServedPage } from "../../shared/base/endpoint.ts";
import { forBuyers } from "../../shared/documents/buyer-endpoints.ts";

// biome-ignore-start lint/suspicious/noExplicitAny: contracts of every shape
export const endpointsOfBuyers = <C>(served: readonly ServedEndpoint<C, any, any, any, any>[]) =>
  served.map((one) => ({ ...one, definition: forBuyers(one.definition) }));
export const pagesOfBuyers = <C>(served: readonly ServedPage<C, any, any>[]) =>
  served.map((one) => ({ ...one, definition: forBuyers<Page<any, any>>(one.definition) }));
export const formsOfBuyers = <C>(served: readonly ServedForm<C, any, any>[]) =>
  served.map((one) => ({ ...one, definition: forBuyers<Form<any, any>>(one.definition) }));
// biome-ignore-end lint/suspicious/noExplicitAny: contracts of every shape
