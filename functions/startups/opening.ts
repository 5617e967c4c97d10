import type { Technology } from "../../shared/startups/model.ts";
import type { Panel } from "../../shared/startups/panel.ts";
import { areOpen, opened } from "../../shared/startups/panel-rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { eventOf, type TechnologyChange } from "./change-technology.ts";
import { putEvent } from "./store.ts";

/** As many scorers as a panel has may hand in at the same moment, and each time one of them is written. */
export const panelTries = 10;

type Deed = Pick<TechnologyChange, "event" | "writes" | "audits"> & { readonly panel: Panel };

/**
 * What somebody does on a panel. When it makes the scores whole, the system opens them in the same transaction: no
 * moment lies between the last sheet and the opening, and no second one can follow it.
 */
export function withOpening(ctx: Ctx, before: Technology, { panel, ...deed }: Deed): TechnologyChange {
  const at = ctx.deps.now().toISOString();
  const next = before.status === "SCORING" ? opened(panel, at) : panel;
  if (!areOpen(next)) return { ...deed, set: { panel: next } };
  const after = { ...before, changedAt: at };
  return {
    ...deed,
    move: "open-scores",
    bySystem: true,
    set: { panel: next },
    event: { kind: "open-scores", internal: true },
    writes: [...(deed.writes ?? []), putEvent(before.id, eventOf(ctx, before, after, deed))],
  };
}
