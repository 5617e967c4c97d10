import type { Deps } from "../platform/deps.ts";
import { getPerson } from "./store.ts";

/** People at a time; a list of the desk names few more. */
const namedMax = 100;

/** Names of people by id; the system and whoever is no longer known are left out. */
export async function namesOfPeople(
  { table }: Pick<Deps, "table">,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const wanted = [...new Set(ids)].filter((id) => id.startsWith("P-")).slice(0, namedMax);
  const people = await Promise.all(wanted.map((id) => getPerson(table, id)));
  return Object.fromEntries(people.flatMap((person) => (person ? [[person.id, person.name]] : [])));
}
