import type { Actor } from "../../shared/base/actor.ts";
import type { Typed } from "../../shared/base/endpoint.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { MatchDecision, StoredRun, verdictAfter } from "../../shared/rfq/screening-run.ts";
import type { View } from "../layout/site.ts";

/** What the page of a run is drawn from. */
export type RunProps = View & {
  readonly run: StoredRun;
  readonly now: ReturnType<typeof verdictAfter>;
  readonly decisions: readonly MatchDecision[];
  readonly one: Case;
  readonly actor: Actor;
  readonly typed: Typed;
};
