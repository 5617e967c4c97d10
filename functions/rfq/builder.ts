import type { Day } from "../../shared/base/day.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { viewerOf } from "../../shared/catalogue/rules.ts";
import type { Case } from "../../shared/rfq/model.ts";
import type { NsnMatch } from "../../shared/rfq/nsns.ts";
import type { RequestLine } from "../../shared/rfq/request.ts";
import { type Typed, typedRequest } from "../../shared/rfq/request-typed.ts";
import { mayWorkOnCase } from "../../shared/rfq/rules.ts";
import type { PersonCtx } from "../accounts/index.ts";
import type { ReadCtx } from "../catalogue/index.ts";

export type BuyerCaseCtx = PersonCtx & ReadCtx;
/** What a case's page shows besides the case: which form came back, where its history goes on, what was just done. */
export type More = {
  readonly failed?: string;
  readonly before?: string | undefined;
  readonly done?: "saved" | "added" | "removed" | undefined;
  readonly nsns?: readonly NsnMatch[];
  readonly theirs?: Typed;
};

const readsCatalogue = (ctx: PersonCtx): ctx is BuyerCaseCtx => "index" in ctx;

/** What the builder of a draft shows: how its lines stand, from the index, so that it reads no table. */
export async function builderOf(ctx: PersonCtx, one: Case, { nsns, theirs }: More) {
  if (one.status !== "DRAFT" || !mayWorkOnCase(ctx.actor, one) || !readsCatalogue(ctx)) return {};
  const index = await ctx.index.current();
  const viewer = viewerOf(ctx.actor);
  const today = dayInJapan(ctx.deps.now());
  const lines = one.request.lines.map((line) => {
    const { source } = line;
    const card = source.kind === "FREE" ? undefined : index.card(viewer, source.listingId);
    return [line.number, { ...standingOf(source, card, today) }] as const;
  });
  return {
    builder: {
      lines: Object.fromEntries(lines),
      shown: typedRequest(one.request, one.country),
      ...(nsns && { nsns }),
      ...(theirs && { theirs }),
    },
  };
}

type Known = { readonly version: number; readonly closing?: Day };
function standingOf(source: RequestLine["source"], card: Known | undefined, today: Day) {
  if (source.kind === "FREE") return { standing: "own" } as const;
  if (!card) return { standing: "gone" } as const;
  const { version, closing } = card;
  const known = { version, ...(closing && { closing }) };
  if (source.kind === "LOT" && closing && closing < today) return { standing: "closed", ...known } as const;
  if (source.kind === "LOT" && version !== source.version) return { standing: "changed", ...known } as const;
  return { standing: "ok", ...known } as const;
}
