import * as z from "zod";
import type { Actor } from "../base/actor.ts";
import { form, page } from "../base/endpoint.ts";
import { oneCase } from "./case-endpoints.ts";
import { isBuyer, mayReadBoard } from "./rules.ts";

const reading = { audit: { none: "reads" } } as const;
/** `before`: the events that come behind those of the first page. */
const history = z.strictObject({
  before: z.string().max(300).optional(),
  /** What was just done, to be said. */
  done: z.enum(["saved", "added", "removed"]).optional(),
});

export const requestPage = page({
  ...reading,
  audience: "buyer",
  permission: isBuyer,
  id: "request",
  path: "/buyer/requests/:id",
  params: oneCase,
  query: history,
});
export const casePage = page({
  ...reading,
  audience: "staff",
  permission: mayReadBoard,
  id: "case",
  path: "/staff/cases/:id",
  params: oneCase,
  query: history,
});

/** A form of a part of the buyer's case page; `act` says which, also to the page that shows it again. */
export const requestForm = <I extends z.ZodType>(act: string, action: string, input: I) =>
  form({
    audience: "buyer",
    permission: isBuyer,
    id: `request-${act}`,
    path: `/buyer/requests/:id/${act}`,
    page: "/buyer/requests/:id",
    audit: { action },
    params: oneCase,
    input,
  });
/** The same of the agency's case page, for whom its verb takes it from. */
export const caseForm = <I extends z.ZodType>(
  act: string,
  permission: (actor: Actor) => boolean,
  action: string,
  input: I,
) =>
  form({
    audience: "staff",
    permission,
    id: `case-${act}`,
    path: `/staff/cases/:id/${act}`,
    page: "/staff/cases/:id",
    audit: { action },
    params: oneCase,
    input,
  });
