import * as z from "zod";
import { instantSchema } from "../base/day.ts";
import { endpoint } from "../base/endpoint.ts";
import { languages } from "../base/text.ts";
import { documentIdSchema } from "../documents/model.ts";
import { briefChangesSchema } from "./brief-changes.ts";
import { briefRules } from "./brief-rules.ts";
import { technologyStates } from "./codes.ts";
import { comparisonSchema } from "./compare.ts";
import { technologyLineSchema } from "./line.ts";
import { technologyEventSchema, technologyIdSchema } from "./model.ts";
import { isSupplier } from "./rules.ts";
import { technologyViewSchema } from "./view.ts";

const nothing = z.strictObject({});
export const oneTechnology = z.strictObject({ id: technologyIdSchema });
const supplier = { audience: "supplier", permission: isSupplier } as const;
const reading = {
  ...supplier,
  method: "get",
  audit: { none: "reads" },
  refuses: [400, 401, 404, 429],
} as const;
const writing = {
  ...supplier,
  query: nothing,
  output: technologyViewSchema,
  refuses: [400, 401, 404, 409, 413, 415, 422, 429],
} as const;
const list = "/api/supplier/technologies";
const path = `${list}/:id`;
/** The revision that the caller read; when it is given and somebody was faster, nothing is done. */
const read = { revision: z.int().min(1).optional() };

export const listTechnologiesEndpoint = endpoint({
  ...reading,
  id: "listTechnologies",
  path: list,
  summary: "The firm's technologies, the youngest first",
  params: nothing,
  query: z.strictObject({ after: z.string().max(300).optional() }),
  output: z.lazy(() => z.strictObject({ items: z.array(technologyLineSchema), next: z.string().optional() })),
});

export const readTechnologyEndpoint = endpoint({
  ...reading,
  id: "readTechnology",
  path,
  summary: "A technology of the firm, the days left for its answer, and what its brief lacks or breaks",
  params: oneTechnology,
  query: nothing,
  output: z.lazy(() =>
    z.strictObject({
      technology: technologyViewSchema,
      /** 0 on the last day; negative: days past it. */
      daysLeft: z.int().optional(),
      percent: z.int(),
      missing: z.array(z.string()),
      faults: z.array(z.strictObject({ rule: z.enum(briefRules), fields: z.array(z.string()) })),
      /** Texts of which one language is missing (`title.en`); that refuses nothing. */
      oneLanguageOnly: z.array(z.string()),
    }),
  ),
});

export const technologyEventsEndpoint = endpoint({
  ...reading,
  id: "listTechnologyEvents",
  path: `${path}/events`,
  summary: "What happened to a technology, the latest first",
  params: oneTechnology,
  query: z.strictObject({ after: z.string().max(300).optional() }),
  output: z.lazy(() =>
    z.strictObject({ items: z.array(technologyEventSchema), next: z.string().optional() }),
  ),
});

export const technologyMovesEndpoint = endpoint({
  ...reading,
  id: "listTechnologyTransitions",
  path: `${path}/transitions`,
  summary: "The moves that are the firm's now; a need that is not met is named",
  params: oneTechnology,
  query: nothing,
  output: z.strictObject({
    status: z.enum(technologyStates),
    revision: z.int(),
    moves: z.array(
      z.strictObject({
        move: z.string(),
        open: z.boolean(),
        need: z.string().optional(),
        fields: z.array(z.string()).optional(),
      }),
    ),
  }),
});

export const compareTechnologyEndpoint = endpoint({
  ...reading,
  id: "compareTechnology",
  path: `${path}/comparison`,
  summary:
    "What a try changed against the one before, and against the feedback; without `attempt` the present one",
  params: oneTechnology,
  query: z.strictObject({ attempt: z.coerce.number().int().min(2).max(999).optional() }),
  output: comparisonSchema,
});

export const createTechnologyEndpoint = endpoint({
  ...writing,
  id: "createTechnology",
  method: "post",
  path: list,
  summary: "A new draft of the firm's, empty or with fields",
  audit: { action: "technology.create" },
  params: nothing,
  input: z.lazy(() => z.strictObject({ changes: briefChangesSchema.optional() })),
});

