import { AppError } from "../../shared/base/app-error.ts";
import { addDays, dayInJapan } from "../../shared/base/day.ts";
import { idFrom, type ListingId } from "../../shared/base/id.ts";
import type { Text } from "../../shared/base/text.ts";
import type { Kind } from "../../shared/catalogue/codes.ts";
import { type Content, contentSchema, type Listing } from "../../shared/catalogue/model.ts";
import { mayReadDesk } from "../../shared/curation/life-cycle.ts";
import { getListing } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { createDrafts } from "./create-drafts.ts";

/** Days until a new listing must be looked at again; the rule allows 366. [policy] */
const reviewAfterDays = 330;

/** Begins a draft that says no more than what it is. Nobody but the agency sees it, and governments only at first. */
export async function createListing(
  ctx: Ctx,
  input: { kind: Kind; title: Text; summary: Text },
): Promise<Listing> {
  return begin(ctx, firstContent(input, dayInJapan(ctx.deps.now())));
}

/**
 * Begins a draft like another listing, published or not. Its classification, pictures and source stay with the
 * original, for they were decided about that one.
 */
export async function duplicateListing(ctx: Ctx, input: { id: ListingId }): Promise<Listing> {
  const original = await getListing(ctx.deps.table, input.id);
  if (!original || !mayReadDesk(ctx.actor)) throw new AppError("not-found", "listing-not-found");
  const { classification: _decided, nsn: _number, ...rest } = original.content;
  const today = dayInJapan(ctx.deps.now());
  const copy = { ...rest, pictures: [], reviewBy: addDays(today, reviewAfterDays) };
  if ("lot" in copy) {
    const { source: _source, ...lot } = copy.lot;
    return begin(ctx, contentSchema.parse({ ...copy, lot }));
  }
  return begin(ctx, contentSchema.parse(copy));
}

async function begin(ctx: Ctx, content: Content): Promise<Listing> {
  const id = idFrom("L", ctx.deps.random(8));
  const [listing] = await createDrafts(ctx, { drafts: [{ id, content }] });
  if (!listing) throw new Error("a draft was not created");
  return listing;
}

const firstContent = ({ kind, title, summary }: { kind: Kind; title: Text; summary: Text }, today: string) =>
  contentSchema.parse({
    kind,
    marking: "UNCLASSIFIED",
    title,
    summary,
    models: [],
    partNumbers: [],
    specifications: [],
    visibility: { tier: "REGISTERED_GOV" },
    price: {
      mode: "ON_REQUEST",
      date: today,
      basis: { ja: "見積りによる", en: "By quotation" },
      currency: "JPY",
    },
    saleModel: "AGENT",
    pictures: [],
    related: [],
    reviewBy: addDays(today, reviewAfterDays),
    ...firstOf(kind, summary),
  });

const firstOf = (kind: Kind, summary: Text): object => {
  switch (kind) {
    case "SERVICE":
      return { service: { type: "TRAINING" } };
    case "SURPLUS":
      return {
        lot: {
          quantity: 1,
          unitOfIssue: "EA",
          condition: { code: "F", assessed: false },
          asIsTextVersion: "1",
        },
      };
    case "TECHNOLOGY":
      return {
        technology: {
          area: "SENSING",
          civilUse: summary,
          defenceUse: summary,
          trl: 1,
          ipOwner: { ja: "未確認", en: "Not confirmed" },
          declaredControlRow: "unknown",
          seeks: ["PARTNER"],
        },
      };
    case "EQUIPMENT":
      return {};
  }
};
