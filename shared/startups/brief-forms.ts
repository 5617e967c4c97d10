import * as z from "zod";
import { form, page } from "../base/endpoint.ts";
import { documentIdSchema } from "../documents/model.ts";
import { oneTechnology } from "./brief-endpoints.ts";
import { isSupplier } from "./rules.ts";

const nothing = z.strictObject({});
const supplier = { audience: "supplier", permission: isSupplier } as const;
const reading = { ...supplier, audit: { none: "reads" } } as const;
const list = "/supplier/technologies";
const path = `${list}/:id`;

export const technologiesPage = page({
  ...reading,
  id: "technologies",
  path: list,
  params: nothing,
  query: z.strictObject({ after: z.string().max(300).optional() }),
});
export const newTechnologyPage = page({
  ...reading,
  id: "new-technology",
  path: `${list}/new`,
  params: nothing,
  query: nothing,
});
export const newTechnologyForm = form({
  ...supplier,
  id: "new-technology",
  path: `${list}/new`,
  audit: { action: "technology.create" },
  params: nothing,
  input: z.strictObject({ title: z.string().trim().min(1, "required").max(200, "too-long") }),
});
/** `before`: the events that come behind those of the first page; `done`: what was just done, to be said. */
export const technologyPage = page({
  ...reading,
  id: "technology",
  path,
  params: oneTechnology,
  query: z.strictObject({
    before: z.string().max(300).optional(),
    done: z.string().max(40).optional(),
    attempt: z.coerce.number().int().min(2).max(999).optional(),
  }),
});
export const technologyPreviewPage = page({
  ...reading,
  id: "technology-preview",
  path: `${path}/preview`,
  params: oneTechnology,
  query: nothing,
});

/** A form of a part of the firm's technology page; `act` says which, also to the page that shows it again. */
export const technologyForm = <I extends z.ZodType>(act: string, action: string, input: I) =>
  form({
    ...supplier,
    id: `technology-${act}`,
    path: `${path}/${act}`,
    page: path,
    audit: { action },
    params: oneTechnology,
    input,
  });

/** Every input by its whole name; what it says is read by the brief's own rules. */
export const saveTechnologyForm = technologyForm("save", "technology.save", z.looseObject({}));
/** An empty document takes the paper off. */
export const attachPaperForm = technologyForm(
  "paper",
  "technology.attach-paper",
  z.strictObject({ document: z.union([documentIdSchema, z.literal("")]) }),
);
export const technologyPicturesForm = technologyForm(
  "pictures",
  "technology.choose-pictures",
  z.strictObject({ picture: z.array(documentIdSchema).max(12, "too-many-pictures") }),
);
export const tickFeedbackForm = technologyForm(
  "feedback",
  "technology.tick-feedback",
  z.strictObject({ done: z.array(z.string().regex(/^\d{1,2}$/)).max(30) }),
);
export const submitTechnologyForm = technologyForm("submit", "technology.submit", nothing);
export const withdrawTechnologyForm = technologyForm("withdraw", "technology.withdraw", nothing);
export const tryAgainForm = technologyForm("try-again", "technology.try-again", nothing);
