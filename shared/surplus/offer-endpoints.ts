import * as z from "zod";
import { daySchema, instantSchema } from "../base/day.ts";
import { endpoint } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";
import { moneySchema } from "../base/money.ts";
import { mayAskToOpen, mayDeal, mayDecideAward, mayPrepareAward, mayReadLots } from "./may.ts";
import { offerStates, openingSchema } from "./offers.ts";

const nothing = z.strictObject({});
const lot = z.strictObject({ id: listingIdSchema });
const buyer = { audience: "buyer", permission: mayDeal, params: lot, query: nothing } as const;
const staff = { audience: "staff", params: lot, query: nothing } as const;
const refuses = [400, 401, 404, 409, 422, 429];
const organisationId = z.string().regex(/^O-[0-9A-Z]{12}$/);

const ownOffer = z.strictObject({
  quantity: z.int(),
  closing: daySchema,
  state: z.enum(offerStates),
  filedAt: instantSchema,
});

export const readOwnOfferEndpoint = endpoint({
  ...buyer,
  id: "readOwnOffer",
  method: "get",
  path: "/api/buyer/lots/:id/offer",
  summary: "The caller's organisation's own offer; its amount is sealed to everybody",
  audit: { none: "one's own offer" },
  output: z.strictObject({ offer: ownOffer.optional() }),
  refuses: [401, 404, 429],
});

export const fileOfferEndpoint = endpoint({
  ...buyer,
  id: "fileOffer",
  method: "put",
  path: "/api/buyer/lots/:id/offer",
  summary: "Files a sealed offer, or replaces it, until the end of the closing day in Japan",
  audit: { action: "offer.file, offer.replace" },
  input: z.strictObject({
    quantity: z.int().min(1),
    /** For the whole quantity, in minor units of the currency that the lot asks for. */
    amount: moneySchema.refine((money) => money.minor >= 1, { error: "amount-zero" }),
    conditions: z.string().trim().min(1).max(2000).optional(),
  }),
  output: ownOffer,
  refuses: [...refuses, 503],
});

export const withdrawOfferEndpoint = endpoint({
  ...buyer,
  id: "withdrawOffer",
  method: "delete",
  path: "/api/buyer/lots/:id/offer",
  summary: "Takes the offer back, until the end of the closing day in Japan",
  audit: { action: "offer.withdraw" },
  output: ownOffer,
  refuses,
});

const places = z.array(
  z.strictObject({
    place: z.int(),
    organisationId: z.string(),
    quantity: z.int(),
    amount: moneySchema,
    conditions: z.string().optional(),
    state: z.enum(offerStates),
  }),
);

export const readOffersEndpoint = endpoint({
  ...staff,
  id: "readOffers",
  method: "get",
  path: "/api/staff/lots/:id/offers",
  summary: "How many offers a lot has, and after the opening their ranking",
  permission: mayReadLots,
  audit: { none: "the desk's own work" },
  output: z.lazy(() =>
    z.strictObject({
      filed: z.int(),
      opening: openingSchema.unwrap().omit({ ranking: true }).optional(),
      ranking: places.optional(),
      unreadable: z.array(z.string()).optional(),
    }),
  ),
  refuses: [401, 404, 429],
});

export const askOpeningEndpoint = endpoint({
  ...staff,
  id: "askOpening",
  method: "post",
  path: "/api/staff/lots/:id/offers/opening",
  summary: "Asks to open a lot's offers; a case officer and an approver, two people, have to",
  permission: mayAskToOpen,
  audit: { action: "opening.ask" },
  input: nothing,
  output: openingSchema,
  refuses,
});

export const prepareAwardEndpoint = endpoint({
  ...staff,
  id: "prepareAward",
  method: "post",
  path: "/api/staff/lots/:id/offers/award",
  summary: "Prepares who gets the lot",
  permission: mayPrepareAward,
  audit: { action: "award.prepare" },
  input: z.strictObject({
    winners: z.array(organisationId).min(1).max(20),
    reason: z.string().trim().min(1).max(2000),
  }),
  output: openingSchema,
  refuses,
});

export const decideAwardEndpoint = endpoint({
  ...staff,
  id: "decideAward",
  method: "post",
  path: "/api/staff/lots/:id/offers/decision",
  summary: "Decides what another person prepared",
  permission: mayDecideAward,
  audit: { action: "award.decide, award.return" },
  input: z.strictObject({ decision: z.enum(["award", "return"]), revision: z.int().min(1) }),
  output: openingSchema,
  refuses,
});

export const offerEndpoints = [
  readOwnOfferEndpoint,
  fileOfferEndpoint,
  withdrawOfferEndpoint,
  readOffersEndpoint,
  askOpeningEndpoint,
  prepareAwardEndpoint,
  decideAwardEndpoint,
] as const;
