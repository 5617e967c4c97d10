import { AppError } from "../../shared/base/app-error.ts";
import type { Unit } from "../../shared/surplus/stock.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { stockToCount } from "./adjust-stock.ts";
import { stockRecord } from "./open-stock.ts";
import { getUnit, putStock, putUnit } from "./store.ts";

/** Names units of a lot by their serial numbers, once; those that are known already stay as they are. */
export async function nameUnits(
  ctx: Ctx,
  input: { readonly listingId: string; readonly serials: readonly string[] },
): Promise<{ named: number }> {
  const stock = await stockToCount(ctx, input.listingId);
  const wanted = [...new Set(input.serials)];
  const known = await Promise.all(wanted.map((serial) => getUnit(ctx.deps.table, input.listingId, serial)));
  const units = wanted.flatMap((serial, i): Unit[] =>
    known[i] ? [] : [{ serial, state: "FREE", revision: 1 }],
  );
  if (units.length === 0) return { named: 0 };
  const named = stock.named + units.length;
  if (named > stock.total) {
    const rule = "more-units-than-stock";
    throw new AppError("refused", rule, { rule, field: "serials", bound: stock.total });
  }

  await commit(
    ctx,
    [
      putStock({ ...stock, named, revision: stock.revision + 1 }),
      ...units.map((unit) => putUnit(input.listingId, unit)),
    ],
    [
      {
        record: stockRecord(input.listingId),
        action: "stock.name-units",
        detail: { serials: units.map((unit) => unit.serial).join(", "), named },
      },
    ],
  );

  return { named: units.length };
}
