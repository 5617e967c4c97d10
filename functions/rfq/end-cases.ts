import { addDays, type Day, dayInJapan } from "../../shared/base/day.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { idsUntil, unlessRaced } from "../platform/nightly-list.ts";
import { type Change, changeCase } from "./change-case.ts";
import { duePartition } from "./keys.ts";
import { endOffer, whileUnchanged } from "./offer-stock.ts";
import { remindOf } from "./remind-case.ts";
import { getCase } from "./store.ts";

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
      for await (const id of idsUntil(deps.table, pk, to)) {
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
