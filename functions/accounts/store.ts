import * as z from "zod";
import {
  type Invitation,
  invitationSchema,
  type Organisation,
  organisationSchema,
  type Person,
  personSchema,
  type Session,
  sessionSchema,
} from "../../shared/accounts/model.ts";
import type { Row, Table, Write } from "../platform/table.ts";
import {
  clearanceKey,
  invitationKey,
  invitedKey,
  memberKey,
  organisationKey,
  personKey,
  queueKey,
  sessionKey,
  subjectKey,
} from "./keys.ts";

export const fieldsOf = (row: Row): Record<string, unknown> => {
  const { pk: _pk, sk: _sk, ...fields } = row;
  return fields;
};

const same = { consistent: true } as const;

export async function getOrganisation(table: Table, id: string): Promise<Organisation | undefined> {
  const row = await table.get(organisationKey(id), same);
  return row && organisationSchema.parse(fieldsOf(row));
}

export async function getPerson(table: Table, id: string): Promise<Person | undefined> {
  const row = await table.get(personKey(id), same);
  return row && personSchema.parse(fieldsOf(row));
}

export async function getPersonId(table: Table, realm: string, subject: string): Promise<string | undefined> {
  const row = await table.get(subjectKey(realm, subject), same);
  return row && z.object({ personId: z.string() }).parse(fieldsOf(row)).personId;
}

export async function getSession(table: Table, personId: string, hash: string): Promise<Session | undefined> {
  const row = await table.get(sessionKey(personId, hash), same);
  return row && sessionSchema.parse(fieldsOf(row));
}

export async function getInvitation(table: Table, hash: string): Promise<Invitation | undefined> {
  const row = await table.get(invitationKey(hash), same);
  return row && invitationSchema.parse(fieldsOf(row));
}

/** All rows of a partition whose sort key begins so; for short lists only. */
export async function listAll(table: Table, pk: string, prefix: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | undefined; ; ) {
    const page = await table.list({ pk, from: prefix, to: `${prefix}\uffff`, ...(after && { after }) }, same);
    rows.push(...page.rows);
    if (!page.next) return rows;
    after = page.next;
  }
}

/** A member as the organisation lists it. */
export const memberSchema = personSchema
  .unwrap()
  .pick({ id: true, name: true, mail: true, administrator: true, roles: true, language: true });
export type MemberRow = z.infer<typeof memberSchema>;

export const listMembers = async (table: Table, organisationId: string): Promise<MemberRow[]> =>
  (await listAll(table, `ORG#${organisationId}`, "MEMBER#")).map((row) => memberSchema.parse(fieldsOf(row)));
export const listInvitations = async (table: Table, organisationId: string): Promise<Invitation[]> =>
  (await listAll(table, `ORG#${organisationId}`, "INVITED#")).map((row) =>
    invitationSchema.parse(fieldsOf(row)),
  );
export const listSessions = async (table: Table, personId: string): Promise<Session[]> =>
  (await listAll(table, `PERSON#${personId}`, "SESSION#")).map((row) => sessionSchema.parse(fieldsOf(row)));

/** What a list of organisations shows of each. */
export const summarySchema = z.lazy(() =>
  organisationSchema
    .unwrap()
    .pick({
      id: true,
      kind: true,
      status: true,
      country: true,
      name: true,
      appliedOn: true,
      answerDueOn: true,
    })
    .extend({
      answeredOn: organisationSchema.unwrap().shape.answeredOn,
      clearedUntil: organisationSchema.unwrap().shape.clearedUntil,
      checkedBy: z.string().optional(),
      missing: z.int(),
    }),
);
export type Summary = z.infer<typeof summarySchema>;

const summaryOf = (o: Organisation): Summary => ({
  id: o.id,
  kind: o.kind,
  status: o.status,
  country: o.country,
  name: o.name,
  appliedOn: o.appliedOn,
  answerDueOn: o.answerDueOn,
  ...(o.answeredOn && { answeredOn: o.answeredOn }),
  ...(o.clearedUntil && { clearedUntil: o.clearedUntil }),
  ...(o.findings && { checkedBy: o.findings.by }),
  missing: o.missing.length,
});

/** An organisation as it is now, its line in the agency's lists, and the day its clearance ends. */
export function organisationWrites(before: Organisation | undefined, now: Organisation): Write[] {
  const writes: Write[] = [
    {
      put: { ...organisationKey(now.id), ...now },
      expect: before ? { revision: before.revision } : "absent",
    },
    { put: { ...queueKey(now), ...summaryOf(now) }, expect: "anything" },
  ];
  const old = before && queueKey(before);
  if (old && (old.pk !== queueKey(now).pk || old.sk !== queueKey(now).sk))
    writes.push({ remove: old, expect: "anything" });
  if (before?.clearedUntil && before.clearedUntil !== now.clearedUntil)
    writes.push({ remove: clearanceKey(before.clearedUntil, now.id), expect: "anything" });
  if (now.clearedUntil && before?.clearedUntil !== now.clearedUntil)
    writes.push({
      put: { ...clearanceKey(now.clearedUntil, now.id), organisationId: now.id },
      expect: "anything",
    });
  return writes;
}

/** A person as it is now, and its line in its organisation's list. */
export function personWrites(before: Person | undefined, now: Person): Write[] {
  const { id, name, mail, administrator, roles, language, organisationId } = now;
  const writes: Write[] = [
    { put: { ...personKey(id), ...now }, expect: before ? { revision: before.revision } : "absent" },
  ];
  if (organisationId)
    writes.push({
      put: { ...memberKey(organisationId, id), id, name, mail, administrator, roles, language },
      expect: "anything",
    });
  if (before?.organisationId && before.organisationId !== organisationId)
    writes.push({ remove: memberKey(before.organisationId, id), expect: "anything" });
  return writes;
}

export function invitationWrites(before: Invitation | undefined, now: Invitation): Write[] {
  const listed = invitedKey(now.organisationId, now.hash);
  return [
    {
      put: { ...invitationKey(now.hash), ...now },
      expect: before ? { revision: before.revision, status: [before.status] } : "absent",
    },
    now.status === "OPEN"
      ? { put: { ...listed, ...now }, expect: "anything" }
      : { remove: listed, expect: "anything" },
  ];
}
