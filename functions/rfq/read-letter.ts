import { AppError } from "../../shared/base/app-error.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { letterSchema, type Offer, offerSchema } from "../../shared/rfq/offer.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { handoutSeconds, presignGet } from "../platform/presign-get.ts";
import { caseRecord } from "./change-case.ts";
import { findCase } from "./find-case.ts";
import { offerKey } from "./keys.ts";

type Wish = { readonly id: string; readonly offer?: number | undefined };
type Issued = { readonly offer: Offer; readonly letter?: Case["letter"] };

const none = () => new AppError("not-found", "offer-not-issued");

/** The offer as its reader may know it: what was issued, and for the agency what is being worked on. `offer`: an earlier revision. */
export async function readOffer(ctx: Ctx, { id, offer: revision }: Wish) {
  const one = await findCase(ctx, { id });
  const { offer, letter, signature } = viewOf(ctx.actor, one);
  const { status } = one;
  if (revision === undefined || revision === offer?.revision) {
    if (!offer) throw none();
    const isIssued = letter?.revision === offer.revision;
    return { status, offer, ...(isIssued && letter && { letter }), ...(signature && { signature }) };
  }
  return { status, ...(await issued(ctx, id, revision)) };
}

/** Rows of issued offers never change; whoever may read the case may read what it was offered. */
async function issued({ deps, actor }: Ctx, id: string, revision: number): Promise<Issued> {
  const row = await deps.table.get(offerKey(id, revision), { consistent: true });
  if (!row) throw none();
  const { offer, letter } = { offer: offerSchema.parse(row.offer), letter: letterSchema.parse(row.letter) };
  if (actor.kind !== "buyer") return { offer, letter };
  return { offer: { ...offer, preparedBy: "" }, letter: { ...letter, approvedBy: "" } };
}

/** The address of a letter's file, good for a minute, and on the record. */
export async function downloadLetter(ctx: Ctx, { id, offer: revision }: Wish) {
  const one = await findCase(ctx, { id });
  const wanted = revision ?? one.letter?.revision;
  if (wanted === undefined) throw none();
  const letter = wanted === one.letter?.revision ? one.letter : (await issued(ctx, id, wanted)).letter;
  if (!letter) throw none();
  const { sha256, file } = letter;

  await commit(
    ctx,
    [],
    [{ record: caseRecord(id), action: "case.letter-read", detail: { sha256, revision: wanted } }],
  );

  const fileName = `${one.number ?? id}-R${wanted}.pdf`;
  const handout = { key: file, contentType: "application/pdf", fileName };
  const location = await presignGet(ctx.deps.config, ctx.deps.now(), handout);
  return { location, seconds: handoutSeconds, sha256, revision: wanted };
}
