import { askQuestion } from "../../functions/surplus/ask-question.ts";
import { reserveStock } from "../../functions/surplus/reserve-stock.ts";
import { newId, staff } from "../kit/listings.ts";
import type { Case, Maker, Sample } from "./cases.ts";
import {
  as,
  closedLot,
  freeHour,
  inDays,
  lotOf,
  openedLot,
  type Party,
  partyOf,
  preparedLot,
  slotOn,
} from "./lots.ts";
import type { People } from "./records-accounts.ts";

type Fields = Readonly<Record<string, unknown>>;
type Place = "params" | "input";
const organisation = "O-000000000001";
const expiresOn = inDays(30);

/** The agency knows every lot, to whomever it is released; what hangs on another lot is not there on this one. */
export function deskLotRecords(people: People): Record<string, Maker> {
  const one =
    (input?: () => Fields): Maker =>
    async () => {
      const more = input && { input: input() };
      return {
        own: { params: { id: await lotOf(["PH"]) }, ...more },
        missing: { params: { id: newId() }, ...more },
      };
    };
  const part =
    (
      name: string,
      place: Place,
      make: (listingId: string) => Promise<string>,
      none: () => string,
      input = {},
    ): Maker =>
    async () => {
      const [id, other] = [await lotOf(["PH"]), await lotOf(["PH"])];
      const sample = (value: string): Sample =>
        place === "params"
          ? { params: { id, [name]: value }, input }
          : { params: { id }, input: { ...input, [name]: value } };
      return {
        own: sample(await make(id)),
        foreign: sample(await make(other)),
        missing: sample(none()),
      } satisfies Case;
    };
  const held = async (listingId: string) => {
    const wish = {
      listingId,
      id: newId(),
      reference: "case",
      organisationId: organisation,
      quantity: 2,
      expiresOn,
    };
    return (await reserveStock(as(staff("case-officer")), wish)).id;
  };
  const asked = async (listingId: string) =>
    (await askQuestion(as(partyOf(people, "government")), { listingId, text: "What does it weigh?" })).id;
  const reservation = (place: Place, input?: Fields) => part("reservation", place, held, newId, input);
  const slot = (place: Place) => part("start", place, slotOn, freeHour);
  const question = (place: Place) =>
    part("question", place, asked, () => "Q-ZZZZZZZZZZZZ", { text: "A hundred kilograms." });
  return {
    ...apiLots(one, reservation, slot, question),
    ...pageLots(one, reservation, slot, question),
    ...awards(partyOf(people, "government")),
  };
}

type One = (input?: () => Fields) => Maker;
type Part = (place: Place, input?: Fields) => Maker;

function apiLots(one: One, reservation: Part, slot: Part, question: Part): Record<string, Maker> {
  const api = "/api/staff/lots/:id";
  return {
    [`GET ${api}/stock`]: one(),
    [`GET ${api}/offers`]: one(),
    [`GET ${api}/inspection`]: one(),
    [`POST ${api}/stock`]: one(() => ({ total: 12, before: 10, reason: "Counted" })),
    [`POST ${api}/units`]: one(() => ({ serials: ["A1"] })),
    [`POST ${api}/reservations`]: one(() => ({
      id: newId(),
      reference: "case",
      organisationId: organisation,
      quantity: 1,
      expiresOn,
    })),
    [`POST ${api}/reservations/:reservation/release`]: reservation("params"),
    [`POST ${api}/reservations/:reservation/deliveries`]: reservation("params", {
      delivery: "SHIP-1",
      quantity: 1,
    }),
    [`POST ${api}/slots`]: one(() => ({ start: freeHour(), minutes: 60, capacity: 1 })),
    [`DELETE ${api}/slots/:start`]: slot("params"),
    [`POST ${api}/questions/:question/answer`]: question("params"),
  };
}

function pageLots(one: One, reservation: Part, slot: Part, question: Part): Record<string, Maker> {
  const page = "/:lang/staff/lots/:id";
  return {
    [`GET ${page}`]: one(),
    [`POST ${page}/reserve`]: one(() => ({
      reservation: newId(),
      reference: "case",
      organisation,
      quantity: "1",
      expiresOn,
    })),
    [`POST ${page}/release`]: reservation("input"),
    [`POST ${page}/deliver`]: reservation("input", { delivery: "SHIP-1", quantity: "1" }),
    [`POST ${page}/count`]: one(() => ({ total: "12", before: "10", reason: "Counted" })),
    [`POST ${page}/units`]: one(() => ({ serials: "A1" })),
    [`POST ${page}/slot`]: one(() => ({ day: inDays(40), time: "10:00", minutes: "60", capacity: "1" })),
    [`POST ${page}/close-slot`]: slot("input"),
    [`POST ${page}/answer`]: question("input"),
  };
}

/** Lots as far as the step before has brought them. */
function awards(party: Party): Record<string, Maker> {
  const step =
    (make: () => Promise<{ id: string; input: Fields }>): Maker =>
    async () => {
      const { id, input } = await make();
      return { own: { params: { id }, input }, missing: { params: { id: newId() }, input } };
    };
  const opening = step(async () => ({ id: await closedLot(party), input: {} }));
  const award = (winners: unknown) =>
    step(async () => ({ id: await openedLot(party), input: { winners, reason: "The first" } }));
  const decision = step(async () => {
    const { id, revision } = await preparedLot(party);
    return { id, input: { decision: "award", revision } };
  });
  const [api, page] = ["/api/staff/lots/:id/offers", "/:lang/staff/lots/:id"];
  return {
    [`POST ${api}/opening`]: opening,
    [`POST ${api}/award`]: award([party.organisationId]),
    [`POST ${api}/decision`]: decision,
    [`POST ${page}/opening`]: opening,
    [`POST ${page}/award`]: award(party.organisationId),
    [`POST ${page}/decision`]: decision,
  };
}
