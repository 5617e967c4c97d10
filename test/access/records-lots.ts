import { askQuestion } from "../../functions/surplus/ask-question.ts";
import { watchLot } from "../../functions/surplus/watch-lot.ts";
import { newId } from "../kit/listings.ts";
import type { Maker, Sample } from "./cases.ts";
import type { Kind } from "./kinds.ts";
import { as, bookingOn, freeHour, lotOf, offerOn, type Party, partyOf, slotOn } from "./lots.ts";
import type { People } from "./records-accounts.ts";

type Fields = Readonly<Record<string, unknown>>;
/** One government and another one, each with a lot of its own and with one that both may see. */
type Ground = { readonly me: Party; readonly other: Party };
type Prepared = Omit<Sample, "params">;
/** Does to a lot what has to be there before, and says what is sent. */
type Prepare = (listingId: string, ground: Ground) => Promise<Prepared | undefined>;

const lot = (id: string, more: Prepared = {}): Sample => ({ params: { id }, ...more });
const sent = (input: Fields): Prepared => ({ input });

/** What buyers may do with lots: of their own, released to another country only, and not there. */
export function buyerLotRecords(people: People): Record<string, Maker> {
  const groundOf = (kind: Kind): Ground => ({
    me: partyOf(people, kind),
    other: partyOf(people, kind === "other-government" ? "government" : "other-government"),
  });
  /** `theirs` prepares the lot that is released to the other country only; `own` the one that both may see. */
  const lots =
    (own: Prepare, theirs: Prepare = async () => undefined, input?: Prepared): Maker =>
    async (kind) => {
      const ground = groundOf(kind);
      const [both, foreign] = [
        await lotOf([ground.me.country, ground.other.country]),
        await lotOf([ground.other.country]),
      ];
      const mine = await own(both, ground);
      const there = await theirs(foreign, ground);
      return {
        own: lot(both, mine ?? input),
        foreign: lot(foreign, there ?? input),
        missing: lot(newId(), input ?? mine),
      };
    };
  const plain = (input?: Fields) => lots(async () => undefined, undefined, input && sent(input));
  /** Only what the own organisation did on a lot is there to be undone: what another did on it is as good as nothing. */
  const undone =
    (act: (party: Party, listingId: string) => Promise<unknown>): Maker =>
    async (kind) => {
      const ground = groundOf(kind);
      const countries = [ground.me.country, ground.other.country];
      const [mine, shared, foreign] = [
        await lotOf(countries),
        await lotOf(countries),
        await lotOf([ground.other.country]),
      ];
      await act(ground.me, mine);
      await act(ground.other, shared);
      await act(ground.other, foreign);
      return { own: lot(mine), foreign: [lot(foreign), lot(shared)], missing: lot(newId()) };
    };
  const books: Maker = async (kind) => {
    const ground = groundOf(kind);
    const countries = [ground.me.country, ground.other.country];
    const [mine, foreign] = [await lotOf(countries), await lotOf([ground.other.country])];
    const [start, elsewhere] = [await slotOn(mine), await slotOn(foreign)];
    return {
      own: lot(mine, sent({ start })),
      foreign: [
        lot(foreign, sent({ start: elsewhere })),
        lot(mine, { ...sent({ start: elsewhere }), like: lot(mine, sent({ start: freeHour() })) }),
      ],
      missing: lot(newId(), sent({ start })),
    };
  };
  const watched = (listingId: string, { me }: Ground) =>
    watchLot(as(me), { listingId }).then(() => undefined);
  return {
    ...apiLots(lots, plain, undone, books, watched),
    ...pageLots(lots, plain, undone, books, watched),
  };
}

type Lots = (own: Prepare, theirs?: Prepare, input?: Prepared) => Maker;
type Plain = (input?: Fields) => Maker;
type Undone = (act: (party: Party, listingId: string) => Promise<unknown>) => Maker;

/** The other government offers, books and asks; none of it is to be read by this one. */
async function othersDeal(listingId: string, { other }: Ground): Promise<Prepared> {
  const { organisationId, personId } = other;
  await offerOn(other, listingId);
  await bookingOn(other, listingId);
  const text = `What ${listingId} weighs`;
  await askQuestion(as(other), { listingId, text });
  return { hides: [organisationId, personId, text, '"offer"', '"booking"'] };
}
const othersThere: Prepare = async (listingId, ground) => {
  await othersDeal(listingId, ground);
  return undefined;
};

function apiLots(lots: Lots, plain: Plain, undone: Undone, books: Maker, watched: Prepare) {
  const api = "/api/buyer/lots/:id";
  return {
    [`GET ${api}/offer`]: lots(othersDeal, othersThere),
    [`PUT ${api}/offer`]: plain({ quantity: 1, amount: { minor: 5, currency: "JPY" } }),
    [`DELETE ${api}/offer`]: undone(offerOn),
    [`GET ${api}/inspection`]: lots(othersDeal, othersThere),
    [`PUT ${api}/booking`]: books,
    [`DELETE ${api}/booking`]: undone(bookingOn),
    [`POST ${api}/questions`]: plain({ text: "What does it weigh?" }),
    [`PUT ${api}/watch`]: plain(),
    [`DELETE ${api}/watch`]: lots(watched),
    [`GET ${api}/estimate`]: plain(),
  };
}

function pageLots(lots: Lots, plain: Plain, undone: Undone, books: Maker, watched: Prepare) {
  const page = "/:lang/buyer/lots/:id";
  return {
    [`GET ${page}`]: lots(async (listingId, ground) => {
      const { hides = [] } = await othersDeal(listingId, ground);
      return { hides: hides.filter((text) => !text.startsWith('"')) };
    }, othersThere),
    [`POST ${page}/offer`]: plain({ quantity: "1", amount: "500" }),
    [`POST ${page}/withdraw`]: undone(offerOn),
    [`POST ${page}/book`]: books,
    [`POST ${page}/cancel`]: undone(bookingOn),
    [`POST ${page}/ask`]: plain({ text: "What does it weigh?" }),
    [`POST ${page}/watch`]: lots(watched, undefined, sent({ watch: "no" })),
  };
}
