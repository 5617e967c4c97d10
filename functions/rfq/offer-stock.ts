import { AppError } from "../../shared/base/app-error.ts";
import { addDays, type Day, dayInJapan } from "../../shared/base/day.ts";
import type { LetterState } from "../../shared/rfq/letter-check.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { Letter, Offer } from "../../shared/rfq/offer.ts";
import { type Policy, stockHeldDays } from "../../shared/rfq/policy.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import type { Write } from "../platform/table.ts";
import { extendWrites, holdWrites, releaseWrites, type StockPieces, stockTries } from "../surplus/index.ts";
import { letterMoveWrites } from "./letter-store.ts";
import { getCase } from "./store.ts";

/** The same offer's line has the same reservation, however often it is tried. */
export const reservationOf = (one: Pick<Case, "id">, revision: number, line: number): string =>
  `${one.id}-${revision}-${line}`;

type Held = {
  readonly listingId: string;
  readonly id: string;
  readonly line: number;
  readonly quantity: number;
};
const heldBy = (one: Pick<Case, "id">, { revision, lines }: Offer): Held[] =>
  lines.flatMap(({ listingId, number, quantity }) =>
    listingId ? [{ listingId, id: reservationOf(one, revision, number), line: number, quantity }] : [],
  );

/** What holds every lot of an offer, or nothing: throws `refused` with the line that there is not enough for. */
export async function holdOffer(ctx: Ctx, one: Case, offer: Offer, expiresOn: Day): Promise<StockPieces> {
  const wanted = heldBy(one, offer);
  const { organisationId, number: reference = one.id } = one;
  try {
    return await holdWrites(
      ctx,
      wanted.map(({ line: _line, ...lot }) => ({ ...lot, reference, organisationId, expiresOn })),
    );
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "conflict") throw error;
    const { reservation, id, ...params } = error.params;
    const lost = wanted.find((lot) => lot.id === reservation || lot.listingId === id);
    const field = `lines.${lost?.line ?? 0}`;
    if (error.code === "not-found") throw new AppError("refused", "lot-gone", { rule: "lot-gone", field });
    throw new AppError("refused", error.reason, { ...params, field });
  }
}

/** The public row of a letter from now on. */
const moved = (
  { deps }: Ctx,
  { sha256, issuedOn, expiresOn, revision }: Letter,
  to: Exclude<LetterState, "IN_FORCE">,
): Write[] => letterMoveWrites({ sha256, issuedOn, expiresOn, revision }, to, dayInJapan(deps.now()));

/** What ends an issued offer besides its case: its stock is free again and its letter no longer in force. */
export async function endOffer(
  ctx: Ctx,
  { id, offer, letter }: Case,
  to: Exclude<LetterState, "IN_FORCE" | "ACCEPTED">,
): Promise<StockPieces> {
  if (!offer || letter?.revision !== offer.revision) return { writes: [], audits: [] };
  const { writes, audits } = await releaseWrites(ctx, heldBy({ id }, offer));
  return { writes: [...writes, ...moved(ctx, letter, to)], audits };
}

/** What an acceptance does besides the case: the letter says so, and the stock stays held until long after the delivery. */
export async function keepOffer(ctx: Ctx, { id, offer, letter }: Case, policy: Policy): Promise<StockPieces> {
  if (!offer || !letter) return { writes: [], audits: [] };
  const [last = letter.expiresOn] = [...offer.lines.map(({ dueOn }) => dueOn), letter.expiresOn]
    .sort()
    .reverse();
  const expiresOn = addDays(last, policy.stockHeldDays ?? stockHeldDays);
  const { writes, audits } = await extendWrites(
    ctx,
    heldBy({ id }, offer).map((lot) => ({ listingId: lot.listingId, id: lot.id, expiresOn })),
  );
  return { writes: [...writes, ...moved(ctx, letter, "ACCEPTED")], audits };
}

/** Tries again what lost a race for stock; that the case itself has changed is its caller's to say. */
export async function whileUnchanged<T>(ctx: Ctx, before: Case, work: () => Promise<T>): Promise<T> {
  let changed: unknown;
  const done = await retried(ctx.deps, stockTries, async () => {
    try {
      return { value: await work() };
    } catch (error) {
      const now = await getCase(ctx.deps.table, before.id);
      if (now?.revision === before.revision) throw error;
      changed = error;
      return undefined;
    }
  });
  if (done) return done.value;
  throw changed;
}
