import * as z from "zod";
import { daySchema, instantSchema, startOfDay } from "../base/day.ts";
import { countIn as count, needed, optional, revisionField as revision } from "../base/form-fields.ts";
import * as may from "./may.ts";
import { buyerLotForm, staffLotForm } from "./pages.ts";
import { reservationIdSchema, serialsMax } from "./stock.ts";

const number = z
  .string()
  .trim()
  .pipe(reservationIdSchema.refine(() => true, { error: "invalid-value" }));
const lines = z
  .string()
  .transform((text) => [...new Set(text.split("\n").flatMap((line) => line.trim() || []))])
  .refine((list) => list.length >= 1, { error: "required" })
  .refine((list) => list.length <= serialsMax, { error: "too-long" })
  .refine((list) => list.every((one) => /^[^\s#][^#]{0,59}$/.test(one)), { error: "invalid-value" });

export const reserveForm = staffLotForm(
  "reserve",
  may.mayHoldStock,
  "stock.reserve",
  z.strictObject({
    reservation: number,
    reference: needed(80),
    organisation: z
      .string()
      .trim()
      .regex(/^O-[0-9A-Z]{12}$/, "invalid-value"),
    quantity: count(1, 10_000_000),
    expiresOn: daySchema,
  }),
);
export const releaseForm = staffLotForm(
  "release",
  may.mayHoldStock,
  "stock.release",
  z.strictObject({ reservation: reservationIdSchema }),
);
export const deliverForm = staffLotForm(
  "deliver",
  may.mayHoldStock,
  "stock.consume",
  z.strictObject({ reservation: reservationIdSchema, delivery: number, quantity: count(1, 10_000_000) }),
);
export const countForm = staffLotForm(
  "count",
  may.mayCountStock,
  "stock.adjust",
  z.strictObject({ total: count(0, 10_000_000), before: revision, reason: needed(500) }),
);
export const unitsForm = staffLotForm(
  "units",
  may.mayCountStock,
  "stock.name-units",
  z.strictObject({ serials: lines }),
);

/** A day and a time in Japan, as the instant that they name. */
const slotStart = z
  .strictObject({
    day: daySchema,
    time: z
      .string()
      .trim()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "invalid-value"),
    minutes: count(15, 480),
    capacity: count(1, 100),
  })
  .transform(({ day, time, ...rest }) => {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    const start = new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000).toISOString();
    return { start, ...rest };
  });
export const slotForm = staffLotForm("slot", may.mayCountStock, "slot.open", slotStart);
export const closeSlotForm = staffLotForm(
  "close-slot",
  may.mayCountStock,
  "slot.close",
  z.strictObject({ start: instantSchema }),
);
export const answerForm = staffLotForm(
  "answer",
  may.mayAnswer,
  "question.answer",
  z.strictObject({
    question: z.string().regex(/^Q-[0-9A-Z]{12}$/),
    text: needed(2000),
    asked: optional(2000),
  }),
);
export const openingForm = staffLotForm("opening", may.mayAskToOpen, "opening.ask", z.strictObject({}));
export const awardForm = staffLotForm(
  "award",
  may.mayPrepareAward,
  "award.prepare",
  z.strictObject({ winners: z.array(z.string().max(20)).min(1, "required").max(20), reason: needed(2000) }),
);
export const decisionForm = staffLotForm(
  "decision",
  may.mayDecideAward,
  "award.decide, award.return",
  z.strictObject({ decision: z.enum(["award", "return"]), revision }),
);

export const offerForm = buyerLotForm(
  "offer",
  "offer.file, offer.replace",
  z.strictObject({ quantity: count(1, 10_000_000), amount: needed(30), conditions: optional(2000) }),
);
export const withdrawForm = buyerLotForm("withdraw", "offer.withdraw", z.strictObject({}));
export const bookForm = buyerLotForm(
  "book",
  "inspection.book, inspection.change",
  z.strictObject({ start: instantSchema }),
);
export const cancelForm = buyerLotForm("cancel", "inspection.cancel", z.strictObject({}));
export const askForm = buyerLotForm("ask", "question.ask", z.strictObject({ text: needed(2000) }));
export const watchForm = buyerLotForm("watch", "none", z.strictObject({ watch: z.enum(["yes", "no"]) }));
