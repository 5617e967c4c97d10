import * as z from "zod";
import { agencyRoles, isMember, isSignedIn } from "../base/actor.ts";
import { daySchema, instantSchema } from "../base/day.ts";
import { endpoint } from "../base/endpoint.ts";
import { languages } from "../base/text.ts";
import { governmentApplicationSchema, mailSchema, supplierRegistrationSchema } from "./application.ts";
import { checks, organisationKinds, organisationStatuses, reasons } from "./codes.ts";
import { organisationIdSchema, organisationSchema, personIdSchema, personSchema } from "./model.ts";
import { moves } from "./rules.ts";

const nothing = z.strictObject({});
export const names = z.strictObject({ ja: z.string().optional(), en: z.string().optional() });
export const done = z.strictObject({ done: z.literal(true) });
const person = personSchema;
export const role = z.enum(agencyRoles);
export const hash = z.string().regex(/^[\w-]{43}$/);

export const account = {
  audience: "account",
  permission: isSignedIn,
  params: nothing,
  query: nothing,
} as const;

export const waitingSchema = z.strictObject({
  kind: z.enum(["letter", "more-asked", "renew", "check", "findings", "decision", "first-steps"]),
  subject: z.string(),
  dueOn: daySchema.optional(),
  path: z.string(),
});

export const meEndpoint = endpoint({
  ...account,
  id: "readMe",
  method: "get",
  path: "/api/me",
  summary: "Who the caller is: person, organisation, country, roles, and what waits for it",
  audit: { none: "reading about oneself" },
  output: z.strictObject({
    person: z.strictObject({
      id: personIdSchema,
      name: z.string(),
      mail: z.string(),
      language: z.enum(languages),
      timeZone: z.string(),
    }),
    kind: z.enum(["person", "buyer", "supplier", "staff", "public", "system"]),
    organisation: z
      .strictObject({
        id: organisationIdSchema,
        kind: z.enum(organisationKinds),
        status: z.enum(organisationStatuses),
        name: names,
        administrator: z.boolean(),
      })
      .optional(),
    country: z.string().optional(),
    roles: z.array(role),
    role: role.optional(),
    waiting: z.array(waitingSchema),
  }),
  refuses: [401, 429],
});

const applied = { refuses: [400, 401, 404, 409, 415, 429], output: organisationSchema };

export const applyGovernmentEndpoint = endpoint({
  ...account,
  ...applied,
  id: "applyGovernment",
  method: "post",
  path: "/api/account/applications/government",
  summary: "Applies for clearance as a foreign government; the caller becomes its administrator",
  audit: { action: "organisation.apply" },
  input: governmentApplicationSchema,
});

export const registerSupplierEndpoint = endpoint({
  ...account,
  ...applied,
  id: "registerSupplier",
  method: "post",
  path: "/api/account/applications/supplier",
  summary: "Registers a supplier; the caller becomes its administrator",
  audit: { action: "organisation.apply" },
  input: supplierRegistrationSchema,
});

const memberSchema = z.lazy(() =>
  z.strictObject({
    id: personIdSchema,
    name: z.string(),
    mail: z.string(),
    administrator: z.boolean(),
    roles: z.array(role),
    language: z.enum(languages),
  }),
);
export const fileSchema = z
  .lazy(() =>
    z.strictObject({
      organisation: organisationSchema,
      members: z.array(memberSchema),
      moves: z.array(
        z.strictObject({ move: z.enum(moves), missing: z.string().optional(), needsReason: z.boolean() }),
      ),
    }),
  )
  .meta({ id: "OrganisationFile" });

export const ownOrganisationEndpoint = endpoint({
  ...account,
  id: "readOwnOrganisation",
  method: "get",
  path: "/api/account/organisation",
  summary: "The caller's organisation, its people and the moves open to the caller",
  permission: isMember,
  audit: { none: "reading one's own organisation" },
  output: fileSchema,
  refuses: [401, 404, 429],
});

export const moveInput = z
  .lazy(() =>
    z.strictObject({
      move: z.enum(moves),
      reasons: z.array(z.enum(reasons)).max(reasons.length).optional(),
      confirmed: z.array(z.enum(checks)).max(checks.length).optional(),
      note: z.string().trim().max(2000).optional(),
      revision: z.coerce.number().int().min(1).optional(),
    }),
  )
  .meta({ id: "OrganisationMove" });

