import { isOpen } from "../../shared/rfq/codes.ts";
import { type CaseLine, lineOf } from "../../shared/rfq/line.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { Key, Write } from "../platform/table.ts";
import { boardPartition, duePartition, officerPartition, organisationPartition } from "./keys.ts";

/** Sorts behind every day. */
const never = "9999-12-31";
const endsByItself = ["DRAFT", "PA_SENT", "OFFERED"];

/** Where a case has lines: its organisation's list for good, the agency's lists while it is open. */
function placesOf(one: Case): Key[] {
  const sk = `${one.clock.dueOn ?? never}#${one.id}`;
  // Whoever waits for somebody else is not late, and stands behind those whose clock runs.
  const shown = one.clock.paused ? `${never}#${one.id}` : sk;
  const own = { pk: organisationPartition(one.organisationId), sk: `${one.createdAt}#${one.id}` };
  const due = endsByItself.includes(one.status) ? [{ pk: duePartition, sk }] : [];
  if (!isOpen(one.status) || one.status === "DRAFT") return [own, ...due];
  return [
    own,
    ...due,
    { pk: boardPartition(one.status), sk: shown },
    { pk: boardPartition("OPEN"), sk: shown },
    { pk: officerPartition(one.officer), sk: shown },
  ];
}

/** The lines of a case after a change; those that it leaves go. */
export function lineWrites(before: Case | undefined, after: Case): Write[] {
  const line: CaseLine = lineOf(after);
  const now = placesOf(after);
  const left = (before ? placesOf(before) : []).filter(
    (place) => !now.some((kept) => kept.pk === place.pk && kept.sk === place.sk),
  );
  return [
    ...now.map((place): Write => ({ put: { ...place, ...line }, expect: "anything" })),
    ...left.map((place): Write => ({ remove: place, expect: "anything" })),
  ];
}
