import * as z from "zod";
import { form, page } from "../base/endpoint.ts";
import { listingIdSchema } from "../base/id.ts";
import { oneCase } from "./case-endpoints.ts";
import { caseIdSchema } from "./model.ts";
import { requestForm } from "./pages.ts";
import { isBuyer } from "./rules.ts";

const nothing = z.strictObject({});
const wide = (typed: string): string => typed.normalize("NFKC").replaceAll(",", "").trim();
const quantity = z.preprocess(
  (typed) => (typeof typed === "string" && /^\d{1,10}$/.test(wide(typed)) ? Number(wide(typed)) : undefined),
  z.int("not-a-number").min(1, "not-a-number").max(1_000_000_000, "not-a-number"),
);
const number = z.coerce.number().int().min(1).max(999);
const upTo = (max: number) => z.string().trim().max(max, "too-long");

export const requestsPage = page({
  audience: "buyer",
  permission: isBuyer,
  audit: { none: "reads" },
  id: "requests",
  path: "/buyer/requests",
  params: nothing,
  query: z.strictObject({ after: z.string().max(300).optional() }),
});
/** Where a listing is added to a draft that there is, or to a new one. */
export const newRequestPage = page({
  audience: "buyer",
  permission: isBuyer,
  audit: { none: "reads" },
  id: "new-request",
  path: "/buyer/requests/new",
  params: nothing,
  query: z.strictObject({ listing: listingIdSchema.optional() }),
});
export const newRequestForm = form({
  audience: "buyer",
  permission: isBuyer,
  audit: { action: "case.create" },
  id: "new-request",
  path: "/buyer/requests/new",
  params: nothing,
  input: z.strictObject({
    listing: listingIdSchema.optional(),
    quantity: quantity.optional(),
    into: z.union([z.literal("new"), caseIdSchema]).default("new"),
  }),
});

/** Every input by its whole name; what it says is read by the request's own rules. */
export const saveForm = requestForm("save", "case.save", z.looseObject({}));
export const addLineForm = requestForm(
  "add-line",
  "case.add-lines",
  z.strictObject({
    description: upTo(300),
    nsn: upTo(40),
    partNumber: upTo(60),
    quantity,
    unit: z.preprocess(
      (typed) => (typeof typed === "string" ? wide(typed).toUpperCase() : typed),
      z.string().regex(/^[A-Z]{2}$/, "unit-malformed"),
    ),
    note: upTo(1000),
  }),
);
export const changeLineForm = requestForm(
  "change-line",
  "case.change-line",
  z.strictObject({ number, quantity, note: upTo(1000) }),
);
export const refreshLineForm = requestForm("refresh-line", "case.change-line", z.strictObject({ number }));
export const removeLineForm = requestForm("remove-line", "case.remove-line", z.strictObject({ number }));
/** Answered on the page itself. */
export const nsnsForm = form({
  audience: "buyer",
  permission: isBuyer,
  audit: { none: "changes nothing" },
  id: "request-nsns",
  path: "/buyer/requests/:id/nsns",
  page: "/buyer/requests/:id",
  params: oneCase,
  input: z.strictObject({ text: z.string().max(100_000, "too-long") }),
});

/** A listing, or a number that nobody holds, with how many of it. */
export const pickPattern = /^(L-[0-9A-HJKMNP-TV-Z]{12}|[1-9]\d{3}-\d{2}-[0-9A-Z]\d{2}-\d{4})@(\d{1,9})$/;
export const addNsnsForm = requestForm(
  "add-nsns",
  "case.add-lines",
  z.strictObject({
    pick: z.array(z.string().regex(pickPattern)).min(1, "required").max(60, "too-many-lines"),
  }),
);

/** A lot in the version whose text was read. */
export const lotPattern = /^(L-[0-9A-HJKMNP-TV-Z]{12})@(\d{1,6})$/;
export const acceptForm = requestForm(
  "accept-as-is",
  "case.accept-as-is",
  z.strictObject({ lots: z.array(z.string().regex(lotPattern)).min(1, "required").max(60) }),
);
export const submitForm = requestForm("submit", "case.submit", nothing);
export const reviseForm = requestForm("revise", "case.revise", nothing);
export const discardForm = requestForm("discard", "case.cancel", nothing);
export const followForm = requestForm("follow-up", "case.follow-up", nothing);
