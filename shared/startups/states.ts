import type { AgencyRole } from "../base/actor.ts";
import type { TechnologyState } from "./codes.ts";

/** What a move needs to find in the technology; each is checked by `unmetNeed`. */
export type TechnologyNeed = "complete" | "passed" | "panel" | "scores" | "answer" | "feedback";

export type TechnologyTransition = {
  readonly id: string;
  readonly from: readonly TechnologyState[];
  readonly to: TechnologyState;
  readonly who: readonly ("supplier" | "moderator" | AgencyRole | "system")[];
  readonly needs: readonly TechnologyNeed[];
};

/** The way of a technology; writes, offered moves, refusals, the README's drawing and the random walks come from here. */
export const technologyTransitions = [
  { id: "submit", from: ["DRAFT"], to: "SUBMITTED", who: ["supplier"], needs: ["complete"] },
  {
    id: "withdraw",
    from: ["DRAFT", "SUBMITTED", "SCORING", "MODERATION", "DECLINED"],
    to: "WITHDRAWN",
    who: ["supplier"],
    needs: [],
  },
  { id: "begin-scoring", from: ["SUBMITTED"], to: "SCORING", who: ["curator"], needs: ["passed", "panel"] },
  { id: "open-scores", from: ["SCORING"], to: "MODERATION", who: ["system"], needs: ["scores"] },
  {
    id: "list-public",
    from: ["MODERATION"],
    to: "LISTED_PUBLIC",
    who: ["moderator"],
    needs: ["scores", "passed", "answer"],
  },
  {
    id: "list-gov",
    from: ["MODERATION"],
    to: "LISTED_GOV",
    who: ["moderator"],
    needs: ["scores", "passed", "answer"],
  },
  {
    id: "decline",
    from: ["MODERATION"],
    to: "DECLINED",
    who: ["moderator"],
    needs: ["scores", "answer", "feedback"],
  },
  /** Screening did not pass: there is nothing to score, and the firm is told why. */
  {
    id: "turn-away",
    from: ["SUBMITTED"],
    to: "DECLINED",
    who: ["licensing"],
    needs: ["answer", "feedback"],
  },
  { id: "try-again", from: ["DECLINED"], to: "DRAFT", who: ["supplier"], needs: [] },
] as const satisfies readonly TechnologyTransition[];
export type TechnologyMove = (typeof technologyTransitions)[number]["id"];
export const technologyMoves: readonly TechnologyMove[] = technologyTransitions.map(({ id }) => id);

export const transitionOf = (
  status: TechnologyState,
  move: TechnologyMove,
): TechnologyTransition | undefined =>
  technologyTransitions.find(
    (row) => row.id === move && (row.from as readonly TechnologyState[]).includes(status),
  );
