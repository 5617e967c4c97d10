import type { MailTemplate } from "../../shared/accounts/mail.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import { type Watch, watchSchema } from "../../shared/surplus/watch.ts";
import { tell, whoById } from "../accounts/index.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Deps } from "../platform/deps.ts";
import { watchKey } from "./keys.ts";
import { type PublishedLot, readLot } from "./read-lot.ts";
import { listRows } from "./store.ts";
import { lotParams } from "./tell-buyers.ts";
import { putWatch } from "./watch-lot.ts";

/**
 * Tells everybody who watches a lot what is new about it since they were told last: that it can be had, or that it
 * changed. Who may no longer see it hears nothing. Each watch row says what was told, so a repetition tells nothing.
 */
export async function tellWatchers(deps: Deps, listingId: string): Promise<void> {
  for (let after: string | undefined; ; ) {
    const range = { pk: watchKey(listingId, "").pk, prefix: "PERSON#", limit: 100, ...(after && { after }) };
    const page = await listRows(deps.table, range, watchSchema);
    for (const watch of page.items) await tellOne(deps, watch);
    if (!page.next) return;
    after = page.next;
  }
}

async function tellOne(deps: Deps, watch: Watch): Promise<void> {
  const who = await whoById(deps, watch.personId);
  if (who?.actor.kind !== "buyer") return;
  const lot = await readLot({ deps, actor: who.actor }, watch.listingId).catch((error: unknown) => {
    if (error instanceof AppError) return undefined;
    throw error;
  });
  if (!lot) return;
  const { next, template } = news(watch, lot, dayInJapan(deps.now()));
  if (!next) return;
  const { id, mail, language } = who.person;
  const about = { listingId: watch.listingId, title: lot.content.title };
  const told = template ? tell(deps, [{ id, mail, language }], template, lotParams(about, language)) : [];
  try {
    await commit(
      { deps, actor: { kind: "system", job: "watch" } },
      [...putWatch(next), ...told],
      noAudit("a notice changes nothing"),
    );
  } catch (error) {
    // Told by another run, or no longer watched.
    if (!(error instanceof AppError)) throw error;
  }
}

/** What a watcher has not been told yet; `next` alone when only its row has to follow the lot. */
function news(
  watch: Watch,
  lot: PublishedLot,
  today: Day,
): { readonly next?: Watch; readonly template?: MailTemplate } {
  const { availableFrom: waitedFor, ...rest } = watch;
  const { availableFrom } = lot.content;
  const isToCome = availableFrom !== undefined && availableFrom > today;
  const base: Watch = { ...rest, version: lot.version, revision: watch.revision + 1 };
  const next = isToCome ? { ...base, availableFrom } : base;
  if (waitedFor !== undefined && !isToCome) return { next, template: "lot-available" };
  if (lot.version > watch.version) return { next, template: "lot-changed" };
  return {};
}
