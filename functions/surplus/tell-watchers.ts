import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { MailTemplate } from "../../shared/accounts/mail.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { addDays, type Day, dayInJapan } from "../../shared/base/day.ts";
import { type Watch, watchSchema } from "../../shared/surplus/watch.ts";
import { tell, whoById } from "../accounts/index.ts";
import { commit, noAudit } from "../platform/commit.ts";
import type { Deps } from "../platform/deps.ts";
import { availableKey, watchKey } from "./keys.ts";
import { type PublishedLot, readLot } from "./read-lot.ts";
import { listRows } from "./store.ts";
import { lotParams } from "./tell-buyers.ts";
import { putWatch } from "./watch-lot.ts";

/** Months whose days are still found when runs were missed. */
const monthsBack = 3;

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

/** Job: tells of what can be had from today, or could be while runs were missed. */
export function tellAvailable(deps: Deps): () => Promise<void> {
  return async () => {
    const today = dayInJapan(deps.now());
    let month = today;
    for (let i = 0; i < monthsBack; i++, month = addDays(`${month.slice(0, 7)}-01`, -1)) {
      const { pk } = availableKey(month, "");
      for (let after: string | undefined; ; ) {
        const range = { pk, to: `${today}#\uffff`, limit: 100, ...(after && { after }) };
        const page = await deps.table.list(range, { consistent: true });
        for (const { sk, listingId } of page.rows) {
          await tellWatchers(deps, String(listingId));
          const done = { remove: { pk, sk }, expect: "anything" } as const;
          await deps.table.write([done]);
        }
        if (!page.next) break;
        after = page.next;
      }
    }
  };
}

/** Follows the table: a new version of a published listing is news for who watches it. */
export function followLots(deps: Deps): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  return async (event) => {
    for (const record of event.Records.filter(isNewVersion)) {
      try {
        await tellWatchers(deps, record.dynamodb?.Keys?.pk?.S?.slice("GOV#L#".length) ?? "");
      } catch (error) {
        deps.log.error("record-failed", error, { record: record.dynamodb?.Keys?.pk?.S ?? "" });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] };
      }
    }
    return { batchItemFailures: [] };
  };
}

const isNewVersion = ({ eventName, dynamodb }: DynamoDBRecord): boolean =>
  eventName === "MODIFY" &&
  (dynamodb?.Keys?.pk?.S?.startsWith("GOV#L#") ?? false) &&
  dynamodb?.Keys?.sk?.S === "CURRENT" &&
  dynamodb.NewImage?.state?.S === "PUBLISHED";
