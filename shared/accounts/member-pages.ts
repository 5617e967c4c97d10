import * as z from "zod";
import { agencyRoles, isMember, isSignedIn } from "../base/actor.ts";
import { form, page } from "../base/endpoint.ts";
import { languages } from "../base/text.ts";
import { governmentApplicationSchema, mailSchema, supplierRegistrationSchema } from "./application.ts";
import { reasons } from "./codes.ts";
import { personIdSchema } from "./model.ts";
import { moves } from "./rules.ts";

const nothing = z.strictObject({});
const hash = z.string().regex(/^[\w-]{43}$/);
const reading = { none: "reading about oneself" } as const;
const mine = { audience: "account", permission: isSignedIn, params: nothing } as const;
const ours = { ...mine, permission: isMember } as const;
/** A box that is ticked or not there. */
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== "" && value !== "false");

export const profilePage = page({
  ...mine,
  id: "profile",
  path: "/account/profile",
  audit: reading,
  query: z.strictObject({ saved: z.enum(["1"]).optional() }),
});
export const profileForm = form({
  ...mine,
  id: "profile",
  path: "/account/profile",
  audit: { action: "person.profile" },
  input: z.strictObject({ language: z.enum(languages), timeZone: z.string().max(64) }),
});
export const endSessionForm = form({
  ...mine,
  id: "end-session",
  path: "/account/sessions/end",
  page: "/account/profile",
  audit: { action: "session.end" },
  input: z.strictObject({ hash }),
});
export const endOthersForm = form({
  ...mine,
  id: "end-other-sessions",
  path: "/account/sessions/end-others",
  page: "/account/profile",
  audit: { action: "session.end" },
  input: nothing,
});

const founding = { ...mine, permission: (actor: { kind: string }) => actor.kind === "person" } as const;
export const governmentPage = page({
  ...founding,
  id: "apply-government",
  path: "/account/apply/government",
  audit: reading,
  query: nothing,
});
export const supplierPage = page({
  ...founding,
  id: "apply-supplier",
  path: "/account/apply/supplier",
  audit: reading,
  query: nothing,
});
export const governmentForm = form({
  ...founding,
  id: "apply-government",
  path: "/account/apply/government",
  audit: { action: "organisation.apply" },
  input: governmentApplicationSchema,
});
export const supplierForm = form({
  ...founding,
  id: "apply-supplier",
  path: "/account/apply/supplier",
  audit: { action: "organisation.apply" },
  input: supplierRegistrationSchema,
});

/** `bucket`, `key` and `etag` are what the store adds when it sends the browser back after a letter. */
export const organisationPage = page({
  ...ours,
  id: "organisation",
  path: "/account/organisation",
  audit: reading,
  query: z.strictObject({ done: z.string().max(40).optional() }),
});
export const letterPage = page({
  ...ours,
  id: "letter",
  path: "/account/organisation/letter",
  audit: { action: "document.attach" },
  query: z.strictObject({
    bucket: z.string().optional(),
    key: z.string().max(1024),
    etag: z.string().optional(),
  }),
});
export const inviteForm = form({
  ...ours,
  id: "invite",
  path: "/account/organisation/invite",
  page: "/account/organisation",
  audit: { action: "member.invite" },
  input: z.strictObject({
    mail: mailSchema,
    administrator: ticked,
    roles: z.array(z.enum(agencyRoles)).default([]),
    language: z.enum(languages).default("en"),
  }),
});
export const uninviteForm = form({
  ...ours,
  id: "uninvite",
  path: "/account/organisation/invitations/withdraw",
  page: "/account/organisation",
  audit: { action: "member.uninvite" },
  input: z.strictObject({ hash }),
});
export const changeMemberForm = form({
  ...ours,
  id: "change-member",
  path: "/account/organisation/members/change",
  page: "/account/organisation",
  audit: { action: "member.change" },
  input: z.strictObject({
    personId: personIdSchema,
    administrator: ticked,
    roles: z.array(z.enum(agencyRoles)).default([]),
  }),
});
export const removeMemberForm = form({
  ...ours,
  id: "remove-member",
  path: "/account/organisation/members/remove",
  page: "/account/organisation",
  audit: { action: "member.remove" },
  input: z.strictObject({ personId: personIdSchema }),
});
export const moveOwnForm = form({
  ...ours,
  id: "move-own",
  path: "/account/organisation/move",
  page: "/account/organisation",
  audit: { action: "organisation.renew" },
  input: z.strictObject({
    move: z.enum(moves),
    revision: z.coerce.number().int().optional(),
    reasons: z.array(z.enum(reasons)).optional(),
  }),
});

const secret = z.strictObject({ secret: z.string().regex(/^[\w-]{43}$/) });
export const invitationPage = page({
  ...mine,
  id: "invitation",
  path: "/account/invitations/:secret",
  audit: reading,
  params: secret,
  query: nothing,
});
export const acceptForm = form({
  ...mine,
  id: "accept",
  path: "/account/invitations/:secret",
  audit: { action: "member.join" },
  params: secret,
  input: nothing,
});
