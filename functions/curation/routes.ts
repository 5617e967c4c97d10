import { serve } from "../../shared/base/endpoint.ts";
import { searchControlRows } from "../../shared/catalogue/control-rows.ts";
import * as remarks from "../../shared/curation/comment-endpoints.ts";
import * as desk from "../../shared/curation/endpoints.ts";
import * as contract from "../../shared/curation/intake-endpoints.ts";
import { choosePicturesEndpoint } from "../../shared/curation/pictures.ts";
import type { ReadCtx } from "../catalogue/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { askCheck, askTake } from "./ask-intake.ts";
import { choosePictures } from "./choose-pictures.ts";
import { closeComment, comment } from "./comments.ts";
import { createListing, duplicateListing } from "./create-listing.ts";
import { moveListing } from "./move-listing.ts";
import { openIntake } from "./open-intake.ts";
import { deskRecord, listDesk, movesOf, readDeskListing } from "./read-desk.ts";
import { readIntake, readIntakes } from "./read-intake.ts";
import { saveContent } from "./save-content.ts";
import { scheduleListing } from "./schedule-listing.ts";

/** What the agency's people do with listings. */
export const curationRoutes = [
  serve(desk.listDeskEndpoint, (ctx: ReadCtx, { query, lang }) => listDesk(ctx, { query, lang })),
  serve(desk.createListingEndpoint, (ctx: ReadCtx, { input }) => createListing(ctx, input)),
  serve(desk.controlRowsEndpoint, async (_: ReadCtx, { query }) => ({ items: searchControlRows(query.q) })),
  serve(desk.readDeskListingEndpoint, (ctx: ReadCtx, { params }) => readDeskListing(ctx, params)),
  serve(desk.transitionsEndpoint, async (ctx: ReadCtx, { params }) => {
    const listing = await deskRecord(ctx, params.id);
    return { status: listing.status, moves: movesOf(ctx, listing) };
  }),
  serve(desk.editListingEndpoint, (ctx: ReadCtx, { params, input }) =>
    saveContent(ctx, { ...params, ...input }),
  ),
  serve(choosePicturesEndpoint, (ctx: ReadCtx, { params, input }) =>
    choosePictures(ctx, { ...params, ...input }),
  ),
  serve(desk.moveListingEndpoint, (ctx: ReadCtx, { params, input }) =>
    moveListing(ctx, { ...params, ...input }),
  ),
  serve(desk.scheduleListingEndpoint, (ctx: ReadCtx, { params, input }) =>
    scheduleListing(ctx, { ...params, ...input }),
  ),
  serve(desk.duplicateListingEndpoint, (ctx: ReadCtx, { params }) => duplicateListing(ctx, params)),
  serve(remarks.commentEndpoint, (ctx: ReadCtx, { params, input }) => comment(ctx, { ...params, ...input })),
  serve(remarks.closeCommentEndpoint, (ctx: ReadCtx, { params }) => closeComment(ctx, params)),
] as const;

/** Property files at the desk. */
export const intakeRoutes = [
  serve(contract.listIntakesEndpoint, (ctx: Ctx, { query }) => readIntakes(ctx, query)),
  serve(contract.openIntakeEndpoint, (ctx: Ctx, { input }) => openIntake(ctx, input)),
  serve(contract.readIntakeEndpoint, (ctx: Ctx, { params }) => readIntake(ctx, params)),
  serve(contract.checkIntakeEndpoint, (ctx: Ctx, { params, input }) =>
    askCheck(ctx, { ...params, settings: input }),
  ),
  serve(contract.takeIntakeEndpoint, (ctx: Ctx, { params, input }) => askTake(ctx, { ...params, ...input })),
] as const;
