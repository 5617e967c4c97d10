import type { Deps } from "../platform/deps.ts";
import { followRecords, keysOf } from "../platform/follow-records.ts";
import { keepList } from "./list-lots.ts";

/** Follows the table: what is published of a listing changes the agency's list of lots. */
export const followLots = (deps: Deps) =>
  followRecords(deps, (record) => {
    const { pk, sk } = keysOf(record);
    const isPublication = pk.startsWith("GOV#L#") && sk === "CURRENT";
    return isPublication ? () => keepList(deps, record) : undefined;
  });
