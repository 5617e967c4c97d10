import * as z from "zod";
import { instantSchema } from "../base/day.ts";
import { idAlphabet, organisationIdSchema } from "../base/id.ts";
import { hookEvents, testEvent } from "./events.ts";

const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}-[${idAlphabet}]{12}$`));
export const hookIdSchema = id("H");
/** Also the `webhook-id` that a receiver knows repetitions by. */
export const deliveryIdSchema = id("E");

export const hookStates = ["ACTIVE", "PAUSED", "DISABLED"] as const;
export const addressMax = 500;
const events = z.array(z.enum(hookEvents));

/** An address that an organisation wants to be told at. */
export const hookSchema = z.strictObject({
  id: hookIdSchema,
  revision: z.int().min(1),
  organisationId: organisationIdSchema,
  /** Where its pages are. */
  shell: z.enum(["buyer", "supplier"]),
  address: z.string().max(addressMax),
  events,
  state: z.enum(hookStates),
  /** The secrets made so far; the newest signs, and until `oldUntil` the one before it too. */
  secrets: z.int().min(1),
  oldUntil: instantSchema.optional(),
  createdAt: instantSchema,
});
export type Hook = z.infer<typeof hookSchema>;

/** How sending to it went lately. */
export const healthSchema = z.strictObject({
  hookId: hookIdSchema,
  lastAt: instantSchema,
  lastStatus: z.int().optional(),
  failingSince: instantSchema.optional(),
  /** When its administrators were last told of a delivery that was given up. */
  toldAt: instantSchema.optional(),
});
export type Health = z.infer<typeof healthSchema>;

export const failures = [
  "status",
  "timeout",
  "unreachable",
  "address-forbidden",
  "certificate",
  "paused",
] as const;
export const attemptSchema = z.strictObject({
  at: instantSchema,
  milliseconds: z.int().min(0),
  /** Of the HTTP answer, where there was one. */
  status: z.int().optional(),
  failure: z.enum(failures).optional(),
  /** The beginning of what was answered, at most 500 characters. */
  excerpt: z.string().max(500).optional(),
});
export type Attempt = z.infer<typeof attemptSchema>;

export const deliveryStates = ["WAITING", "DONE", "DEAD"] as const;
export const deliverySchema = z.strictObject({
  id: deliveryIdSchema,
  hookId: hookIdSchema,
  organisationId: organisationIdSchema,
  revision: z.int().min(1),
  type: z.enum([...hookEvents, testEvent]),
  /** When it happened. */
  at: instantSchema,
  /** The bytes that are signed and sent, the same each time. */
  body: z.string(),
  state: z.enum(deliveryStates),
  /** Tries of this round: a resend by hand begins a new one. */
  tries: z.int().min(0),
  attempts: z.array(attemptSchema),
  nextAt: instantSchema.optional(),
  expiresAt: z.int(),
});
export type Delivery = z.infer<typeof deliverySchema>;
