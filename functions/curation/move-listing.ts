import type { MailTemplate } from "../../shared/accounts/mail.ts";
import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import type { ListingId } from "../../shared/base/id.ts";
import type { ChangeReason } from "../../shared/catalogue/codes.ts";
import {
  type Classification,
  type Content,
  classificationSchema,
  type Listing,
  type Visibility,
} from "../../shared/catalogue/model.ts";
import {
  departures,
  isDeparture,
  type Move,
  mayReadDesk,
  type Obstacle,
  obstacle,
  statusAfter,
} from "../../shared/curation/life-cycle.ts";
import { getListing, getVersion } from "../catalogue/index.ts";
import { type Audited, commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import type { Write } from "../platform/table.ts";
import { hideOlder } from "./hide-older.ts";
import { namesOf } from "./names.ts";
import { publication, withdrawal } from "./publication.ts";
import { publishPictures } from "./publish-pictures.ts";
import { changed, recordWrites } from "./record.ts";
import { snapshotWrite } from "./snapshots.ts";
import { tellOwner } from "./tell-owner.ts";

export type MoveInput = {
  readonly id: ListingId;
  readonly move: Move;
  /** The revision that the page showed; a page that is out of date must not decide. */
  readonly revision?: number | undefined;
  readonly reasons?: readonly ChangeReason[] | undefined;
  readonly note?: string | undefined;
  readonly classification?: Classification | undefined;
  readonly visibility?: Visibility | undefined;
  /** Rows that go with the move or not at all. */
  readonly together?: readonly Write[] | undefined;
};

type Decided = { readonly listing: Listing; readonly writes: readonly Write[]; readonly audit: Audited };

/**
 * Moves a listing on its way. Throws `not-found` to whom the desk is not open, `refused` with the rule that stands in
 * the way (`gate-shut` with the ids of the gates), `invalid` for what the move must bring and does not, `conflict`
 * when somebody else changed it meanwhile.
 */
export async function moveListing(ctx: Ctx, input: MoveInput): Promise<Listing> {
  const listing = await getListing(ctx.deps.table, input.id);
  if (!listing || !(ctx.actor.kind === "system" || mayReadDesk(ctx.actor)))
    throw new AppError("not-found", "listing-not-found");

  const why = obstacle(ctx.actor, listing, input.move, dayInJapan(ctx.deps.now()));
  if (why) throw refusalOf(why, input.move, listing);
  if (input.revision !== undefined && input.revision !== listing.revision)
    throw new AppError("conflict", "record-changed");

  const decided = await decide(ctx, listing, input);

  if (input.move === "publish") {
    await publishPictures(ctx, listing);
    await hideOlder(ctx, listing);
  }
  const template = told[input.move];
  const notice = template ? await tellOwner(ctx, listing, template) : [];
  await commit(ctx, [...decided.writes, ...notice, ...(input.together ?? [])], [decided.audit]);

  return decided.listing;
}

/** What the owner is told of. */
const told: Readonly<Partial<Record<Move, MailTemplate>>> = {
  "request-changes": "listing-sent-back",
  publish: "listing-published",
};

function refusalOf(why: Obstacle, move: Move, { status }: Listing): AppError {
  if (why.need === "hidden") return new AppError("refused", "move-refused", { rule: move, status });
  if (why.need === "gates") return new AppError("refused", "gate-shut", { rule: why.gates ?? [] });
  return new AppError("refused", `need-${why.need}`, { rule: why.need, fields: why.fields ?? [] });
}

async function decide(ctx: Ctx, listing: Listing, input: MoveInput): Promise<Decided> {
  const at = ctx.deps.now().toISOString();
  const { move } = input;
  if (move === "publish") {
    const last = listing.published.at(-1);
    const before = last && (await getVersion(ctx.deps.table, "GOV", listing.id, last.version))?.content;
    return publication(listing, before, namesOf(listing.content), at);
  }
  if (isDeparture(move)) return withdrawal(listing, departures[move], at);
  return reviewed(ctx, listing, input, at);
}

function reviewed(ctx: Ctx, listing: Listing, input: MoveInput, at: string): Decided {
  const { move, note, reasons = [] } = input;
  const next: Listing = { ...moved(ctx, listing, input, at), since: at, changedAt: at };
  const by = actorId(ctx.actor);
  const isNew = next.content !== listing.content;
  return {
    listing: next,
    writes: [
      ...recordWrites(next),
      ...(isNew ? [snapshotWrite(next.id, { revision: next.revision, content: next.content, by, at })] : []),
    ],
    audit: {
      record: `listing:${listing.id}`,
      action: `listing.${move}`,
      detail: {
        from: listing.status,
        to: next.status,
        ...(reasons.length > 0 && { reasons: reasons.join(",") }),
        ...(note && { note }),
      },
    },
  };
}

function moved(ctx: Ctx, listing: Listing, input: MoveInput, at: string): Listing {
  const by = actorId(ctx.actor);
  const { sentBack: _sentBack, schedule: _schedule, ...rest } = listing;
  const { classifiedBy: _classified, approvedBy: _approved, ...undecided } = rest;
  const step = { revision: listing.revision + 1, status: statusAfter(listing.status, input.move) };
  switch (input.move) {
    case "classify":
      return { ...changed(ctx, listing, classified(listing.content, input)), ...step, classifiedBy: by };
    case "approve":
      return { ...rest, ...step, approvedBy: by };
    case "request-changes": {
      if (!input.reasons?.length) throw new AppError("invalid", "required", { field: "reasons" });
      return { ...undecided, ...step, sentBack: { at, by, reasons: [...input.reasons] } };
    }
    case "revise":
      return { ...undecided, ...step, preparedBy: by, contributors: [] };
    default:
      return { ...undecided, ...step };
  }
}

/** What licensing decides: item class, control row, arms category, and who may know of it. */
function classified(content: Content, { classification, visibility }: MoveInput): Content {
  const parsed = classificationSchema.safeParse(classification);
  if (!parsed.success || !visibility) {
    const [issue] = parsed.error?.issues ?? [];
    const field = !parsed.success ? String(issue?.path[0] ?? "armsCategory") : "visibility";
    const reason = issue?.message === "arms-category-missing" ? "arms-category-missing" : "required";
    throw new AppError("invalid", reason, { field });
  }
  return { ...content, classification: parsed.data, visibility };
}
