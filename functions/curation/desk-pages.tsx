import { actsAs, isSignedIn } from "../../shared/base/actor.ts";
import {
  type Asked,
  goTo,
  type PageAnswer,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import { proposedClass } from "../../shared/catalogue/classify.ts";
import { controlRows } from "../../shared/catalogue/control-rows.ts";
import { type DeskQuery, deskQuerySchema } from "../../shared/curation/endpoints.ts";
import { type Move, mayComment, transitions } from "../../shared/curation/life-cycle.ts";
import * as contract from "../../shared/curation/pages.ts";
import { DeskListPage } from "../../web/curation/desk-list-page.tsx";
import { ListingPage } from "../../web/curation/listing-page.tsx";
import { NewPage } from "../../web/curation/new-page.tsx";
import { viewOf } from "../../web/layout/site.ts";
import { namesOfPeople, type PersonCtx } from "../accounts/index.ts";
import type { ReadCtx } from "../catalogue/index.ts";
import { closeComment, comment } from "./comments.ts";
import { createListing, duplicateListing } from "./create-listing.ts";
import { listingLines } from "./listing-lines.ts";
import { moveListing } from "./move-listing.ts";
import { listDesk, readDeskListing } from "./read-desk.ts";
import { scheduleListing } from "./schedule-listing.ts";
import { readTrail, trailShown } from "./trail.ts";
import { bilingual, classificationTyped } from "./typed-move.ts";
import { keepView, listViews } from "./views-store.ts";

export type DeskCtx = PersonCtx & ReadCtx;
type Where = Pick<Asked<never, never>, "lang" | "path">;
type Here = Where & { readonly params: { readonly id: string } };

const bulkable: readonly Move[] = ["submit", "request-changes", "approve", "publish", "withdraw"];

/** Moves that the reader's role has at all, for the choice below the list. */
const bulkMovesOf = ({ actor }: DeskCtx): Move[] =>
  actor.kind !== "staff"
    ? []
    : bulkable.filter((move) =>
        transitions.some((t) => t.id === move && (t.who as readonly string[]).includes(actor.role)),
      );

async function list(ctx: DeskCtx, asked: Where, query: DeskQuery, typed: Typed): Promise<PageAnswer> {
  const { items, total, counts, next } = await listDesk(ctx, { query, lang: asked.lang });
  const props = {
    query,
    lines: items,
    total,
    counts,
    ...(next !== undefined && { next }),
    views: await listViews(ctx),
    names: await namesOfPeople(ctx.deps, Object.keys(counts.owner)),
    bulkMoves: bulkMovesOf(ctx),
    mayCreate: actsAs(ctx.actor, "curator"),
    self: isSignedIn(ctx.actor) ? ctx.actor.personId : "",
    now: ctx.deps.now().toISOString(),
    typed,
  };
  return { body: <DeskListPage {...viewOf(ctx, asked)} {...props} /> };
}

async function listing(
  ctx: DeskCtx,
  asked: Here,
  typed: Typed,
  more: { failed?: string; done?: string | undefined } = {},
): Promise<PageAnswer> {
  const desk = await readDeskListing(ctx, asked.params);
  const trail = await readTrail(ctx.deps.table, desk.listing.id);
  const { preparedBy, classifiedBy = "", approvedBy = "", contributors = [], sentBack } = desk.listing;
  const people = [preparedBy, classifiedBy, approvedBy, ...contributors, sentBack?.by ?? ""];
  const said = [...trail.map((row) => row.actor), ...desk.comments.map(({ by }) => by)];
  const { fsc } = desk.listing.content;
  const props = {
    ...desk,
    trail,
    files: await listingLines(ctx, desk.listing.id),
    trailIsLong: trail.length === trailShown,
    names: await namesOfPeople(ctx.deps, [...people, ...said]),
    mayDuplicate: actsAs(ctx.actor, "curator"),
    mayComment: mayComment(ctx.actor),
    maySchedule:
      actsAs(ctx.actor, "curator", "approver") && ["APPROVED", "PUBLISHED"].includes(desk.listing.status),
    controlRows: desk.moves.some(({ move }) => move === "classify") ? controlRows : [],
    proposal: proposedClass(fsc),
    now: ctx.deps.now().toISOString(),
    actor: ctx.actor,
    typed,
    ...(more.failed !== undefined && { failed: more.failed }),
    ...(more.done !== undefined && { done: more.done }),
  };
  return { body: <ListingPage {...viewOf(ctx, asked)} {...props} /> };
}

const back = ({ lang, params }: Here, done: string) =>
  goTo(`/${lang}/staff/listings/${params.id}?done=${done}`);
const moveOf = (typed: Typed): string => typed.values.move?.at(-1) ?? "";

export const deskListPages = [
  servePage(contract.deskListPage, (ctx: DeskCtx, asked) => list(ctx, asked, asked.query, untyped)),
  servePage(contract.newListingPage, async (ctx: DeskCtx, asked) => ({
    body: <NewPage {...viewOf(ctx, asked)} typed={untyped} />,
  })),
  servePage(contract.listingPage, (ctx: DeskCtx, asked) =>
    listing(ctx, asked, untyped, { done: asked.query.done }),
  ),
] as const;

export const deskListForms = [
  serveForm(
    contract.newListingForm,
    async (ctx: DeskCtx, { input, lang }) => {
      const { kind, titleJa, titleEn, summaryJa, summaryEn } = input;
      const { id } = await createListing(ctx, {
        kind,
        title: bilingual(titleJa, titleEn, "titleJa"),
        summary: bilingual(summaryJa, summaryEn, "summaryJa"),
      });
      return goTo(`/${lang}/staff/listings/${id}/edit`);
    },
    async (ctx, asked, typed) => ({ body: <NewPage {...viewOf(ctx, asked)} typed={typed} /> }),
  ),
  serveForm(
    contract.moveForm,
    async (ctx: DeskCtx, asked) => {
      await moveListing(ctx, { ...asked.params, ...classificationTyped(asked.input) });
      return back(asked, asked.input.move);
    },
    (ctx, asked, typed) => listing(ctx, asked, typed, { failed: moveOf(typed) }),
  ),
  serveForm(
    contract.scheduleForm,
    async (ctx: DeskCtx, asked) => {
      const { publishOn, withdrawOn } = asked.input;
      const days = { publishOn: publishOn || undefined, withdrawOn: withdrawOn || undefined };
      await scheduleListing(ctx, { ...asked.params, ...days });
      return back(asked, "scheduled");
    },
    (ctx, asked, typed) => listing(ctx, asked, typed, { failed: "schedule" }),
  ),
  serveForm(
    contract.commentForm,
    async (ctx: DeskCtx, asked) => {
      await comment(ctx, { ...asked.params, ...asked.input });
      return goTo(`/${asked.lang}/staff/listings/${asked.params.id}#comments`);
    },
    (ctx, asked, typed) => listing(ctx, asked, typed, { failed: "comment" }),
  ),
  serveForm(
    contract.closeCommentForm,
    async (ctx: DeskCtx, asked) => {
      await closeComment(ctx, { ...asked.params, ...asked.input });
      return goTo(`/${asked.lang}/staff/listings/${asked.params.id}#comments`);
    },
    (ctx, asked, typed) => listing(ctx, asked, typed),
  ),
  serveForm(
    contract.duplicateForm,
    async (ctx: DeskCtx, asked) => {
      const { id } = await duplicateListing(ctx, asked.params);
      return back({ ...asked, params: { id } }, "duplicated");
    },
    (ctx, asked, typed) => listing(ctx, asked, typed),
  ),
  serveForm(
    contract.saveViewForm,
    async (ctx: DeskCtx, { input, lang }) => {
      const { name, query, drop } = input;
      await keepView(ctx, { name, query, drop: drop === "yes" });
      return goTo(`/${lang}/staff/listings${query ? `?${query}` : ""}`);
    },
    (ctx, asked, typed) => list(ctx, asked, deskQuerySchema.parse({}), typed),
  ),
] as const;
