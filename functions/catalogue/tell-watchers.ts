import type { MailTemplate } from "../../shared/accounts/mail.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { type Day, dayInJapan } from "../../shared/base/day.ts";
import { type Language, read } from "../../shared/base/text.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import { maySee, viewerOf } from "../../shared/catalogue/rules.ts";
import { isWatchable, mayWatch, type Watch } from "../../shared/catalogue/watch.ts";
import { tell, whoById } from "../accounts/index.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Deps } from "../platform/deps.ts";
import { getCurrent } from "./store.ts";
import { listWatches, putWatch } from "./watch-store.ts";

/**
 * Tells everybody who watches a listing what is new about it since they were told last: that a lot can be had, the
 * stage that a technology has reached (`stage`), or that it changed. Who may no longer see it hears nothing. Each watch
 * row says what was told, so a repetition tells nothing.
 */
export async function tellWatchers(deps: Deps, listingId: string, stage?: string): Promise<void> {
  const item = await getCurrent(deps.table, "GOV", listingId);
  if (item?.state !== "PUBLISHED" || !isWatchable(item.content.kind)) return;
  for (let after: string | undefined; ; ) {
    const page = await listWatches(deps.table, listingId, after);
    for (const watch of page.watches) await tellOne(deps, watch, item, stage);
    if (!page.next) return;
    after = page.next;
  }
}

async function tellOne(deps: Deps, watch: Watch, item: Published, stage: string | undefined): Promise<void> {
  const who = await whoById(deps, watch.personId);
  if (!who || !mayWatch(who.actor) || !maySee(viewerOf(who.actor), item.content.visibility)) return;
  const { next, template } = news(watch, item, { today: dayInJapan(deps.now()), stage });
  if (!next) return;
  const { id, mail, language } = who.person;
  const told = template
    ? tell(deps, [{ id, mail, language }], template, wordsOf(item, language, next.stage))
    : [];
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

const wordsOf = ({ id, content }: Published, language: Language, stage: string | undefined) => ({
  "lot-ja": read(content.title, "ja").value,
  "lot-en": read(content.title, "en").value,
  link: `/${language}/buyer/${content.kind === "SURPLUS" ? "lots" : "catalogue"}/${id}`,
  ...(stage && { stage }),
});

type Now = { readonly today: Day; readonly stage: string | undefined };

/** What a watcher has not been told yet; `next` alone when only its row has to follow the listing. */
function news(
  watch: Watch,
  { version, content }: Published,
  { today, stage }: Now,
): { readonly next?: Watch; readonly template?: MailTemplate } {
  const { availableFrom: waitedFor, ...rest } = watch;
  const { availableFrom, kind } = content;
  const isToCome = availableFrom !== undefined && availableFrom > today;
  const base: Watch = { ...rest, version, revision: watch.revision + 1 };
  const next = isToCome ? { ...base, availableFrom } : base;
  if (kind === "TECHNOLOGY" && stage !== undefined && stage !== watch.stage)
    return { next: { ...next, stage }, template: "technology-stage" };
  const isLot = kind === "SURPLUS";
  if (waitedFor !== undefined && !isToCome)
    return { next, template: isLot ? "lot-available" : "technology-changed" };
  if (version > watch.version) return { next, template: isLot ? "lot-changed" : "technology-changed" };
  return {};
}
