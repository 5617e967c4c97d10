import { isDeepStrictEqual } from "node:util";
import type { Case } from "../../shared/rfq/model.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { changeCase } from "./change-case.ts";
import { getCase } from "./store.ts";

type Child = Case["children"][number];

/** What the case that it amends says of an amendment: where it is, and what was agreed once it is signed. */
const childOf = ({ id, number = "", status, offer, signature }: Case): Child => ({
  id,
  number,
  status,
  ...(offer && signature?.confirmedAt && { agreed: { minor: offer.total, currency: offer.currency } }),
});

const tries = 8;

/** Brings an amendment's state and sum to the case that it amends. Again, it does nothing. */
export const noteAmendment = (deps: Deps, id: string): Promise<void> =>
  retried(deps, tries, async () => {
    const ctx: Ctx = { deps, actor: { kind: "system", job: "amendments" } };
    const amendment = await getCase(deps.table, id);
    const before = amendment?.parent && (await getCase(deps.table, amendment.parent.id));
    const known = before?.children.find((child) => child.id === id);
    if (!amendment || !before || !known) return;
    const now = childOf(amendment);
    if (isDeepStrictEqual(known, now)) return;

    await changeCase(ctx, before, {
      set: { children: before.children.map((child) => (child.id === id ? now : child)) },
      event: {
        kind: "note-amendment",
        unlisted: true,
        detail: { number: now.number, state: amendment.status },
      },
    });
  });
