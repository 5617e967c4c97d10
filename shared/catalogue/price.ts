import * as z from "zod";
import { daySchema } from "../base/day.ts";
import { moneySchema } from "../base/money.ts";
import { textOf } from "../base/text.ts";

/** Every price says of what day it is, on what basis, and per what unit of issue. */
const stated = () => ({ date: daySchema, basis: textOf(300) });

/** `INDICATIVE` is a range in one currency; the other modes without amounts still say their currency. */
export const priceSchema = z
  .lazy(() =>
    z.discriminatedUnion("mode", [
      z.strictObject({ mode: z.literal("FIXED"), ...stated(), amount: moneySchema }),
      z
        .strictObject({ mode: z.literal("INDICATIVE"), ...stated(), from: moneySchema, to: moneySchema })
        .refine((p) => p.from.currency === p.to.currency && p.from.minor <= p.to.minor, {
          error: "price-range",
        }),
      /** Left to the market: offers stay sealed until the closing day. */
      z.strictObject({
        mode: z.literal("OFFERS_INVITED"),
        ...stated(),
        currency: z.string().regex(/^[A-Z]{3}$/),
        closing: daySchema,
      }),
      z.strictObject({
        mode: z.literal("ON_REQUEST"),
        ...stated(),
        currency: z.string().regex(/^[A-Z]{3}$/),
      }),
      z.strictObject({ mode: z.literal("GRANT"), ...stated(), currency: z.string().regex(/^[A-Z]{3}$/) }),
    ]),
  )
  .meta({ id: "Price" });
export type Price = z.infer<typeof priceSchema>;
