import { AppError } from "../../shared/base/app-error.ts";
import { niinOf } from "../../shared/catalogue/nsn.ts";
import { viewerOf } from "../../shared/catalogue/rules.ts";
import { entriesOf, indexedAs, matchOf, type NsnMatch, nsnsMax, rowsOfText } from "../../shared/rfq/nsns.ts";
import { mayAskForCases } from "../../shared/rfq/rules.ts";
import type { ReadCtx } from "../catalogue/index.ts";
import { readNsnFile } from "./read-nsns.ts";

/** Listings looked at per number. */
const listingsMost = 20;

type Input = { readonly text?: string | undefined; readonly file?: string | undefined };

/**
 * What the catalogue that is open to the reader's country holds of the numbers in a text or a file; from the index, so
 * that a listing released to others only is as good as none. Throws `refused` for more than 500.
 */
export async function matchNsns(ctx: ReadCtx, { text, file }: Input): Promise<{ items: NsnMatch[] }> {
  if (!mayAskForCases(ctx.actor))
    throw new AppError("refused", "case-need-not-cleared", { rule: "not-cleared" });
  const read = file === undefined ? (text ?? "") : await readNsnFile(Buffer.from(file, "base64"));
  const entries = entriesOf(typeof read === "string" ? rowsOfText(read) : read);
  if (entries.length === 0) throw new AppError("invalid", "required", { field: "text" });
  if (entries.length > nsnsMax)
    throw new AppError("refused", "too-many-nsns", { rule: "too-many-nsns", most: nsnsMax, field: "text" });

  const index = await ctx.index.current();
  const viewer = viewerOf(ctx.actor);
  const items = entries.map((entry) => {
    const { nsn } = entry;
    const carrying = nsn ? index.withNumber(viewer, indexedAs(nsn), listingsMost) : [];
    // The nine digits alone may be some maker's part number as well: the item's own number comes first.
    const own = carrying.filter((card) => nsn && card.nsn && niinOf(card.nsn) === niinOf(nsn));
    return matchOf(entry, own.length > 0 ? own : carrying);
  });
  return { items };
}
