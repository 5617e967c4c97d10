import * as z from "zod";
import { instantSchema } from "../base/day.ts";
import { endpoint } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";
import { languages } from "../base/text.ts";
import { oneCase } from "./case-endpoints.ts";
import { caseViewSchema } from "./model.ts";
import { nsnMatchSchema } from "./nsns.ts";
import { requestChangesSchema } from "./request-changes.ts";
import { newLineSchema } from "./request-lines.ts";
import { isBuyer } from "./rules.ts";

const nothing = z.strictObject({});
const buyer = { audience: "buyer", permission: isBuyer, query: nothing } as const;
const writing = { output: caseViewSchema, refuses: [400, 401, 404, 409, 413, 415, 422, 429] } as const;
const path = "/api/buyer/requests/:id";
/** The revision that the caller read; when it is given and somebody was faster, nothing is done. */
const read = { revision: z.int().min(1).optional() };
const text = (max: number) => z.string().trim().min(1).max(max);

export const createRequestEndpoint = endpoint({
  ...buyer,
  ...writing,
  id: "createRequest",
  method: "post",
  path: "/api/buyer/requests",
  summary: "A new draft of the organisation's, empty, with fields or with a first line",
  audit: { action: "case.create" },
  params: nothing,
  input: z.lazy(() =>
    z.strictObject({ changes: requestChangesSchema.optional(), line: newLineSchema.optional() }),
  ),
});

export const saveRequestEndpoint = endpoint({
  ...buyer,
  ...writing,
  id: "saveRequest",
  method: "patch",
  path,
  summary:
    "Changes fields of a draft, on top of what others saved; `were` holds them as they were read, `null` takes one away",
  audit: { action: "case.save" },
  params: oneCase,
  input: z.lazy(() =>
    z.strictObject({ ...read, changes: requestChangesSchema, were: requestChangesSchema.optional() }),
  ),
});

/** The builder's own: fields as typed. What cannot be read comes back by its name, everything else is saved. */
export const autosaveRequestEndpoint = endpoint({
  ...buyer,
  id: "autosaveRequest",
  method: "post",
  path: `${path}/autosave`,
  summary: "Saves the builder while somebody types",
  audit: { action: "case.save" },
  params: oneCase,
  input: z.strictObject({
    base: z.int().min(0),
    lang: z.enum(languages),
    typed: z.record(z.string().max(60), z.string().max(8000)),
    were: z.record(z.string().max(60), z.string().max(8000)).default({}),
  }),
  output: z.strictObject({
    revision: z.int(),
    savedAt: instantSchema,
    percent: z.int(),
    errors: z.record(z.string(), z.string()),
  }),
  refuses: [400, 401, 404, 409, 413, 415, 422, 429],
});

export const addLinesEndpoint = endpoint({
  ...buyer,
  ...writing,
  id: "addRequestLines",
  method: "post",
  path: `${path}/lines`,
  summary: "Adds lines; of a listing that is there already there is more then",
  audit: { action: "case.add-lines" },
  params: oneCase,
  input: z.lazy(() => z.strictObject({ ...read, lines: z.array(newLineSchema).min(1).max(60) })),
});

const oneLine = z.strictObject({ ...oneCase.shape, number: z.coerce.number().int().min(1).max(999) });
export const changeLineEndpoint = endpoint({
  ...buyer,
  ...writing,
  id: "changeRequestLine",
  method: "patch",
  path: `${path}/lines/:number`,
  summary: "Changes a line; `refresh` takes over the present version of its listing or lot",
  audit: { action: "case.change-line" },
  params: oneLine,
  input: z.strictObject({
    ...read,
    quantity: z.int().min(1).max(1_000_000_000).optional(),
    note: text(1000).nullable().optional(),
    refresh: z.literal(true).optional(),
  }),
});

export const removeLineEndpoint = endpoint({
  ...buyer,
  ...writing,
  id: "removeRequestLine",
  method: "delete",
  path: `${path}/lines/:number`,
  summary: "Takes a line off a draft",
  audit: { action: "case.remove-line" },
  params: oneLine,
});

export const matchNsnsEndpoint = endpoint({
  ...buyer,
  id: "matchNsns",
  method: "post",
  path: "/api/buyer/requests/nsns",
  summary:
    "Up to 500 NSNs against the catalogue that is open to the country; `file` is a CSV or XLSX file in Base64",
  audit: { none: "changes nothing" },
  params: nothing,
  input: z.strictObject({
    text: z.string().max(100_000).optional(),
    file: z.base64().max(250_000).optional(),
  }),
  output: z.lazy(() => z.strictObject({ items: z.array(nsnMatchSchema) })),
  refuses: [400, 401, 404, 413, 415, 422, 429],
});

export const acceptAsIsEndpoint = endpoint({
  ...buyer,
  ...writing,
  id: "acceptAsIs",
  method: "post",
  path: `${path}/acceptances`,
  summary: 'Accepts the text "as is, where is" of lots among the request\'s lines, in the versions read',
  audit: { action: "case.accept-as-is" },
  params: oneCase,
  input: z.strictObject({
    ...read,
    lots: z
      .array(z.strictObject({ listingId: listingIdSchema, version: z.int().min(1) }))
      .min(1)
      .max(60),
  }),
});

const moving = {
  ...buyer,
  ...writing,
  method: "post",
  params: oneCase,
  input: z.strictObject(read),
} as const;
export const submitRequestEndpoint = endpoint({
  ...moving,
  id: "submitRequest",
  path: `${path}/submit`,
  summary: "Hands the request in; from then on it is immutable and has a number",
  audit: { action: "case.submit" },
});
export const reviseRequestEndpoint = endpoint({
  ...moving,
  id: "reviseRequest",
  path: `${path}/revise`,
  summary: "Opens a returned request again; what was handed in stays as it was",
  audit: { action: "case.revise" },
});
export const discardRequestEndpoint = endpoint({
  ...moving,
  id: "discardRequest",
  path: `${path}/discard`,
  summary: "Lets a draft go",
  audit: { action: "case.cancel" },
});
export const followRequestEndpoint = endpoint({
  ...moving,
  id: "followRequest",
  path: `${path}/follow-up`,
  summary: "A new draft with what a returned or countered request asked for, linked to it",
  audit: { action: "case.follow-up" },
});

export const requestEndpoints = [
  createRequestEndpoint,
  saveRequestEndpoint,
  autosaveRequestEndpoint,
  addLinesEndpoint,
  changeLineEndpoint,
  removeLineEndpoint,
  matchNsnsEndpoint,
  acceptAsIsEndpoint,
  submitRequestEndpoint,
  reviseRequestEndpoint,
  discardRequestEndpoint,
  followRequestEndpoint,
] as const;
