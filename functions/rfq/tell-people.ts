import type { Person } from "../../shared/accounts/model.ts";
import type { Case, CaseEvent } from "../../shared/rfq/model.ts";
import { getPerson, tell } from "../accounts/index.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";

/** Which side a change is told to; whoever made it knows already. */
export type Told = "buyer" | "officer" | "both";

/** A notice and a mail to whom of both sides follows the case: its number and where it is now, nothing of what it says. */
export async function tellOf(
  { deps, actor }: Ctx,
  one: Case,
  told: Told | undefined,
  event: CaseEvent,
): Promise<Write[]> {
  const wanted = {
    buyer: told === "buyer" || told === "both",
    officer: told === "officer" || told === "both",
  };
  const others = async (ids: readonly string[]) => {
    const asked = ids.filter((id) => !("personId" in actor) || id !== actor.personId);
    const people = await Promise.all(asked.map((id) => getPerson(deps.table, id)));
    return people.filter((person) => person !== undefined);
  };
  const written = (place: string) => (person: Person) =>
    tell(deps, [person], "case-changed", {
      number: one.number ?? "",
      state: one.status,
      kind: event.kind,
      link: `/${person.language}${place}/${one.id}`,
    });
  const buyers = wanted.buyer ? await others(one.followers) : [];
  const officers = wanted.officer && one.officer ? await others([one.officer]) : [];
  return [...buyers.flatMap(written("/buyer/requests")), ...officers.flatMap(written("/staff/cases"))];
}
