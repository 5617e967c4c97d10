import * as z from "zod";
import { type Form, form, page } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";
import { mayDeal, mayReadLots } from "./may.ts";

const nothing = z.strictObject({});
const lot = z.strictObject({ id: listingIdSchema });
const desk = { audience: "staff", permission: mayReadLots, audit: { none: "the desk's own work" } } as const;
const buyer = { audience: "buyer", permission: mayDeal, audit: { none: "changes nothing" } } as const;

export const lotsPage = page({
  ...desk,
  id: "lots",
  path: "/staff/lots",
  params: nothing,
  query: z.strictObject({ id: z.string().max(40).optional(), cursor: z.string().max(200).optional() }),
});
export const staffLotPage = page({
  ...desk,
  id: "staff-lot",
  path: "/staff/lots/:id",
  params: lot,
  query: nothing,
});
export const buyerLotPage = page({
  ...buyer,
  id: "buyer-lot",
  path: "/buyer/lots/:id",
  params: lot,
  query: z.strictObject({ quantity: z.coerce.number().int().min(1).max(1_000_000).optional() }),
});

type Permission = Form<typeof lot, z.ZodType>["permission"];

/**
 * A form of the agency's page of a lot, for whom its verb takes it from; `act` says which it is, and the page again
 * which one failed.
 */
export const staffLotForm = <I extends z.ZodType>(
  act: string,
  permission: Permission,
  action: string,
  input: I,
) =>
  form({
    audience: "staff",
    permission,
    id: `lot-${act}`,
    path: `/staff/lots/:id/${act}`,
    audit: { action },
    params: lot,
    input,
  });
export const buyerLotForm = <I extends z.ZodType>(act: string, action: string, input: I) =>
  form({
    audience: "buyer",
    permission: mayDeal,
    id: `own-lot-${act}`,
    path: `/buyer/lots/:id/${act}`,
    audit: { action },
    params: lot,
    input,
  });
