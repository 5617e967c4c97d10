import * as z from "zod";
import { daySchema } from "../base/day.ts";
import { endpoint } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";
import { mayCountStock, mayHoldStock, mayReadLots } from "./may.ts";
import {
  reservationIdSchema,
  reservationSchema,
  serialSchema,
  serialsMax,
  stockSchema,
  unitSchema,
} from "./stock.ts";

const nothing = z.strictObject({});
const lot = z.strictObject({ id: listingIdSchema });
const reservation = lot.extend({ reservation: reservationIdSchema });
const serials = z.array(serialSchema).min(1).max(serialsMax);
const staff = { audience: "staff", params: lot, query: nothing } as const;
const refuses = [400, 401, 404, 409, 422, 429];

const pageOf = <S extends z.ZodType>(item: S) =>
  z.strictObject({ items: z.array(item), next: z.string().optional() });

export const readStockEndpoint = endpoint({
  ...staff,
  id: "readStock",
  method: "get",
  path: "/api/staff/lots/:id/stock",
  summary: "A lot's stock, its reservations and its units with serial numbers, page by page",
  permission: mayReadLots,
  audit: { none: "the desk's own work" },
  query: z.strictObject({
    cursor: z.string().max(200).optional(),
    units: z.string().max(200).optional(),
  }),
  output: z.strictObject({
    stock: stockSchema,
    reservations: pageOf(reservationSchema),
    units: pageOf(unitSchema),
  }),
  refuses: [400, 401, 404, 429],
});

export const adjustStockEndpoint = endpoint({
  ...staff,
  id: "adjustStock",
  method: "post",
  path: "/api/staff/lots/:id/stock",
  summary: "Counts a lot anew",
  permission: mayCountStock,
  audit: { action: "stock.adjust" },
  input: z.strictObject({
    total: z.int().min(0).max(10_000_000),
    before: z.int().min(0),
    reason: z.string().trim().min(1).max(500),
  }),
  output: stockSchema,
  refuses,
});

export const nameUnitsEndpoint = endpoint({
  ...staff,
  id: "nameUnits",
  method: "post",
  path: "/api/staff/lots/:id/units",
  summary: "Names units of a lot by their serial numbers",
  permission: mayCountStock,
  audit: { action: "stock.name-units" },
  input: z.strictObject({ serials }),
  output: z.strictObject({ named: z.int() }),
  refuses,
});

export const reserveStockEndpoint = endpoint({
  ...staff,
  id: "reserveStock",
  method: "post",
  path: "/api/staff/lots/:id/reservations",
  summary: "Holds a part of a lot for an offer; the same id again is the same reservation",
  permission: mayHoldStock,
  audit: { action: "stock.reserve" },
  input: z.strictObject({
    id: reservationIdSchema,
    reference: z.string().trim().min(1).max(80),
    organisationId: z.string().regex(/^O-[0-9A-Z]{1,12}$/),
    quantity: z.int().min(1),
    serials: serials.optional(),
    expiresOn: daySchema,
  }),
  output: reservationSchema,
  refuses,
});

export const releaseStockEndpoint = endpoint({
  ...staff,
  id: "releaseStock",
  method: "post",
  path: "/api/staff/lots/:id/reservations/:reservation/release",
  summary: "Gives back what a reservation still holds",
  permission: mayHoldStock,
  audit: { action: "stock.release" },
  params: reservation,
  input: nothing,
  output: reservationSchema,
  refuses,
});

export const consumeStockEndpoint = endpoint({
  ...staff,
  id: "consumeStock",
  method: "post",
  path: "/api/staff/lots/:id/reservations/:reservation/deliveries",
  summary: "Takes a delivery out of a reservation; the same delivery again changes nothing",
  permission: mayHoldStock,
  audit: { action: "stock.consume" },
  params: reservation,
  input: z.strictObject({
    delivery: reservationIdSchema,
    quantity: z.int().min(1).optional(),
    serials: serials.optional(),
  }),
  output: reservationSchema,
  refuses,
});

export const stockEndpoints = [
  readStockEndpoint,
  adjustStockEndpoint,
  nameUnitsEndpoint,
  reserveStockEndpoint,
  releaseStockEndpoint,
  consumeStockEndpoint,
] as const;
