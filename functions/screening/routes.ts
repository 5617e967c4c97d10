import { serve } from "../../shared/base/endpoint.ts";
import * as drafts from "../../shared/screening/draft-endpoints.ts";
import * as contract from "../../shared/screening/endpoints.ts";
import type { Ctx } from "../platform/deps.ts";
import { approveDraft } from "./approve-draft.ts";
import { beginDraft } from "./begin-draft.ts";
import { changeMembers } from "./change-members.ts";
import { discardDraft } from "./discard-draft.ts";
import { loadNames, previewNames } from "./load-names.ts";
import { readDraft, readDrafts, readReport } from "./read-draft.ts";
import { readNameLists } from "./read-names.ts";
import { readHistory, readRuleSetOf, readRulesOn } from "./read-rules.ts";
import type { OpenSubjects } from "./replay.ts";
import { replayDraft } from "./replay-draft.ts";
import { saveDraft } from "./save-draft.ts";
import { tryScreening } from "./try-screening.ts";

/** `openSubjects` are the cases that a changed rule set is tried on: the room that has them hands them in. */
export const screeningRoutes = (openSubjects: OpenSubjects) =>
  [
    serve(contract.rulesOnEndpoint, (ctx: Ctx, { query }) => readRulesOn(ctx, query)),
    serve(contract.historyEndpoint, async (ctx: Ctx) => ({ items: await readHistory(ctx) })),
    serve(contract.ruleSetEndpoint, (ctx: Ctx, { params }) => readRuleSetOf(ctx, params)),
    serve(contract.tryEndpoint, (ctx: Ctx, { input }) => tryScreening(ctx, input)),
    serve(contract.nameListsEndpoint, async (ctx: Ctx) => ({ items: await readNameLists(ctx) })),
    serve(contract.previewNamesEndpoint, (ctx: Ctx, { params, input }) =>
      previewNames(ctx, { ...params, ...input }),
    ),
    serve(contract.loadNamesEndpoint, (ctx: Ctx, { params, input }) =>
      loadNames(ctx, { ...params, ...input }),
    ),
    serve(drafts.draftsEndpoint, (ctx: Ctx, { query }) => readDrafts(ctx, query)),
    serve(drafts.beginDraftEndpoint, (ctx: Ctx, { input }) => beginDraft(ctx, input)),
    serve(drafts.draftEndpoint, async (ctx: Ctx, { params }) => (await readDraft(ctx, params)).draft),
    serve(drafts.saveDraftEndpoint, (ctx: Ctx, { params, input }) =>
      saveDraft(ctx, { ...params, revision: input.revision, ruleSet: input.ruleSet }),
    ),
    serve(drafts.membersEndpoint, (ctx: Ctx, { params, input }) =>
      changeMembers(ctx, { ...params, ...input }),
    ),
    serve(drafts.comparisonEndpoint, async (ctx: Ctx, { params }) => {
      const { began, difference } = await readDraft(ctx, params);
      return { base: began.version, ...difference };
    }),
    serve(
      drafts.replayEndpoint,
      async (ctx: Ctx, { params, input }) =>
        (await replayDraft(ctx, { ...params, ...input }, openSubjects)).report,
    ),
    serve(drafts.reportEndpoint, (ctx: Ctx, { params }) => readReport(ctx, params)),
    serve(drafts.approveDraftEndpoint, (ctx: Ctx, { params, input }) =>
      approveDraft(ctx, { ...params, ...input }),
    ),
    serve(drafts.discardDraftEndpoint, (ctx: Ctx, { params, input }) =>
      discardDraft(ctx, { ...params, ...input }),
    ),
  ] as const;
