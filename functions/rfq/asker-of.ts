import type { Deps } from "../platform/deps.ts";
import { getWay } from "./maker-store.ts";
import { getCase } from "./store.ts";

/** The country whose question was passed on to a maker, for who counts governments and names none. */
export async function askerOf({ table }: Deps, ask: string): Promise<string | undefined> {
  const way = await getWay(table, ask);
  return way && (await getCase(table, way.caseId))?.country;
}
