import * as z from "zod";
import { instantSchema } from "../base/day.ts";
import { endpoint } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";
import {
  bookingSchema,
  questionIdSchema,
  questionSchema,
  shownQuestionSchema,
  slotSchema,
} from "./inspection.ts";
import { mayAnswer, mayCountStock, mayDeal, mayReadLots } from "./may.ts";

const nothing = z.strictObject({});
const lot = z.strictObject({ id: listingIdSchema });
const buyer = { audience: "buyer", permission: mayDeal, params: lot, query: nothing } as const;
const staff = { audience: "staff", params: lot, query: nothing } as const;
const refuses = [400, 401, 404, 409, 422, 429];
const appointment = { start: instantSchema, minutes: z.int() };
const booked = z.strictObject({ ...appointment, state: z.enum(["BOOKED", "CANCELLED"]) });

export const readOwnInspectionEndpoint = endpoint({
  ...buyer,
  id: "readOwnInspection",
  method: "get",
  path: "/api/buyer/lots/:id/inspection",
  summary: "When a lot can be seen, the caller's own booking, and questions with their answers",
  audit: { none: "changes nothing" },
  output: z.strictObject({
    slots: z.array(z.strictObject({ ...appointment, free: z.int() })),
    booking: z.strictObject(appointment).optional(),
    questions: z.array(shownQuestionSchema),
  }),
  refuses: [401, 404, 429],
});

export const readCalendarEndpoint = endpoint({
  ...buyer,
  id: "readInspections",
  method: "get",
  path: "/api/buyer/inspections",
  summary: "Everything the caller's organisation has booked",
  audit: { none: "one's own bookings" },
  params: nothing,
  output: z.strictObject({
    items: z.array(z.strictObject({ ...appointment, listingId: listingIdSchema })),
  }),
  refuses: [401, 404, 429],
});

export const bookInspectionEndpoint = endpoint({
  ...buyer,
  id: "bookInspection",
  method: "put",
  path: "/api/buyer/lots/:id/booking",
  summary: "Books a place in a slot, or changes to that slot",
  audit: { action: "inspection.book, inspection.change" },
  input: z.strictObject({ start: instantSchema }),
  output: booked,
  refuses,
});

export const cancelInspectionEndpoint = endpoint({
  ...buyer,
  id: "cancelInspection",
  method: "delete",
  path: "/api/buyer/lots/:id/booking",
  summary: "Gives the booked place back",
  audit: { action: "inspection.cancel" },
  output: booked,
  refuses,
});

export const askQuestionEndpoint = endpoint({
  ...buyer,
  id: "askQuestion",
  method: "post",
  path: "/api/buyer/lots/:id/questions",
  summary: "Asks about a lot; the answer is for every buyer who may see it, without saying who asked",
  audit: { action: "question.ask" },
  input: z.strictObject({ text: z.string().trim().min(1).max(2000) }),
  output: shownQuestionSchema,
  refuses,
});

export const readInspectionEndpoint = endpoint({
  ...staff,
  id: "readInspection",
  method: "get",
  path: "/api/staff/lots/:id/inspection",
  summary: "A lot's slots, bookings and questions",
  permission: mayReadLots,
  audit: { none: "the desk's own work" },
  output: z.strictObject({
    slots: z.array(slotSchema),
    bookings: z.array(bookingSchema),
    questions: z.array(questionSchema),
  }),
  refuses: [401, 404, 429],
});

export const openSlotEndpoint = endpoint({
  ...staff,
  id: "openSlot",
  method: "post",
  path: "/api/staff/lots/:id/slots",
  summary: "Opens a time at which a lot may be seen",
  permission: mayCountStock,
  audit: { action: "slot.open" },
  input: z.strictObject({
    start: instantSchema,
    minutes: z.int().min(15).max(480),
    capacity: z.int().min(1).max(100),
  }),
  output: slotSchema,
  refuses,
});

export const closeSlotEndpoint = endpoint({
  ...staff,
  id: "closeSlot",
  method: "delete",
  path: "/api/staff/lots/:id/slots/:start",
  summary: "Takes a slot back that nobody has booked",
  permission: mayCountStock,
  audit: { action: "slot.close" },
  params: lot.extend({ start: instantSchema }),
  output: z.strictObject({ done: z.literal(true) }),
  refuses,
});

export const answerQuestionEndpoint = endpoint({
  ...staff,
  id: "answerQuestion",
  method: "post",
  path: "/api/staff/lots/:id/questions/:question/answer",
  summary: "Answers a question, for all buyers who may see the lot",
  permission: mayAnswer,
  audit: { action: "question.answer" },
  params: lot.extend({ question: questionIdSchema }),
  input: z.strictObject({
    text: z.string().trim().min(1).max(2000),
    asked: z.string().trim().min(1).max(2000).optional(),
  }),
  output: questionSchema,
  refuses,
});

export const inspectionEndpoints = [
  readOwnInspectionEndpoint,
  readCalendarEndpoint,
  bookInspectionEndpoint,
  cancelInspectionEndpoint,
  askQuestionEndpoint,
  readInspectionEndpoint,
  openSlotEndpoint,
  closeSlotEndpoint,
  answerQuestionEndpoint,
] as const;
