import { createHash } from "node:crypto";
import type { Organisation } from "../../shared/accounts/model.ts";
import { isWaiting } from "../../shared/accounts/rules.ts";
import type { Key } from "../platform/table.ts";

export const organisationKey = (id: string): Key => ({ pk: `ORG#${id}`, sk: "ORG" });
export const memberKey = (organisationId: string, personId: string): Key => ({
  pk: `ORG#${organisationId}`,
  sk: `MEMBER#${personId}`,
});
/** An organisation's own list of the invitations it has out. */
export const invitedKey = (organisationId: string, hash: string): Key => ({
  pk: `ORG#${organisationId}`,
  sk: `INVITED#${hash}`,
});
export const personKey = (id: string): Key => ({ pk: `PERSON#${id}`, sk: "PERSON" });
export const sessionKey = (personId: string, hash: string): Key => ({
  pk: `PERSON#${personId}`,
  sk: `SESSION#${hash}`,
});
export const noticeKey = (personId: string, at: string, id: string): Key => ({
  pk: `PERSON#${personId}`,
  sk: `NOTICE#${at}#${id}`,
});
export const subjectKey = (realm: string, subject: string): Key => ({
  pk: `SUBJECT#${realm}#${subject}`,
  sk: "SUBJECT",
});
export const invitationKey = (hash: string): Key => ({ pk: `INVITE#${hash}`, sk: "INVITE" });
export const departureKey = (hash: string): Key => ({ pk: `SIGNIN#${hash}`, sk: "SIGNIN" });
export const uniqueKey = (what: string): Key => ({ pk: `UNIQUE#${what}`, sk: "UNIQUE" });
export const clearanceKey = (until: string, id: string): Key => ({
  pk: `CLEARANCE#${until.slice(0, 7)}`,
  sk: `${until}#${id}`,
});

/** The agency's lists: what waits, by the day its answer is due, and the rest. */
export const queueKey = (organisation: Organisation): Key =>
  isWaiting(organisation)
    ? { pk: "ORGS#WAITING", sk: `${organisation.answerDueOn}#${organisation.id}` }
    : { pk: `ORGS#${organisation.kind}`, sk: organisation.id };

/** Secrets are kept as their hash only: who reads the table cannot use them. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");
