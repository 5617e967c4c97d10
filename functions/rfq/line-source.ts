import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { parseNsn } from "../../shared/catalogue/nsn.ts";
import type { Publication, Published } from "../../shared/catalogue/published.ts";
import { maySee, viewerOf } from "../../shared/catalogue/rules.ts";
import type { RequestLine } from "../../shared/rfq/request.ts";
import { lineObstacle, type NewLine, type Unnumbered } from "../../shared/rfq/request-lines.ts";
import { getCurrent } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { getStock } from "../surplus/index.ts";

/** What is published of a listing now and free of a lot, whoever may see it. */
export async function sourceNow({ deps }: Ctx, source: RequestLine["source"]) {
  if (source.kind === "FREE") return { item: undefined, free: undefined };
  const [item, stock] = await Promise.all([
    getCurrent(deps.table, "GOV", source.listingId),
    source.kind === "LOT" ? getStock(deps.table, source.listingId) : undefined,
  ]);
  return { item, free: stock?.free };
}

/**
 * The line that a wish makes, of what is published now. `there`: units of the listing that the request asks for
 * already. Throws `not-found` for a listing that the country may not see, the same as for none; `conflict` when another
 * version was read; `refused` with the rule that a lot stops at.
 */
export async function lineFor(ctx: Ctx, wish: NewLine, there: number): Promise<Unnumbered> {
  if (!("listingId" in wish)) return ownLine(wish);
  const item = await getCurrent(ctx.deps.table, "GOV", wish.listingId);
  const shown = visible(ctx, item);
  if (!shown) throw new AppError("not-found", "listing-not-found", { id: wish.listingId });
  if (wish.version !== undefined && wish.version !== shown.version)
    throw new AppError("conflict", "listing-changed", { rule: "listing-changed", id: wish.listingId });
  const line = lineOfListing(shown, wish.quantity, wish.note);
  const { free } = await sourceNow(ctx, line.source);
  const rule = lineObstacle(
    { ...line, quantity: wish.quantity + there },
    { item, viewer: viewerOf(ctx.actor), today: dayInJapan(ctx.deps.now()), free },
  );
  if (rule) throw new AppError("refused", rule, { rule, field: "quantity", id: wish.listingId });
  return line;
}

export const visible = ({ actor }: Ctx, item: Publication | undefined): Published | undefined =>
  item?.state === "PUBLISHED" && maySee(viewerOf(actor), item.content.visibility) ? item : undefined;

export function lineOfListing(item: Published, quantity: number, note?: string): Unnumbered {
  const { content } = item;
  const { ja, en } = content.title;
  const base = { listingId: item.id, version: item.version };
  return {
    source:
      content.kind === "SURPLUS"
        ? { kind: "LOT", ...base, textVersion: content.lot.asIsTextVersion }
        : { kind: "LISTING", ...base },
    description: en ?? ja ?? item.id,
    ...(ja && { descriptionJa: ja }),
    ...(content.nsn && { nsn: content.nsn }),
    quantity,
    unit: content.kind === "SURPLUS" ? content.lot.unitOfIssue : "EA",
    ...(note && { note }),
  };
}

function ownLine(wish: Exclude<NewLine, { listingId: string }>): Unnumbered {
  const { nsn: typed, description, partNumber, note, quantity, unit } = wish;
  const nsn = typed === undefined ? undefined : parseNsn(typed);
  if (typed !== undefined && !nsn) throw new AppError("invalid", "not-an-nsn", { field: "nsn" });
  const said = description ?? (nsn && `NSN ${nsn}`) ?? partNumber;
  if (!said) throw new AppError("invalid", "required", { field: "description" });
  return {
    source: { kind: "FREE" },
    description: said,
    ...(nsn && { nsn }),
    ...(partNumber && { partNumber }),
    quantity,
    unit,
    ...(note && { note }),
  };
}
