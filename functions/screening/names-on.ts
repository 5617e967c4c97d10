import type { Day } from "../../shared/base/day.ts";
import { type NameListId, nameLists } from "../../shared/screening/codes.ts";
import { type Edition, type NameList, nameListSchema } from "../../shared/screening/names-list.ts";
import { shippedEndUsers } from "../../shared/screening/shipped-names.ts";
import type { Deps } from "../platform/deps.ts";
import { namesFile } from "./keys.ts";
import { editionOn } from "./store.ts";

export type InUse = { readonly edition: Edition; readonly names: NameList };

/** The shipped edition is used until the agency loads another. */
const shipped: InUse = {
  edition: {
    list: "END_USERS",
    edition: shippedEndUsers.edition,
    source: shippedEndUsers.source,
    entries: shippedEndUsers.entries.length,
    from: shippedEndUsers.edition,
    at: "2026-04-21T00:00:00.000Z",
    by: "system:shipped",
  },
  names: shippedEndUsers,
};

const keptMax = 6;
const kept = new WeakMap<Deps["table"], Map<string, NameList>>();

/** The entries of an edition; files are named by what they hold, so each is opened once by a process. */
async function namesIn(deps: Deps, sha256: string): Promise<NameList> {
  const known = kept.get(deps.table) ?? new Map<string, NameList>();
  kept.set(deps.table, known);
  const held = known.get(sha256);
  if (held) return held;
  const file = await deps.files.get(namesFile(sha256));
  // Screening without the list would look like screening that found nothing.
  if (!file) throw new Error(`list of names ${sha256} is missing`);
  const names = nameListSchema.parse(JSON.parse(new TextDecoder().decode(file.body)));
  const [oldest] = known.keys();
  if (known.size >= keptMax && oldest !== undefined) known.delete(oldest);
  known.set(sha256, names);
  return names;
}

/** A list of names as it is used on a day; undefined when none was loaded. */
export async function namesOfListOn(deps: Deps, list: NameListId, day: Day): Promise<InUse | undefined> {
  const stored = await editionOn(deps.table, list, day);
  if (!stored) return list === "END_USERS" ? shipped : undefined;
  const { sha256, ...edition } = stored;
  return { edition, names: await namesIn(deps, sha256) };
}

/** Every list of names that is used on a day: one read each, and none of the entries again. */
export async function namesOn(deps: Deps, day: Day): Promise<InUse[]> {
  const found = await Promise.all(nameLists.map((list) => namesOfListOn(deps, list, day)));
  return found.filter((one) => one !== undefined);
}
