import { actorId } from "../../shared/base/actor.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import type { Letter, Offer } from "../../shared/rfq/offer.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import type { OnCase } from "./ask-offer.ts";
import { changeCase, mustBeOpen } from "./change-case.ts";
import { endOfClock } from "./clock.ts";
import { findCase } from "./find-case.ts";
import { offerKey } from "./keys.ts";
import { letterOf } from "./letter-of.ts";
import { letterRowWrites } from "./letter-store.ts";
import { holdOffer, whileUnchanged } from "./offer-stock.ts";
import { readPolicy } from "./policies.ts";
import { typesetLetter } from "./typeset-letter.ts";

/** By what it holds: whoever issues the same letter again writes the same file. */
export const letterFile = (sha256: string): string => `letters/${sha256}.pdf`;

/**
 * Approves the offer: typesets its letter, and in one transaction issues it, holds the stock of all its lots and lets
 * anyone check its hash. Throws `refused` with the need that is not met, or the line that a lot has not enough for.
 */
export async function issueOffer(ctx: Ctx, input: OnCase): Promise<CaseView> {
  const before = await findCase(ctx, input);
  mustBeOpen(ctx, before, "offer");
  const { offer } = before;
  if (!offer) throw new Error(`${before.id} is approved without an offer`);
  const today = dayInJapan(ctx.deps.now());
  const expiresOn = endOfClock(today, (await readPolicy(ctx.deps.table, today)).clocks.OFFERED);
  const letter = await lay(ctx, before, offer, { issuedOn: today, expiresOn });
  const { sha256, revision } = letter;

  const after = await whileUnchanged(ctx, before, async () => {
    const held = await holdOffer(ctx, before, offer, expiresOn);
    return changeCase(ctx, before, {
      move: "offer",
      set: { letter, followers: [...new Set([...before.followers, offer.official.personId])] },
      unset: ["signature"],
      event: {
        kind: "offered",
        detail: { revision, sha256, total: offer.total, currency: offer.currency, expiresOn },
      },
      tell: "both",
      writes: [
        { put: { ...offerKey(before.id, revision), offer, letter }, expect: "absent" },
        ...letterRowWrites({ sha256, revision, issuedOn: today, expiresOn }),
        ...held.writes,
      ],
      audits: held.audits,
    });
  });

  return viewOf(ctx.actor, after);
}

/** The letter's bytes lie among the files before anything speaks of them; one that nothing speaks of does no harm. */
async function lay(
  ctx: Ctx,
  one: Case,
  offer: Offer,
  days: { readonly issuedOn: Day; readonly expiresOn: Day },
): Promise<Letter> {
  const { deps, actor, reader } = ctx;
  const at = deps.now().toISOString();
  const approver = reader?.name ?? actorId(actor);
  const content = letterOf(one, offer, { ...days, approver, origin: deps.config.origin });
  const { bytes, sha256 } = await typesetLetter(deps, content);
  const file = letterFile(sha256);
  await deps.files.put(file, bytes, { contentType: "application/pdf" });
  return { revision: offer.revision, sha256, file, ...days, approvedBy: actorId(actor), at };
}
