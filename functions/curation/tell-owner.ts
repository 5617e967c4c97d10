import type { MailTemplate } from "../../shared/accounts/mail.ts";
import { actorId } from "../../shared/base/actor.ts";
import { read } from "../../shared/base/text.ts";
import type { Listing } from "../../shared/catalogue/model.ts";
import { getPerson, tell } from "../accounts/index.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";

/** A notice and a mail to whoever prepared a listing; nobody is told of what they did themselves. */
export async function tellOwner(
  ctx: Ctx,
  listing: Listing,
  template: MailTemplate,
  params: Readonly<Record<string, string>> = {},
): Promise<Write[]> {
  const own = listing.preparedBy === actorId(ctx.actor);
  const owner = own ? undefined : await getPerson(ctx.deps.table, listing.preparedBy);
  if (!owner) return [];
  return tell(ctx.deps, [owner], template, {
    title: read(listing.content.title, owner.language).value,
    link: `/${owner.language}/staff/listings/${listing.id}`,
    ...params,
  });
}
