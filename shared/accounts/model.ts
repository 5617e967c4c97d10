import * as z from "zod";
import { agencyRoles } from "../base/actor.ts";
import { countrySchema } from "../base/country.ts";
import { daySchema, instantSchema } from "../base/day.ts";
import { languages } from "../base/text.ts";
import { governmentApplicationSchema, supplierRegistrationSchema } from "./application.ts";
import { checks, organisationKinds, organisationStatuses, reasons } from "./codes.ts";

export const organisationIdSchema = z.string().regex(/^O-[0-9A-HJKMNP-TV-Z]{12}$/);
export const personIdSchema = z.string().regex(/^P-[0-9A-HJKMNP-TV-Z]{12}$/);
export type OrganisationId = string;
export type PersonId = string;

/** One step of an organisation's way, as its members read it; `by` is a person of the agency only in the record. */
export const stepSchema = z.lazy(() =>
  z.strictObject({
    at: instantSchema,
    move: z.string(),
    status: z.enum(organisationStatuses),
    by: z.string(),
    reasons: z.array(z.enum(reasons)).optional(),
    note: z.string().max(2000).optional(),
  }),
);
export type Step = z.infer<typeof stepSchema>;

/** What somebody of the agency found; the decision is another person's. */
export const findingsSchema = z.lazy(() =>
  z.strictObject({
    by: z.string(),
    at: instantSchema,
    confirmed: z.array(z.enum(checks)),
    note: z.string().max(2000).optional(),
  }),
);

export const documentSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    kind: z.enum(["LETTER"]),
    name: z.string().max(200),
    bytes: z.int().min(1),
    sha256: z.string(),
    by: z.string(),
    at: instantSchema,
  }),
);
export type Document = z.infer<typeof documentSchema>;

/** An organisation. `revision` counts every change; names are what others read of it. */
export const organisationSchema = z
  .lazy(() =>
    z.strictObject({
      id: organisationIdSchema,
      kind: z.enum(organisationKinds),
      status: z.enum(organisationStatuses),
      revision: z.int().min(1),
      country: countrySchema,
      name: z.strictObject({ ja: z.string().optional(), en: z.string().optional() }),
      application: governmentApplicationSchema.optional(),
      registration: supplierRegistrationSchema.optional(),
      documents: z.array(documentSchema),
      steps: z.array(stepSchema),
      findings: findingsSchema.optional(),
      /** What the agency asked for and has not got yet. */
      missing: z.array(z.enum(reasons)),
      appliedOn: daySchema,
      /** The last day for the agency's first answer; `answeredOn` when it was given. */
      answerDueOn: daySchema,
      answeredOn: daySchema.optional(),
      clearedUntil: daySchema.optional(),
      /** A renewal that was asked for while the clearance still runs. */
      renewalAskedOn: daySchema.optional(),
      administrators: z.int().min(0),
      changedAt: instantSchema,
    }),
  )
  .meta({ id: "Organisation" });
export type Organisation = z.infer<typeof organisationSchema>;

export const realms = ["agency", "outside"] as const;
export type Realm = (typeof realms)[number];

export const personSchema = z
  .lazy(() =>
    z.strictObject({
      id: personIdSchema,
      revision: z.int().min(1),
      realm: z.enum(realms),
      subject: z.string(),
      mail: z.string(),
      name: z.string(),
      language: z.enum(languages),
      timeZone: z.string(),
      organisationId: organisationIdSchema.optional(),
      administrator: z.boolean(),
      roles: z.array(z.enum(agencyRoles)),
      /** The one role in force. */
      role: z.enum(agencyRoles).optional(),
      createdAt: instantSchema,
    }),
  )
  .meta({ id: "Person" });
export type Person = z.infer<typeof personSchema>;

/** A signed-in browser. Its row lies with its person; the cookie holds the secret, the row only its hash. */
export const sessionSchema = z.lazy(() =>
  z.strictObject({
    hash: z.string(),
    personId: personIdSchema,
    createdAt: instantSchema,
    seenAt: instantSchema,
    /** Signed in until then at the latest, whatever is done. */
    endsAt: instantSchema,
    /** What the browser calls itself, cut short. */
    agent: z.string(),
    expiresAt: z.int(),
  }),
);
export type Session = z.infer<typeof sessionSchema>;

export const invitationSchema = z.lazy(() =>
  z.strictObject({
    hash: z.string(),
    revision: z.int().min(1),
    status: z.enum(["OPEN", "ACCEPTED", "WITHDRAWN"]),
    organisationId: organisationIdSchema,
    mail: z.string(),
    administrator: z.boolean(),
    roles: z.array(z.enum(agencyRoles)),
    invitedBy: z.string(),
    createdAt: instantSchema,
    endsAt: instantSchema,
    expiresAt: z.int(),
  }),
);
export type Invitation = z.infer<typeof invitationSchema>;

/** What a page's frame says of its reader. */
export type Reader = {
  readonly name: string;
  readonly organisation?: { readonly ja?: string | undefined; readonly en?: string | undefined };
  readonly home: string;
  readonly role?: (typeof agencyRoles)[number];
  readonly roles: readonly (typeof agencyRoles)[number][];
  readonly timeZone: string;
};
