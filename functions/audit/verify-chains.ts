import { chainStart } from "../../shared/audit/model.ts";
import { hashRow, parseAuditRow } from "../platform/commit.ts";
import type { Table } from "../platform/table.ts";
import { type Break, nothingPinned, type Pinned } from "./pinned-heads.ts";
import { numbered } from "./store.ts";

export type Verification = {
  readonly rows: number;
  readonly chains: number;
  readonly checkpoints: number;
  /** The first row of each chain that does not follow from the one before it, or is not what a checkpoint says. */
  readonly broken: readonly Break[];
};

/**
 * Reads every audit row and checks each record's chain: none changed, none missing in the middle, none out of order;
 * and against the checkpoints: none cut off at the end, no chain rewritten as a whole, none gone.
 */
export async function verifyChains(table: Table, pinned: Pinned = nothingPinned): Promise<Verification> {
  const chains = new Map<string, Place>();
  const broken = new Map<string, Break>();
  let rows = 0;
  for await (const stored of table.scan("AUDIT#")) {
    rows++;
    const record = stored.pk.slice("AUDIT#".length);
    if (broken.has(record)) continue;
    const last = chains.get(record) ?? { seq: 0, hash: chainStart };
    const checked = checkRow(stored, record, last, pinned);
    if ("cause" in checked) broken.set(record, { record, row: stored.sk, cause: checked.cause });
    else chains.set(record, checked);
  }
  const found = new Set([...chains.keys(), ...broken.keys()]).size;
  for (const one of cutOff(chains, pinned)) if (!broken.has(one.record)) broken.set(one.record, one);
  return {
    rows,
    chains: found,
    checkpoints: pinned.checkpoints,
    broken: [...broken.values(), ...pinned.broken],
  };
}

type Place = { readonly seq: number; readonly hash: string };

function checkRow(
  stored: Readonly<Record<string, unknown>>,
  record: string,
  last: Place,
  pinned: Pinned,
): Place | { cause: string } {
  try {
    const row = parseAuditRow(stored);
    const { hash, ...rest } = row;
    if (row.record !== record || numbered(row.seq) !== stored.sk)
      return { cause: "the row is not where it says it is" };
    if (row.seq !== last.seq + 1) return { cause: `row ${last.seq + 1} is missing` };
    if (row.prev !== last.hash) return { cause: "it does not follow from the row before" };
    if (hashRow(rest) !== hash) return { cause: "its text is not what was written" };
    const pin = pinned.heads.get(record)?.get(row.seq);
    if (pin && pin.hash !== hash)
      return { cause: `it is not the row that the checkpoint of ${pin.day} pinned` };
    return { seq: row.seq, hash };
  } catch {
    return { cause: "the row is not readable as an audit row" };
  }
}

/** Chains that end before a row that a checkpoint names: the first row that is gone. */
function cutOff(chains: ReadonlyMap<string, Place>, pinned: Pinned): Break[] {
  return [...pinned.heads].flatMap(([record, heads]) => {
    const end = chains.get(record)?.seq ?? 0;
    const [gone] = [...heads].filter(([seq]) => seq > end).sort(([a], [b]) => a - b);
    if (!gone) return [];
    const [seq, { day }] = gone;
    const what = end === 0 ? "the whole chain is gone" : `the chain ends at row ${end}`;
    return [{ record, row: numbered(end + 1), cause: `${what}; the checkpoint of ${day} pinned row ${seq}` }];
  });
}
