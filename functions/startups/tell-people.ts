import type { MailTemplate } from "../../shared/accounts/mail.ts";
import type { Person } from "../../shared/accounts/model.ts";
import type { Technology } from "../../shared/startups/model.ts";
import type { TechnologyMove } from "../../shared/startups/states.ts";
import { getPerson, tell } from "../accounts/index.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";

type Told = {
  readonly template: Extract<MailTemplate, `technology-${string}`>;
  readonly side: "firm" | "moderator";
};

/** Who is told of a move, wherever it is made. */
const told: Readonly<Partial<Record<TechnologyMove, Told>>> = {
  submit: { template: "technology-received", side: "firm" },
  "begin-scoring": { template: "technology-scoring", side: "firm" },
  "open-scores": { template: "technology-opened", side: "moderator" },
  "list-public": { template: "technology-answered", side: "firm" },
  "list-gov": { template: "technology-answered", side: "firm" },
  decline: { template: "technology-answered", side: "firm" },
  "turn-away": { template: "technology-answered", side: "firm" },
};

/** A notice and a mail to the firm's people who follow it, or to its moderator: of what came in, began or was decided. */
export async function tellOf(
  { deps }: Pick<Ctx, "deps">,
  one: Technology,
  move: TechnologyMove | undefined,
): Promise<Write[]> {
  const how = move && told[move];
  if (!how) return [];
  const ids = how.side === "firm" ? one.followers : one.panel ? [one.panel.moderator.personId] : [];
  return tellPeople(deps, one, await peopleOf(deps, ids), how.template);
}

export async function peopleOf(deps: Pick<Deps, "table">, ids: readonly string[]): Promise<Person[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => getPerson(deps.table, id)));
  return found.filter((person) => person !== undefined);
}

type Recipient = Parameters<typeof tell>[1][number];

/** Each in their own language, with the way to the page of their side. */
export const tellPeople = (
  deps: Deps,
  one: Technology,
  people: readonly Recipient[],
  template: Told["template"] | "technology-called" | "technology-due" | "technology-late",
): Write[] =>
  people.flatMap((person) => {
    const side = sideOf[template];
    const { title } = one.brief;
    return tell(deps, [person], template, {
      title: title?.[person.language] ?? title?.ja ?? title?.en ?? one.id,
      ...(one.answerDueOn && { day: one.answerDueOn }),
      link: `/${person.language}/${side}/technologies/${one.id}`,
    });
  });

const sideOf: Readonly<Record<string, "supplier" | "staff">> = {
  "technology-received": "supplier",
  "technology-scoring": "supplier",
  "technology-answered": "supplier",
  "technology-called": "staff",
  "technology-opened": "staff",
  "technology-due": "staff",
  "technology-late": "staff",
};
