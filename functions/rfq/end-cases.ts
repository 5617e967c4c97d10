import { AppError } from "../../shared/base/app-error.ts";
import { addDays, type Day, dayInJapan } from "../../shared/base/day.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { type Change, changeCase } from "./change-case.ts";
import { duePartition } from "./keys.ts";
import { endOffer, whileUnchanged } from "./offer-stock.ts";
import { remindOf } from "./remind-case.ts";
import { getCase } from "./store.ts";

const pageSize = 100;

/**
 * Job: ends drafts, prices and offers whose last day is over, and reminds of offers that end soon and of steps that are
 * late. Once each, however often it runs; one case that fails stops no other, and makes the run fail at its end.
 */
export function endCases(deps: Deps): () => Promise<void> {
  return async () => {
    const ctx: Ctx = { deps, actor: { kind: "system", job: "nightly" } };
    const today = dayInJapan(deps.now());
    const failures: unknown[] = [];
    const each = async (pk: string, to: Day, work: (one: Case) => Promise<void>) => {
      for await (const id of casesUntil(deps, pk, to)) {
        try {
          const one = await getCase(deps.table, id);
          if (one) await unlessRaced(work(one));
        } catch (error) {
          deps.log.error("case-failed", error, { case: id });
          failures.push(error);
        }
      }
    };
    await each(duePartition, addDays(today, -1), (one) => end(ctx, one, today));
    await remindOf(ctx, today, each);
    if (failures.length > 0) throw failures[0];
  };
}

/** Cases in a list whose clock ends on a day or before. */
async function* casesUntil({ table }: Deps, pk: string, to: Day): AsyncGenerator<string> {
  for (let after: string | undefined; ; ) {
    const range = { pk, to: `${to}#\uffff`, limit: pageSize, ...(after && { after }) };
    const page = await table.list(range, { consistent: true });
    for (const row of page.rows) yield String(row.id);
    if (!page.next) return;
    after = page.next;
  }
}

/** Somebody who moves the case at this moment wins: the next night looks again. */
async function unlessRaced(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
  }
}

const endings: Readonly<Partial<Record<Case["status"], Pick<Change, "move" | "event" | "tell">>>> = {
  DRAFT: { move: "lapse", event: { kind: "lapsed" }, tell: "buyer" },
  PA_SENT: { move: "lose-interest", event: { kind: "interest-lost" }, tell: "both" },
  OFFERED: { move: "expire", event: { kind: "expired" }, tell: "both" },
};

async function end(ctx: Ctx, one: Case, today: Day): Promise<void> {
  const ending = endings[one.status];
  // A list may lag behind its case.
  if (!ending || one.clock.dueOn === undefined || one.clock.dueOn >= today) return;
  await whileUnchanged(ctx, one, async () =>
    changeCase(ctx, one, {
      ...ending,
      ...(one.status === "OFFERED" && (await endOffer(ctx, one, "EXPIRED"))),
    }),
  );
}
