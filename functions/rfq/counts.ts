import type { Case } from "../../shared/rfq/model.ts";
import { isWeapon } from "../../shared/rfq/needs.ts";
import type { Write } from "../platform/table.ts";
import { countriesKey, tallyKey, tallyShards, tookKey } from "./keys.ts";
import { loadWrites } from "./load.ts";

/** Longer steps count as this many working days: medians lie far below. */
export const tookMost = 120;

const shardOf = ({ id }: Case): number => id.charCodeAt(id.length - 1) % tallyShards;

/** What a change adds to the counts: cases by officer, by state and by country, working days by step and item class. */
export function countWrites(before: Case | undefined, after: Case): Write[] {
  const shard = shardOf(after);
  const load = loadWrites(before, after, shard);
  return before?.status === after.status ? load : [...load, ...stepWrites(before, after, shard)];
}

function stepWrites(before: Case | undefined, after: Case, shard: number): Write[] {
  const known = before && before.requestRevision > 0 ? before.status : undefined;
  const told = after.requestRevision > 0;
  const writes: Write[] = [];
  if (told)
    writes.push({
      add: tallyKey(shard),
      by: { [after.status]: 1, ...(known && { [known]: -1 }) },
      expect: "anything",
    });
  const step = after.steps.at(-1);
  if (known && step) {
    const itemClass = isWeapon(after) ? "WEAPON" : "NON_WEAPON";
    const of = `${step.from}|${after.kind ?? "OFFER"}|${itemClass}`;
    const late = step.over === undefined ? {} : { [`${of}|${step.over > 0 ? "late" : "intime"}`]: 1 };
    writes.push({
      add: tookKey(shard),
      by: { [`${of}|${Math.min(step.took, tookMost)}`]: 1, ...late },
      expect: "anything",
    });
  }
  if (told && !known && before?.requestRevision === 0)
    writes.push({ add: countriesKey(shard), by: { [after.country]: 1 }, expect: "anything" });
  return writes;
}