export const saveTechnologyEndpoint = endpoint({
  ...writing,
  id: "saveTechnology",
  method: "patch",
  path,
  summary:
    "Changes fields of a draft as a merge patch, on top of what others saved; `were` holds them as they were read",
  audit: { action: "technology.save" },
  params: oneTechnology,
  input: z.lazy(() =>
    z.strictObject({ ...read, changes: briefChangesSchema, were: briefChangesSchema.optional() }),
  ),
});

/** The builder's own: fields as typed. What cannot be read comes back by its name; all of it is kept. */
export const autosaveTechnologyEndpoint = endpoint({
  ...supplier,
  id: "autosaveTechnology",
  method: "post",
  path: `${path}/autosave`,
  summary: "Saves the builder while somebody types",
  audit: { action: "technology.save" },
  params: oneTechnology,
  query: nothing,
  input: z.strictObject({
    base: z.int().min(0),
    lang: z.enum(languages),
    typed: z.record(z.string().max(60), z.string().max(20_000)),
    were: z.record(z.string().max(60), z.string().max(20_000)).default({}),
  }),
  output: z.strictObject({
    revision: z.int(),
    savedAt: instantSchema,
    percent: z.int(),
    errors: z.record(z.string(), z.string()),
  }),
  refuses: [400, 401, 404, 409, 413, 415, 422, 429],
});

export const attachPaperEndpoint = endpoint({
  ...writing,
  id: "attachTechnologyPaper",
  method: "put",
  path: `${path}/paper`,
  summary:
    "Makes a clean file of the technology its paper; pages are counted in the file. `null` takes it off",
  audit: { action: "technology.attach-paper" },
  params: oneTechnology,
  input: z.strictObject({ document: documentIdSchema.nullable() }),
});

export const technologyPicturesEndpoint = endpoint({
  ...writing,
  id: "chooseTechnologyPictures",
  method: "put",
  path: `${path}/pictures`,
  summary: "The pictures of a draft in their order, by their clean files",
  audit: { action: "technology.choose-pictures" },
  params: oneTechnology,
  input: z.strictObject({ pictures: z.array(documentIdSchema).max(12) }),
});

export const tickFeedbackEndpoint = endpoint({
  ...writing,
  id: "tickTechnologyFeedback",
  method: "put",
  path: `${path}/feedback`,
  summary: "Notes which points of the feedback the firm holds for mended, by their places in it",
  audit: { action: "technology.tick-feedback" },
  params: oneTechnology,
  input: z.strictObject({
    ticks: z
      .array(z.strictObject({ point: z.int().min(0).max(29), done: z.boolean() }))
      .min(1)
      .max(30),
  }),
});

const moving = { ...writing, method: "post", params: oneTechnology, input: z.strictObject(read) } as const;
export const submitTechnologyEndpoint = endpoint({
  ...moving,
  id: "submitTechnology",
  path: `${path}/submit`,
  summary:
    "Hands the technology in; what was written is kept as it was, and the agency answers within 30 days",
  audit: { action: "technology.submit" },
});
export const withdrawTechnologyEndpoint = endpoint({
  ...moving,
  id: "withdrawTechnology",
  path: `${path}/withdraw`,
  summary: "Takes the technology back before it is listed",
  audit: { action: "technology.withdraw" },
});
export const tryAgainEndpoint = endpoint({
  ...moving,
  id: "tryTechnologyAgain",
  path: `${path}/try-again`,
  summary: "Opens a declined technology for another try; its feedback stays as the checklist",
  audit: { action: "technology.try-again" },
});

export const briefEndpoints = [
  listTechnologiesEndpoint,
  readTechnologyEndpoint,
  technologyEventsEndpoint,
  technologyMovesEndpoint,
  compareTechnologyEndpoint,
  createTechnologyEndpoint,
  saveTechnologyEndpoint,
  autosaveTechnologyEndpoint,
  attachPaperEndpoint,
  technologyPicturesEndpoint,
  tickFeedbackEndpoint,
  submitTechnologyEndpoint,
  withdrawTechnologyEndpoint,
  tryAgainEndpoint,
] as const;
