import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import { commit } from "../platform/commit.ts";
import type { ReadCtx } from "./ctx.ts";
import { seenWrite } from "./maker-store.ts";

const tries = 6;

/** Whoever reads the name of a shielded maker leaves a row in the listing's trail, and a line for the maker; without them there is no name. */
export async function noteMakerSeen(ctx: ReadCtx, item: Published): Promise<void> {
  if (ctx.actor.kind !== "buyer" || !item.content.maker?.shielded) return;
  const { organisationId, country } = ctx.actor;
  const row = {
    record: `listing:${item.id}`,
    action: "listing.maker-seen",
    detail: { version: item.version, organisation: organisationId, country },
  };
  const maker = item.content.maker.organisationId;
  const seen = { listing: item.id, version: item.version, country, day: dayInJapan(ctx.deps.now()) };
  const mark = () => Buffer.from(ctx.deps.random(9)).toString("base64url");
  for (let attempt = 1; ; attempt++) {
    try {
      return await commit(ctx, maker ? [seenWrite(maker, seen, mark())] : [], [row]);
    } catch (error) {
      // Others read it at the same moment; each row follows the one before.
      const raced = error instanceof AppError && error.code === "conflict";
      if (!raced || attempt === tries) throw raced ? new AppError("unavailable", "busy") : error;
    }
  }
}
