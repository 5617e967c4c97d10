import * as z from "zod";
import { daySchema } from "../base/day.ts";
import { endpoint } from "../base/endpoint.ts";
import { nameLists } from "./codes.ts";
import { approvedSchema } from "./draft.ts";
import { ruleSetSchema, versionSchema } from "./model.ts";
import { editionSchema, entrySchema } from "./names-list.ts";
import { mayDraftRules, mayReadRules } from "./rules.ts";
import { screeningRunSchema } from "./run.ts";
import { subjectSchema } from "./subject.ts";

const nothing = z.strictObject({});
const desk = { audience: "staff", query: nothing, params: nothing } as const;
const reading = { permission: mayReadRules, audit: { none: "the agency's own reading" } } as const;
const oneList = z.strictObject({ list: z.enum(nameLists) });

export const rulesOnEndpoint = endpoint({
  ...desk,
  ...reading,
  id: "screeningRules",
  method: "get",
  path: "/api/staff/screening/rules",
  summary: "The rule set in force on a day in Japan, today unless another is said",
  query: z.strictObject({ day: daySchema.optional() }),
  output: ruleSetSchema,
  refuses: [400, 401, 404, 429, 503],
});

export const historyEndpoint = endpoint({
  ...desk,
  ...reading,
  id: "screeningRuleSets",
  method: "get",
  path: "/api/staff/screening/rule-sets",
  summary: "Which rule set was or will be in force from when, the latest first",
  output: z.strictObject({ items: z.array(approvedSchema) }),
  refuses: [401, 404, 429],
});

export const ruleSetEndpoint = endpoint({
  ...desk,
  ...reading,
  id: "screeningRuleSet",
  method: "get",
  path: "/api/staff/screening/rule-sets/:version",
  summary: "One rule set that is, was or will be in force",
  params: z.strictObject({ version: versionSchema }),
  output: ruleSetSchema,
  refuses: [401, 404, 429],
});

export const tryEndpoint = endpoint({
  ...desk,
  id: "tryScreening",
  method: "post",
  path: "/api/staff/screening/tries",
  summary: "What the rules and lists of a day say of a subject; nothing is kept and nothing is approved",
  permission: mayReadRules,
  audit: { none: "keeps nothing and is about no case" },
  input: subjectSchema,
  output: screeningRunSchema,
  refuses: [400, 401, 404, 415, 429, 503],
});

export const nameListsEndpoint = endpoint({
  ...desk,
  ...reading,
  id: "nameLists",
  method: "get",
  path: "/api/staff/screening/names",
  summary: "Every list of names: the edition in use, and the last that were loaded",
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        list: z.enum(nameLists),
        now: editionSchema.optional(),
        loaded: z.array(editionSchema),
      }),
    ),
  }),
  refuses: [401, 404, 429],
});

const namesInput = z.strictObject({
  edition: z.string().trim().min(1).max(60),
  source: z.string().trim().min(1).max(500),
  /** A heading and a row per entry: `name`, `aliases` (parted by |), `country`, `about`. */
  csv: z.string().min(1),
  from: daySchema,
});

const changeSchema = z.strictObject({
  name: z.string(),
  country: z.string(),
  before: entrySchema,
  after: entrySchema,
});

export const previewNamesEndpoint = endpoint({
  ...desk,
  id: "previewNames",
  method: "post",
  path: "/api/staff/screening/names/:list/preview",
  summary: "What a new edition would add, remove and change; nothing is kept",
  permission: mayDraftRules,
  audit: { none: "keeps nothing" },
  params: oneList,
  input: namesInput.pick({ csv: true, from: true }),
  output: z.lazy(() =>
    z.strictObject({
      entries: z.int(),
      added: z.array(entrySchema),
      removed: z.array(entrySchema),
      changed: z.array(changeSchema),
      same: z.int(),
    }),
  ),
  refuses: [400, 401, 404, 413, 415, 429],
});

export const loadNamesEndpoint = endpoint({
  ...desk,
  id: "loadNames",
  method: "post",
  path: "/api/staff/screening/names/:list",
  summary: "Loads an edition of a list of names, used from a day on",
  permission: mayDraftRules,
  audit: { action: "names.load" },
  params: oneList,
  input: namesInput,
  output: editionSchema,
  refuses: [400, 401, 404, 409, 413, 415, 429],
});

export const screeningEndpoints = [
  rulesOnEndpoint,
  historyEndpoint,
  ruleSetEndpoint,
  tryEndpoint,
  nameListsEndpoint,
  previewNamesEndpoint,
  loadNamesEndpoint,
] as const;