export const moveOwnOrganisationEndpoint = endpoint({
  ...account,
  id: "moveOwnOrganisation",
  method: "post",
  path: "/api/account/organisation/move",
  summary: "Asks for a renewal of the clearance",
  permission: isMember,
  audit: { action: "organisation.renew" },
  input: moveInput,
  output: organisationSchema,
  refuses: [400, 401, 404, 409, 422, 429],
});

export const offerUploadEndpoint = endpoint({
  ...account,
  id: "offerLetterUpload",
  method: "post",
  path: "/api/account/letter/upload",
  summary: "Where the letter may be posted as a form, within fifteen minutes",
  permission: isMember,
  audit: { none: "nothing is stored yet" },
  output: z.strictObject({
    url: z.string(),
    fields: z.record(z.string(), z.string()),
    key: z.string(),
    maxBytes: z.int(),
  }),
  refuses: [401, 404, 429],
});

export const attachLetterEndpoint = endpoint({
  ...account,
  id: "attachLetter",
  method: "post",
  path: "/api/account/letter",
  summary: "Takes the posted letter into the organisation's file",
  permission: isMember,
  audit: { action: "document.attach" },
  input: z.strictObject({ key: z.string().max(200), name: z.string().trim().min(1).max(200) }),
  output: organisationSchema,
  refuses: [400, 401, 404, 409, 429],
});

export const inviteEndpoint = endpoint({
  ...account,
  id: "invite",
  method: "post",
  path: "/api/account/invitations",
  summary: "Invites an address to the caller's organisation",
  permission: isMember,
  audit: { action: "member.invite" },
  input: z.strictObject({
    mail: mailSchema,
    administrator: z.boolean().default(false),
    roles: z.array(role).max(agencyRoles.length).default([]),
    language: z.enum(languages).default("en"),
  }),
  output: z.strictObject({ hash, mail: z.string(), endsAt: instantSchema }),
  refuses: [400, 401, 404, 409, 422, 429],
});

export const withdrawInvitationEndpoint = endpoint({
  ...account,
  id: "withdrawInvitation",
  method: "delete",
  path: "/api/account/invitations/:hash",
  summary: "Takes an open invitation back",
  permission: isMember,
  audit: { action: "member.uninvite" },
  params: z.strictObject({ hash }),
  output: done,
  refuses: [401, 404, 409, 429],
});

export const acceptInvitationEndpoint = endpoint({
  ...account,
  id: "acceptInvitation",
  method: "post",
  path: "/api/account/invitations/accept",
  summary: "Joins the organisation of an invitation, once, by the person it was sent to",
  audit: { action: "member.join" },
  input: z.strictObject({ secret: z.string().regex(/^[\w-]{43}$/) }),
  output: z.strictObject({ organisation: organisationIdSchema }),
  refuses: [400, 401, 404, 409, 422, 429],
});

const memberParams = z.strictObject({ id: personIdSchema });

export const changeMemberEndpoint = endpoint({
  ...account,
  id: "changeMember",
  method: "patch",
  path: "/api/account/members/:id",
  summary: "Changes what a member of the caller's organisation may do",
  permission: isMember,
  audit: { action: "member.change" },
  params: memberParams,
  input: z.strictObject({
    administrator: z.boolean().optional(),
    roles: z.array(role).max(agencyRoles.length).optional(),
  }),
  output: person,
  refuses: [400, 401, 404, 409, 422, 429],
});

export const removeMemberEndpoint = endpoint({
  ...account,
  id: "removeMember",
  method: "delete",
  path: "/api/account/members/:id",
  summary: "Takes a member out of the caller's organisation, or the caller itself",
  permission: isMember,
  audit: { action: "member.remove" },
  params: memberParams,
  output: done,
  refuses: [401, 404, 409, 422, 429],
});

/** What whoever has signed in may ask for, besides `profileEndpoints`. */
export const accountEndpoints = [
  meEndpoint,
  applyGovernmentEndpoint,
  registerSupplierEndpoint,
  ownOrganisationEndpoint,
  moveOwnOrganisationEndpoint,
  offerUploadEndpoint,
  attachLetterEndpoint,
  inviteEndpoint,
  withdrawInvitationEndpoint,
  acceptInvitationEndpoint,
  changeMemberEndpoint,
  removeMemberEndpoint,
] as const;
