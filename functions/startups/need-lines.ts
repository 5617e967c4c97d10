import type { Need } from "../../shared/startups/need.ts";
import { needLineOf } from "../../shared/startups/need.ts";
import type { NeedList } from "../../shared/startups/need-codes.ts";
import {
  type ShownLine,
  type ShownNeed,
  shownLineSchema,
  shownNeedSchema,
} from "../../shared/startups/need-shown.ts";
import type { Key, Row, Write } from "../platform/table.ts";
import {
  needStatePartition,
  type ShownTier,
  shownKey,
  shownOrder,
  shownPartition,
  sponsorPartition,
} from "./need-keys.ts";

/** What readers are given of a need; undefined before it is published. */
export function shownOf({
  id,
  status,
  audience,
  statement,
  sponsor,
  published,
}: Need): ShownNeed | undefined {
  if (!published) return undefined;
  const named = sponsor?.shown ? { sponsor: { country: sponsor.country, name: sponsor.name } } : {};
  return shownNeedSchema.parse({ id, status, audience, ...statement, ...named });
}
const shownLineOf = (one: ShownNeed): ShownLine => {
  const { id, status, audience, title, area, budget, opensOn, answersUntil } = one;
  return shownLineSchema.parse({ id, status, audience, title, area, budget, opensOn, answersUntil });
};

const listOf = ({ status }: ShownNeed): NeedList => (status === "OPEN" ? "OPEN" : "CLOSED");
const tiersOf = ({ audience }: ShownNeed): ShownTier[] =>
  audience === "PUBLIC" ? ["PUB#NEED", "NEEDSHOWN"] : ["NEEDSHOWN"];

/** Lines of the agency's lists come in the order in which something is due, or in which they changed. */
function orderOf({ status, statement, changedAt }: Need): string {
  if (status === "OPEN") return statement.answersUntil ?? changedAt;
  if (status === "EVALUATING") return statement.decisionBy ?? changedAt;
  return changedAt;
}

/** Every row that a need has besides its own, by what it says. */
function rowsOf(one: Need): Row[] {
  const line = needLineOf(one);
  const shown = shownOf(one);
  const lists: Key[] = [
    ...(one.sponsor && !one.proposedAt
      ? []
      : [{ pk: needStatePartition(one.status), sk: `${orderOf(one)}#${one.id}` }]),
    ...(one.sponsor
      ? [{ pk: sponsorPartition(one.sponsor.organisationId), sk: `${one.createdAt}#${one.id}` }]
      : []),
  ];
  const shownLists = shown
    ? tiersOf(shown).flatMap((tier) =>
        ["ALL", shown.area].map((area) => ({
          pk: shownPartition(tier, listOf(shown), area),
          sk: shownOrder(shown),
          ...shownLineOf(shown),
        })),
      )
    : [];
  return [
    ...lists.map((key) => ({ ...key, ...line })),
    ...shownLists,
    ...(shown ? tiersOf(shown).map((tier) => ({ ...shownKey(tier, one.id), ...shown })) : []),
  ];
}

/** Lines and what readers are given after a change; what it leaves goes. */
export function needLineWrites(before: Need | undefined, after: Need): Write[] {
  const now = rowsOf(after);
  const left = (before ? rowsOf(before) : []).filter(
    (place) => !now.some((kept) => kept.pk === place.pk && kept.sk === place.sk),
  );
  return [
    ...now.map((row): Write => ({ put: row, expect: "anything" })),
    ...left.map(({ pk, sk }): Write => ({ remove: { pk, sk }, expect: "anything" })),
  ];
}
