import * as z from "zod";
import { agencyRoles, isSignedIn } from "../base/actor.ts";
import { form, page } from "../base/endpoint.ts";
import { languages } from "../base/text.ts";
import { realms } from "./model.ts";

const nothing = z.strictObject({});
const anyone = () => true;
const to = z.string().max(2000).optional();
const realm = z.enum(realms);

const open = { audience: "account", permission: anyone, params: nothing } as const;
const reading = { none: "reading about oneself" } as const;

export const signInPage = page({
  ...open,
  id: "sign-in",
  path: "/account/sign-in",
  audit: { none: "nothing is read" },
  query: z.strictObject({ to, failed: z.enum(["1"]).optional() }),
});
export const departurePage = page({
  ...open,
  id: "departure",
  path: "/auth/sign-in/:realm",
  bare: true,
  audit: { none: "half a sign-in" },
  params: z.strictObject({ realm }),
  query: z.strictObject({ to, lang: z.enum(languages).default("en") }),
});
/** Where a provider sends the browser back to; what it says is read by the verb, checked against the departure. */
export const arrivalPage = page({
  ...open,
  id: "arrival",
  path: "/auth/callback/:realm",
  bare: true,
  audit: { action: "session.begin" },
  params: z.strictObject({ realm: z.string().max(20) }),
  query: z.strictObject({
    code: z.string().max(4000).optional(),
    state: z.string().max(4000).optional(),
    iss: z.string().max(400).optional(),
    session_state: z.string().max(400).optional(),
    error: z.string().max(400).optional(),
    error_description: z.string().max(2000).optional(),
  }),
});

export const signOutForm = form({
  ...open,
  id: "sign-out",
  path: "/account/sign-out",
  page: "/",
  audit: { action: "session.end" },
  input: nothing,
});
export const roleForm = form({
  ...open,
  id: "role",
  path: "/account/role",
  page: "/staff",
  permission: (actor) => actor.kind === "staff",
  audit: { action: "person.role" },
  input: z.strictObject({ role: z.enum(agencyRoles), to }),
});

export const accountHome = page({
  id: "account-home",
  path: "/account",
  audience: "account",
  permission: isSignedIn,
  audit: reading,
  params: nothing,
  query: nothing,
});
/** Somebody of no organisation is told here, and at the suppliers', how to come by one. */
export const buyerHome = page({
  id: "buyer-home",
  path: "/buyer",
  audience: "buyer",
  permission: (actor) => actor.kind === "buyer" || actor.kind === "person",
  audit: reading,
  params: nothing,
  query: nothing,
});
export const supplierHome = page({
  id: "supplier-home",
  path: "/supplier",
  audience: "supplier",
  permission: (actor) => actor.kind === "supplier" || actor.kind === "person",
  audit: reading,
  params: nothing,
  query: nothing,
});
export const staffHome = page({
  id: "staff-home",
  path: "/staff",
  audience: "staff",
  permission: (actor) => actor.kind === "staff",
  audit: reading,
  params: nothing,
  query: nothing,
});
