import { AppError } from "../../shared/base/app-error.ts";
import { addDays, type Day, dayInJapan } from "../../shared/base/day.ts";
import { nextAttestationAfter } from "../../shared/rfq/afterwards.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { parseReminder, putReminder, type Reminder, removeReminder } from "./attestation-store.ts";
import { changeCase } from "./change-case.ts";
import { attestationsDue } from "./keys.ts";
import { getCase } from "./store.ts";

const pageSize = 100;
const daysBetween = 30;
/** With the last one the case officer hears of it too. */
export const remindersMost = 3;

/** Job: reminds buyers of the end use they have not attested yet. It reads those of the day, not all that ever closed. */
export function remindAttestations(deps: Deps): () => Promise<void> {
  return async () => {
    const ctx: Ctx = { deps, actor: { kind: "system", job: "nightly" } };
    const today = dayInJapan(deps.now());
    const range = { pk: attestationsDue, to: `${today}#\uffff`, limit: pageSize };
    for (let after: string | undefined; ; ) {
      const page = await deps.table.list({ ...range, ...(after && { after }) }, { consistent: true });
      for (const row of page.rows) await remindOnce(ctx, parseReminder(row), today);
      if (!page.next) return;
      after = page.next;
    }
  };
}

/** Moves it on in the transaction that tells of it, so that a run that is repeated tells nobody twice. */
async function remindOnce(ctx: Ctx, known: Reminder, today: Day): Promise<void> {
  const { table } = ctx.deps;
  const before = await getCase(table, known.id);
  if (!before) return;
  const year = Number(known.dueOn.slice(0, 4));
  const given = before.attestations.some((attestation) => attestation.year >= year);
  const reminded = known.reminded + 1;
  const dueOn = nextAttestationAfter(before, known.dueOn) ?? known.dueOn;
  const next =
    given || reminded >= remindersMost
      ? { ...known, on: later(dueOn, today), dueOn, reminded: 0 }
      : { ...known, on: addDays(today, daysBetween), reminded };
  const writes = [removeReminder(known), putReminder(next)];
  try {
    if (given) await table.write(writes);
    else
      await changeCase(ctx, before, {
        event: { kind: "attestation-due", detail: { year, reminder: reminded } },
        tell: reminded >= remindersMost ? "both" : "buyer",
        writes,
      });
  } catch (error) {
    // Somebody changed the case meanwhile: it is still due tomorrow.
    if (!(error instanceof AppError)) throw error;
  }
}

/** A case that nobody looked at for years goes on from tomorrow. */
const later = (day: Day, today: Day): Day => (day > today ? day : addDays(today, 1));
