import * as z from "zod";
import { countrySchema } from "../base/country.ts";
import { daySchema } from "../base/day.ts";
import { form, page } from "../base/endpoint.ts";
import { concerns, itemClasses, nameLists, purposes, stages } from "./codes.ts";
import { draftIdSchema } from "./draft.ts";
import { versionSchema } from "./model.ts";
import { mayApproveRules, mayDraftRules, mayReadRules, mayReplayRules } from "./rules.ts";

const nothing = z.strictObject({});
const one = z.strictObject({ id: draftIdSchema });
const reader = {
  audience: "staff",
  permission: mayReadRules,
  audit: { none: "the agency's own reading" },
} as const;
const room = "/staff/screening";

export const rulesPage = page({
  ...reader,
  id: "screening",
  path: room,
  params: nothing,
  query: z.strictObject({ day: daySchema.optional() }),
});
export const ruleSetPage = page({
  ...reader,
  id: "screening-rule-set",
  path: `${room}/rules/:version`,
  params: z.strictObject({ version: versionSchema }),
  query: nothing,
});
export const historyPage = page({
  ...reader,
  id: "screening-history",
  path: `${room}/history`,
  params: nothing,
  query: nothing,
});
export const namesPage = page({
  ...reader,
  id: "screening-names",
  path: `${room}/names`,
  params: nothing,
  query: z.strictObject({ loaded: z.enum(nameLists).optional() }),
});
export const tryPage = page({
  ...reader,
  id: "screening-try",
  path: `${room}/try`,
  params: nothing,
  query: nothing,
});
export const draftsPage = page({
  ...reader,
  id: "screening-drafts",
  path: `${room}/drafts`,
  params: nothing,
  query: z.strictObject({ cursor: z.string().max(200).optional() }),
});
export const draftPage = page({
  ...reader,
  id: "screening-draft",
  path: `${room}/drafts/:id`,
  params: one,
  query: z.strictObject({ done: z.enum(["saved", "replayed", "approved", "discarded"]).optional() }),
});

const required = z.string({ error: "required" }).trim().min(1, "required");
const chosenCountry = z.string({ error: "required" }).regex(/^[A-Z]{2}$/, "required");
const ticked = z
  .literal("true")
  .optional()
  .transform((value) => value === "true");

/** One line and one third party: enough to see what the rules say. */
export const tryForm = form({
  ...reader,
  id: "try-screening-form",
  path: `${room}/try`,
  audit: { none: "keeps nothing and is about no case" },
  params: nothing,
  input: z.strictObject({
    stage: z.enum(stages, "required"),
    day: daySchema,
    destination: chosenCountry,
    name: required.max(300, "too-long"),
    country: chosenCountry,
    thirdName: z.string().trim().max(300, "too-long").default(""),
    thirdCountry: z.literal("").or(countrySchema).default(""),
    flags: z.array(z.enum(concerns)),
    classified: ticked,
    itemClass: z.enum(itemClasses, "required"),
    controlRow: z.string().trim().max(20, "too-long").default(""),
    purpose: z.literal("").or(z.enum(purposes)).default(""),
  }),
});

/** `step`: look at what it changes first, or take it. */
export const namesForm = form({
  audience: "staff",
  permission: mayDraftRules,
  id: "load-names-form",
  path: `${room}/names`,
  audit: { action: "names.load" },
  params: nothing,
  input: z.strictObject({
    list: z.enum(nameLists, "required"),
    edition: required.max(60, "too-long"),
    source: required.max(500, "too-long"),
    csv: required,
    from: daySchema,
    step: z.enum(["preview", "take"]).default("preview"),
  }),
});

export const beginForm = form({
  audience: "staff",
  permission: mayDraftRules,
  id: "begin-rule-set-form",
  path: `${room}/drafts`,
  audit: { action: "rule-set.begin" },
  params: nothing,
  input: nothing,
});

const ofDraft = { audience: "staff", params: one, page: `${room}/drafts/:id` } as const;
const shown = z.coerce.number().int().min(1);
const members = z
  .string()
  .default("")
  .transform((typed) =>
    typed
      .toUpperCase()
      .split(/[\s,、]+/)
      .filter((code) => code !== ""),
  );

export const documentForm = form({
  ...ofDraft,
  permission: mayDraftRules,
  id: "save-rule-set-form",
  path: `${room}/drafts/:id/document`,
  audit: { action: "rule-set.save" },
  input: z.strictObject({ revision: shown, document: required }),
});
export const membersForm = form({
  ...ofDraft,
  permission: mayDraftRules,
  id: "rule-set-members-form",
  path: `${room}/drafts/:id/members`,
  audit: { action: "rule-set.members" },
  input: z.strictObject({
    revision: shown,
    list: required,
    add: members,
    remove: members,
    source: z.string().trim().max(1000, "too-long").default(""),
  }),
});
export const replayForm = form({
  ...ofDraft,
  permission: mayReplayRules,
  id: "replay-rule-set-form",
  path: `${room}/drafts/:id/replay`,
  audit: { action: "rule-set.replay" },
  input: z.strictObject({ revision: shown }),
});
export const approveForm = form({
  ...ofDraft,
  permission: mayApproveRules,
  id: "approve-rule-set-form",
  path: `${room}/drafts/:id/approve`,
  audit: { action: "rule-set.approve" },
  input: z.strictObject({ revision: shown, from: daySchema }),
});
export const discardForm = form({
  ...ofDraft,
  permission: mayReplayRules,
  id: "discard-rule-set-form",
  path: `${room}/drafts/:id/discard`,
  audit: { action: "rule-set.discard" },
  input: z.strictObject({ revision: shown, note: required.max(2000, "too-long") }),
});
