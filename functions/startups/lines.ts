import { isAwaiting } from "../../shared/startups/codes.ts";
import { type TechnologyLine, technologyLineOf } from "../../shared/startups/line.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { dutyOf } from "../../shared/startups/panel-rules.ts";
import type { Key, Write } from "../platform/table.ts";
import { firmPartition, scorerPartition, statePartition } from "./keys.ts";

/** Where a technology has lines: its firm's list for good, the agency's once it was handed in, its panel's while they work. */
function placesOf(one: Technology, was?: Technology): Key[] {
  const own = { pk: firmPartition(one.organisationId), sk: `${one.createdAt}#${one.id}` };
  // What is withdrawn as a draft says what the agency never was handed.
  const isFirmsAlone = one.status === "DRAFT" || (one.status === "WITHDRAWN" && was?.status === "DRAFT");
  if (one.attempt === 0 || isFirmsAlone) return [own];
  const sk = `${isAwaiting(one.status) ? one.answerDueOn : one.changedAt}#${one.id}`;
  const panel = isAwaiting(one.status) && one.panel;
  const people = panel ? [panel.moderator, ...panel.members].map(({ personId }) => personId) : [];
  return [
    own,
    { pk: statePartition(one.status), sk },
    ...(isAwaiting(one.status) ? [{ pk: statePartition("AWAITING"), sk }] : []),
    ...[...new Set(people)].map((personId) => ({ pk: scorerPartition(personId), sk })),
  ];
}

/** The lines of a technology after a change; those that it leaves go. */
export function lineWrites(before: Technology | undefined, after: Technology): Write[] {
  const line = technologyLineOf(after);
  const now = placesOf(after, before);
  const left = (before ? placesOf(before) : []).filter(
    (place) => !now.some((kept) => kept.pk === place.pk && kept.sk === place.sk),
  );
  return [
    ...now.map(
      (place): Write => ({ put: { ...place, ...line, ...dutyAt(place, after) }, expect: "anything" }),
    ),
    ...left.map((place): Write => ({ remove: place, expect: "anything" })),
  ];
}

/** Somebody's own list says what they have to do. */
function dutyAt({ pk }: Key, one: Technology): Pick<TechnologyLine, "duty"> {
  const of = scorerPartition("");
  const personId = pk.startsWith(of) ? pk.slice(of.length) : undefined;
  const duty = personId && dutyOf(one.panel, personId, one.status !== "SUBMITTED");
  return duty ? { duty } : {};
}
