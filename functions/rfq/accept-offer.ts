import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Case, CaseView } from "../../shared/rfq/model.ts";
import { mayWorkOnCase } from "../../shared/rfq/rules.ts";
import { isSignedBy, type Signing, signingFault } from "../../shared/rfq/signing.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import type { OnCase } from "./ask-offer.ts";
import { changeCase, mustBeOpen } from "./change-case.ts";
import { findCase } from "./find-case.ts";
import { keepOffer, whileUnchanged } from "./offer-stock.ts";
import { readPolicy } from "./policies.ts";
import { screenCase } from "./screen-case.ts";

/** The case of an offer that this official may take: in force, in time, and the letter that was read. */
async function findOffered(ctx: Ctx, input: OnCase & { readonly letter: number }): Promise<Case> {
  const before = await findCase(ctx, input);
  if (!mayWorkOnCase(ctx.actor, before))
    throw new AppError("refused", "case-need-not-cleared", { rule: "not-cleared" });
  if (before.letter && input.letter !== before.letter.revision)
    throw new AppError("refused", "letter-superseded", { rule: "letter-superseded" });
  if (before.status === "OFFERED" && before.offer?.official.personId !== actorId(ctx.actor))
    throw new AppError("refused", "not-the-official", { rule: "not-the-official" });
  mustBeOpen(ctx, before, "accept");
  return before;
}

/** The named official signs: the name as in the letter, and the beginning of its hash. Nothing is accepted yet. */
export async function signOffer(ctx: Ctx, { name, hash, ...input }: OnCase & Signing): Promise<CaseView> {
  const before = await findOffered(ctx, input);
  const fault = signingFault(ctx.actor, before, { name, hash, letter: input.letter });
  if (fault || !before.letter)
    throw new AppError("refused", fault?.rule ?? "letter-superseded", {
      rule: fault?.rule ?? "letter-superseded",
      ...(fault?.field && { field: fault.field }),
    });
  const { sha256, revision } = before.letter;
  const at = ctx.deps.now().toISOString();

  const after = await changeCase(ctx, before, {
    set: { signature: { revision, sha256, typedName: name.trim(), by: actorId(ctx.actor), at } },
    event: { kind: "signed", detail: { revision, sha256 } },
    tell: "officer",
  });

  return viewOf(ctx.actor, after);
}

/** `hash`: of the letter that was signed, all of it or its beginning. */
export type Confirm = OnCase & { readonly letter: number; readonly hash: string };

/**
 * The official's second word: screened as of now, the offer is accepted and its stock stays held. Said again it has
 * the same answer.
 */
export async function acceptOffer(ctx: Ctx, input: Confirm): Promise<CaseView> {
  const known = await findCase(ctx, { id: input.id });
  if (wasAccepted(ctx, known, input)) return viewOf(ctx.actor, known);
  const before = await findOffered(ctx, input);
  const signature = mustBeSigned(ctx, before, input);
  const policy = await readPolicy(ctx.deps.table, dayInJapan(ctx.deps.now()));
  const { note, writes } = await screenCase(ctx, before, "ACCEPTANCE");

  const after = await whileUnchanged(ctx, before, async () => {
    const kept = await keepOffer(ctx, before, policy);
    return changeCase(ctx, before, {
      move: "accept",
      set: {
        screenings: [...before.screenings, note].slice(-120),
        signature: { ...signature, confirmedAt: ctx.deps.now().toISOString() },
      },
      event: { kind: "accepted", detail: { revision: signature.revision, sha256: signature.sha256 } },
      tell: "both",
      writes: [...writes, ...kept.writes],
      audits: kept.audits,
    });
  });

  return viewOf(ctx.actor, after);
}

const names = (sha256: string, hash: string) => hash.length >= 8 && sha256.startsWith(hash.toLowerCase());

const wasAccepted = ({ actor }: Ctx, { status, signature }: Case, { letter, hash }: Confirm): boolean =>
  status === "ACCEPTED" &&
  signature?.confirmedAt !== undefined &&
  signature.by === actorId(actor) &&
  signature.revision === letter &&
  names(signature.sha256, hash);

function mustBeSigned({ actor }: Ctx, one: Case, { hash }: Confirm): NonNullable<Case["signature"]> {
  const { signature } = one;
  if (!signature || !isSignedBy(one, actorId(actor)))
    throw new AppError("refused", "case-need-signed", { rule: "signed" });
  if (!names(signature.sha256, hash))
    throw new AppError("refused", "signature-hash", { rule: "signature-hash", field: "hash" });
  return signature;
}
