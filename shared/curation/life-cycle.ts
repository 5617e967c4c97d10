import { type Actor, type AgencyRole, actorId } from "../base/actor.ts";
import type { Day } from "../base/day.ts";
import type { Status } from "../catalogue/codes.ts";
import type { Listing } from "../catalogue/model.ts";
import { type Gate, hands, shutGates } from "../catalogue/rules.ts";
import { missingFields } from "./completeness.ts";

/** What a move needs besides its status. */
export type Need = "complete" | "reason" | "classification" | "other-person" | "gates" | "live";

type Transition = {
  readonly id: string;
  readonly from: readonly Status[];
  /** Absent: the status stays. */
  readonly to?: Status;
  readonly who: readonly (AgencyRole | "system")[];
  readonly needs: readonly Need[];
};

const underReview = ["IN_REVIEW", "CLASSIFIED", "APPROVED"] as const;
const reviewers = ["licensing", "approver"] as const;

/**
 * The life of a listing: who may move it from where to where, and what that needs. What is published stays so while
 * its next version goes through the same review; `withdraw` takes it off whatever happens to that.
 */
export const transitions = [
  {
    id: "submit",
    from: ["DRAFT", "CHANGES_REQUESTED"],
    to: "IN_REVIEW",
    who: ["curator"],
    needs: ["complete"],
  },
  { id: "request-changes", from: underReview, to: "CHANGES_REQUESTED", who: reviewers, needs: ["reason"] },
  { id: "classify", from: ["IN_REVIEW"], to: "CLASSIFIED", who: ["licensing"], needs: ["classification"] },
  {
    id: "approve",
    from: ["CLASSIFIED"],
    to: "APPROVED",
    who: ["approver"],
    needs: ["other-person", "gates"],
  },
  {
    id: "publish",
    from: ["APPROVED", "WITHDRAWN", "EXPIRED"],
    to: "PUBLISHED",
    who: ["curator", "approver", "system"],
    needs: ["gates"],
  },
  {
    id: "withdraw",
    from: ["PUBLISHED"],
    to: "WITHDRAWN",
    who: ["curator", "approver", "system"],
    needs: ["live"],
  },
  {
    id: "withdraw",
    from: ["DRAFT", "CHANGES_REQUESTED", ...underReview],
    who: ["curator", "approver", "system"],
    needs: ["live"],
  },
  { id: "expire", from: ["PUBLISHED"], to: "EXPIRED", who: ["system"], needs: ["live"] },
  {
    id: "expire",
    from: ["DRAFT", "CHANGES_REQUESTED", ...underReview],
    who: ["system"],
    needs: ["live"],
  },
  { id: "sell-out", from: ["PUBLISHED"], to: "SOLD_OUT", who: ["curator"], needs: ["live"] },
  {
    id: "revise",
    from: ["PUBLISHED", "WITHDRAWN", "EXPIRED", "APPROVED"],
    to: "DRAFT",
    who: ["curator"],
    needs: [],
  },
] as const satisfies readonly Transition[];

export type Move = (typeof transitions)[number]["id"];
export const moves = [...new Set(transitions.map((t) => t.id))] as [Move, ...Move[]];
/** Moves by which a published listing leaves every list. */
export const departures = { withdraw: "WITHDRAWN", expire: "EXPIRED", "sell-out": "SOLD_OUT" } as const;
export const isDeparture = (move: Move): move is keyof typeof departures => move in departures;

const rowOf = (status: Status, move: Move): Transition | undefined =>
  (transitions as readonly Transition[]).find((t) => t.id === move && t.from.includes(status));

/** Whether its last publication still stands, whatever becomes of the next version. */
export const isLive = ({ published, withdrawn = [] }: Listing): boolean =>
  (published.at(-1)?.version ?? 0) > (withdrawn.at(-1)?.version ?? 0);

export const statusAfter = (status: Status, move: Move): Status => rowOf(status, move)?.to ?? status;

/** What stands in the way of a move. `hidden`: the move is not this actor's, or not of this status. */
export type Obstacle =
  | { readonly need: "hidden" }
  | { readonly need: Need; readonly gates?: readonly Gate[]; readonly fields?: readonly string[] };

/** Why a move is not open to this actor now; undefined when it is. What the move brings along is asked for later. */
export function obstacle(actor: Actor, listing: Listing, move: Move, today: Day): Obstacle | undefined {
  const row = rowOf(listing.status, move);
  if (!row || !isTheirs(actor, row)) return { need: "hidden" };
  for (const need of row.needs) {
    const unmet = unmetBy(need, actor, listing, today);
    if (unmet) return unmet;
  }
  return undefined;
}

const isTheirs = (actor: Actor, { who }: Transition): boolean =>
  actor.kind === "system" ? who.includes("system") : actor.kind === "staff" && who.includes(actor.role);

function unmetBy(need: Need, actor: Actor, listing: Listing, today: Day): Obstacle | undefined {
  switch (need) {
    case "complete": {
      const fields = missingFields(listing.content);
      return fields.length > 0 ? { need, fields } : undefined;
    }
    case "other-person":
      return hands(listing).includes(actorId(actor)) ? { need } : undefined;
    case "live":
      return isLive(listing) ? undefined : { need: "hidden" };
    case "gates": {
      const gates = gatesFor(actor, listing, today);
      return gates.length > 0 ? { need, gates } : undefined;
    }
    default:
      return undefined;
  }
}

/** Before the approval the approver's own name is not a gate yet. */
const gatesFor = (actor: Actor, listing: Listing, today: Day): Gate[] =>
  listing.status === "CLASSIFIED"
    ? shutGates({ ...listing, approvedBy: actorId(actor) }, today)
    : shutGates(listing, today);

/** The moves that this actor's page offers, each with what stands in its way. */
export const openMoves = (actor: Actor, listing: Listing, today: Day) =>
  moves.flatMap((move) => {
    const why = obstacle(actor, listing, move, today);
    return why?.need === "hidden" ? [] : [{ move, ...(why && { obstacle: why }) }];
  });

/** Curators change a draft; licensing and approvers send it back instead. */
export const mayEdit = (actor: Actor, { status }: Listing): boolean =>
  actor.kind === "staff" &&
  actor.role === "curator" &&
  (status === "DRAFT" || status === "CHANGES_REQUESTED");

/** Who works at the desk, and who checks its work. */
export const mayReadDesk = (actor: Actor): boolean =>
  actor.kind === "staff" && ["curator", "licensing", "approver", "auditor"].includes(actor.role);
export const mayComment = (actor: Actor): boolean =>
  actor.kind === "staff" && ["curator", "licensing", "approver"].includes(actor.role);
