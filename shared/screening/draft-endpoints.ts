import * as z from "zod";
import { daySchema } from "../base/day.ts";
import { endpoint } from "../base/endpoint.ts";
import { listIdSchema } from "./condition.ts";
import { draftIdSchema, draftLineSchema, draftSchema } from "./draft.ts";
import { listMemberSchema, ruleSchema, ruleSetSchema } from "./model.ts";
import { replayReportSchema } from "./replay.ts";
import { mayApproveRules, mayDraftRules, mayReadRules, mayReplayRules } from "./rules.ts";

const nothing = z.strictObject({});
const desk = { audience: "staff", query: nothing } as const;
const one = z.strictObject({ id: draftIdSchema });
const revision = z.int().min(1);
const reading = { permission: mayReadRules, audit: { none: "the agency's own reading" } } as const;
const drafting = { permission: mayDraftRules, params: one, output: draftSchema } as const;
const members = z.array(listMemberSchema).max(250);

export const draftsEndpoint = endpoint({
  ...desk,
  ...reading,
  id: "ruleSetDrafts",
  method: "get",
  path: "/api/staff/screening/drafts",
  summary: "Drafts of rule sets, the newest first",
  params: nothing,
  query: z.strictObject({ cursor: z.string().max(200).optional() }),
  output: z.strictObject({ items: z.array(draftLineSchema), next: z.string().optional() }),
  refuses: [400, 401, 404, 429],
});

export const beginDraftEndpoint = endpoint({
  ...desk,
  id: "beginRuleSetDraft",
  method: "post",
  path: "/api/staff/screening/drafts",
  summary: "Begins a draft as a copy of the rule set in force on a day, today unless another is said",
  permission: mayDraftRules,
  audit: { action: "rule-set.begin" },
  params: nothing,
  input: z.strictObject({ day: daySchema.optional() }),
  output: draftSchema,
  refuses: [400, 401, 404, 415, 429, 503],
});

export const draftEndpoint = endpoint({
  ...desk,
  ...reading,
  id: "ruleSetDraft",
  method: "get",
  path: "/api/staff/screening/drafts/:id",
  summary: "One draft",
  params: one,
  output: draftSchema,
  refuses: [401, 404, 429],
});

export const saveDraftEndpoint = endpoint({
  ...desk,
  ...drafting,
  id: "saveRuleSetDraft",
  method: "put",
  path: "/api/staff/screening/drafts/:id",
  summary: "Replaces the rule set of a draft; faults are told with their place in the document",
  audit: { action: "rule-set.save" },
  input: z.strictObject({ revision, ruleSet: z.unknown() }),
  refuses: [400, 401, 404, 409, 413, 415, 422, 429],
});

export const membersEndpoint = endpoint({
  ...desk,
  ...drafting,
  id: "changeListMembers",
  method: "post",
  path: "/api/staff/screening/drafts/:id/members",
  summary: "Puts countries on a list of a draft, or takes them off",
  audit: { action: "rule-set.members" },
  input: z.strictObject({
    revision,
    list: listIdSchema,
    add: members.optional(),
    remove: members.optional(),
    source: z.string().trim().min(1).max(1000).optional(),
  }),
  refuses: [400, 401, 404, 409, 415, 422, 429],
});

const ruleChange = z.strictObject({
  before: ruleSchema,
  after: ruleSchema,
  parts: z.array(z.enum(["when", "outcome", "stages", "needs", "title", "basis"])),
});
const listChange = z.strictObject({
  id: z.string(),
  name: z.strictObject({ ja: z.string(), en: z.string() }),
  added: z.array(z.string()),
  removed: z.array(z.string()),
});
const matching = z.strictObject({ threshold: z.number(), most: z.int() });

export const comparisonEndpoint = endpoint({
  ...desk,
  ...reading,
  id: "ruleSetDraftComparison",
  method: "get",
  path: "/api/staff/screening/drafts/:id/comparison",
  summary: "What a draft says otherwise than the rule set that it began as",
  params: one,
  output: z.lazy(() =>
    z.strictObject({
      base: ruleSetSchema.unwrap().shape.version,
      added: z.array(ruleSchema),
      removed: z.array(ruleSchema),
      changed: z.array(ruleChange),
      lists: z.array(listChange),
      matching: z.strictObject({ before: matching, after: matching }).optional(),
    }),
  ),
  refuses: [401, 404, 429],
});

export const replayEndpoint = endpoint({
  ...desk,
  id: "replayRuleSetDraft",
  method: "post",
  path: "/api/staff/screening/drafts/:id/replay",
  summary: "Works out which open cases a draft would change, and keeps the report with it",
  permission: mayReplayRules,
  audit: { action: "rule-set.replay" },
  params: one,
  input: z.strictObject({ revision: revision.optional() }),
  output: replayReportSchema,
  refuses: [400, 401, 404, 409, 415, 422, 429],
});

export const reportEndpoint = endpoint({
  ...desk,
  ...reading,
  id: "ruleSetDraftReport",
  method: "get",
  path: "/api/staff/screening/drafts/:id/replay",
  summary: "The last report of a draft, whole",
  params: one,
  output: replayReportSchema,
  refuses: [401, 404, 429],
});

export const approveDraftEndpoint = endpoint({
  ...desk,
  id: "approveRuleSetDraft",
  method: "post",
  path: "/api/staff/screening/drafts/:id/approve",
  summary: "Puts a draft into force from a day on; by somebody who wrote nothing of it",
  permission: mayApproveRules,
  audit: { action: "rule-set.approve" },
  params: one,
  input: z.strictObject({ revision, from: daySchema }),
  output: draftSchema,
  refuses: [400, 401, 404, 409, 415, 422, 429],
});

export const discardDraftEndpoint = endpoint({
  ...desk,
  id: "discardRuleSetDraft",
  method: "post",
  path: "/api/staff/screening/drafts/:id/discard",
  summary: "Ends a draft without effect",
  permission: mayReplayRules,
  audit: { action: "rule-set.discard" },
  params: one,
  input: z.strictObject({ revision, note: z.string().trim().min(1).max(2000) }),
  output: draftSchema,
  refuses: [400, 401, 404, 409, 415, 422, 429],
});

export const ruleSetDraftEndpoints = [
  draftsEndpoint,
  beginDraftEndpoint,
  draftEndpoint,
  saveDraftEndpoint,
  membersEndpoint,
  comparisonEndpoint,
  replayEndpoint,
  reportEndpoint,
  approveDraftEndpoint,
  discardDraftEndpoint,
] as const;
