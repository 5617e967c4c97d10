import { askOpening } from "../../functions/surplus/ask-opening.ts";
import { bookInspection } from "../../functions/surplus/book-inspection.ts";
import { fileOffer } from "../../functions/surplus/file-offer.ts";
import { getOpening } from "../../functions/surplus/offer-store.ts";
import { openSlot } from "../../functions/surplus/open-slot.ts";
import { prepareAward } from "../../functions/surplus/prepare-award.ts";
import type { Actor } from "../../shared/base/actor.ts";
import type { Country } from "../../shared/base/country.ts";
import { addDays, dayInJapan, startOfDay } from "../../shared/base/day.ts";
import { content, publish, stackDeps, staff } from "../kit/listings.ts";
import { until } from "../kit/until.ts";
import type { Kind } from "./kinds.ts";
import type { People } from "./records-accounts.ts";

const deps = stackDeps();
const today = dayInJapan(new Date());
export const inDays = (days: number) => addDays(today, days);
export const as = (actor: Actor) => ({ deps, actor });

/** A lot of ten that these countries may see, offer for and come to see. */
export async function lotOf(countries: readonly Country[], closing = inDays(60)): Promise<string> {
  const lot = {
    quantity: 10,
    unitOfIssue: "EA",
    condition: { code: "A", assessed: true },
    asIsTextVersion: "1",
    ...(closing > today && {
      inspection: { from: inDays(2), to: inDays(58), place: { en: "A base" } },
    }),
  };
  const price = {
    mode: "OFFERS_INVITED",
    date: inDays(-30),
    basis: { en: "Offers" },
    currency: "JPY",
    closing,
  };
  const visibility = { tier: "NAMED_COUNTRIES", countries };
  return (await publish(deps, content("SURPLUS", { lot, price, visibility }))).id;
}

let hours = 0;
/** An hour at which nothing else here is: nobody can be in two places. */
export function freeHour(): string {
  hours += 1;
  // Other tests send the same demo governments to lots in the next few weeks.
  const day = 40 + Math.floor(hours / 20);
  return new Date(startOfDay(inDays(day)).getTime() + (hours % 20) * 3_600_000).toISOString();
}
export async function slotOn(listingId: string): Promise<string> {
  const start = freeHour();
  await openSlot(as(staff("curator")), { listingId, start, minutes: 60, capacity: 3 });
  return start;
}

export type Party = Extract<Actor, { kind: "buyer" }>;
export function partyOf(people: People, kind: Kind): Party {
  const { id: personId = "", organisation: organisationId = "" } = people[kind] ?? {};
  const country = kind === "other-government" ? "AU" : "PH";
  return { kind: "buyer", personId, organisationId, administrator: false, country, cleared: true };
}

export const offerOn = (party: Party, listingId: string) =>
  fileOffer(as(party), { listingId, quantity: 7, amount: { minor: 700, currency: "JPY" } });
export const bookingOn = async (party: Party, listingId: string) =>
  bookInspection(as(party), { listingId, start: await slotOn(listingId) });

/** A lot whose closing day is over, with one offer that was filed in time. */
export async function closedLot(party: Party): Promise<string> {
  const listingId = await lotOf([party.country], inDays(-1));
  const now = () => new Date(Date.now() - 2 * 86_400_000);
  const terms = { listingId, quantity: 2, amount: { minor: 700, currency: "JPY" } };
  await fileOffer({ deps: { ...deps, now }, actor: party }, terms);
  return listingId;
}
/** The same with its offers opened, as two have asked. */
export async function openedLot(party: Party): Promise<string> {
  const listingId = await closedLot(party);
  await askOpening(as(staff("case-officer")), { listingId });
  await askOpening(as(staff("approver")), { listingId });
  await until(async () => (await getOpening(deps.table, listingId))?.ranking !== undefined);
  return listingId;
}
/** And with the award prepared; tells the revision to decide on. */
export async function preparedLot(party: Party): Promise<{ id: string; revision: number }> {
  const listingId = await openedLot(party);
  const wish = { listingId, winners: [party.organisationId], reason: "The first" };
  const { revision } = await prepareAward(as(staff("case-officer")), wish);
  return { id: listingId, revision };
}
