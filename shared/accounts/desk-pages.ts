import * as z from "zod";
import { form, page } from "../base/endpoint.ts";
import { checks, reasons } from "./codes.ts";
import { organisationIdSchema } from "./model.ts";
import { mayReadQueue, moves } from "./rules.ts";

const desk = { audience: "staff", permission: mayReadQueue, audit: { none: "the desk's own work" } } as const;
const one = z.strictObject({ id: organisationIdSchema });
const nothing = z.strictObject({});

export const queuePage = page({
  ...desk,
  id: "queue",
  path: "/staff/organisations",
  params: nothing,
  query: z.strictObject({
    list: z.enum(["WAITING", "GOVERNMENT", "SUPPLIER"]).default("WAITING"),
    cursor: z.string().max(200).optional(),
  }),
});
export const deskPage = page({
  ...desk,
  id: "desk",
  path: "/staff/organisations/:id",
  params: one,
  query: nothing,
});
export const documentPage = page({
  ...desk,
  id: "document",
  path: "/staff/organisations/:id/documents/:document",
  audit: { action: "document.read" },
  params: one.extend({ document: z.string().regex(/^D-[0-9A-Z]{12}$/) }),
  query: nothing,
});
export const deskForm = form({
  ...desk,
  id: "desk-move",
  path: "/staff/organisations/:id/move",
  page: "/staff/organisations/:id",
  audit: { action: "organisation.*" },
  params: one,
  input: z.strictObject({
    move: z.enum(moves),
    revision: z.coerce.number().int().optional(),
    reasons: z.array(z.enum(reasons)).default([]),
    confirmed: z.array(z.enum(checks)).default([]),
    note: z
      .string()
      .trim()
      .max(2000, "too-long")
      .optional()
      .transform((text) => text || undefined),
  }),
});
