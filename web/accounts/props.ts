import type { Check, OrganisationKind, OrganisationStatus, Reason } from "../../shared/accounts/codes.ts";
import type { MailTemplate } from "../../shared/accounts/mail.ts";
import type { Organisation } from "../../shared/accounts/model.ts";
import type { Move, Need } from "../../shared/accounts/rules.ts";
import type { AgencyRole } from "../../shared/base/actor.ts";
import type { Day, Instant } from "../../shared/base/day.ts";
import type { Typed } from "../../shared/base/endpoint.ts";
import type { Language } from "../../shared/base/text.ts";
import type { View } from "../layout/site.ts";

/** Views of the room take these; `typed` is what a failed form brought back, by the names of its fields. */
export type SignInProps = View & { readonly returnTo: string; readonly failed: boolean };

export type SessionLine = {
  readonly hash: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly agent: string;
  /** The one this page was asked for with. */
  readonly here: boolean;
};

/** Something that waits for the reader, with the day it is due on and where to do it. */
export type Waiting = {
  readonly kind:
    | "letter"
    | "more-asked"
    | "renew"
    | "check"
    | "findings"
    | "decision"
    | "invitation"
    | "first-steps";
  readonly subject: string;
  readonly dueOn?: Day;
  readonly path: string;
};

export type NoticeLine = {
  readonly id: string;
  readonly at: Instant;
  readonly template: MailTemplate;
  readonly params: Readonly<Record<string, string>>;
};

/** The first page of a shell: /account, /buyer, /supplier, /staff. */
export type HomeProps = View & {
  readonly shell: "account" | "buyer" | "supplier" | "staff";
  readonly status?: OrganisationStatus;
  /** Whether somebody of no organisation may found one; agency staff may not. Absent: yes. */
  readonly mayApply?: boolean;
  readonly waiting: readonly Waiting[];
  readonly notices: readonly NoticeLine[];
};

export type ProfileProps = View & {
  readonly person: {
    readonly name: string;
    readonly mail: string;
    readonly language: Language;
    readonly timeZone: string;
  };
  readonly sessions: readonly SessionLine[];
  readonly typed: Typed;
  readonly saved: boolean;
};

export type ApplyProps = View & {
  readonly kind: "GOVERNMENT" | "SUPPLIER";
  readonly mail: string;
  readonly typed: Typed;
};

export type MemberLine = {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly administrator: boolean;
  readonly roles: readonly AgencyRole[];
  readonly self: boolean;
};
export type InvitationLine = {
  readonly hash: string;
  readonly mail: string;
  readonly administrator: boolean;
  readonly roles: readonly AgencyRole[];
  readonly endsAt: Instant;
};

/** Where a browser posts a letter straight to the store. */
export type Upload = {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly maxBytes: number;
};
export type MoveLine = { readonly move: Move; readonly missing?: Need; readonly needsReason: boolean };

/** An organisation as its own members see it; steps carry no names of the agency's people. */
export type OrganisationProps = View & {
  readonly organisation: Organisation;
  readonly members: readonly MemberLine[];
  readonly invitations: readonly InvitationLine[];
  readonly administers: boolean;
  readonly moves: readonly MoveLine[];
  readonly upload?: Upload;
  readonly typed: Typed;
  /** Which form of the page `typed` belongs to. */
  readonly form?: "letter" | "invite" | "member" | "move";
  readonly done?: string;
};

export type InvitationProps = View & {
  readonly organisation: { readonly ja?: string | undefined; readonly en?: string | undefined };
  readonly mail: string;
  readonly roles: readonly AgencyRole[];
  readonly administrator: boolean;
  readonly endsAt: Instant;
  readonly typed: Typed;
};

export type QueueLine = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly status: OrganisationStatus;
  readonly country: string;
  readonly name: { readonly ja?: string | undefined; readonly en?: string | undefined };
  readonly appliedOn: Day;
  readonly answerDueOn: Day;
  readonly answeredOn?: Day | undefined;
  readonly clearedUntil?: Day | undefined;
  readonly checkedBy?: string | undefined;
  readonly missing: number;
};
export type QueueProps = View & {
  readonly list: "WAITING" | "GOVERNMENT" | "SUPPLIER";
  readonly lines: readonly QueueLine[];
  readonly next?: string;
};

/** An organisation on the agency's desk. */
export type DeskProps = View & {
  readonly organisation: Organisation;
  readonly members: readonly MemberLine[];
  readonly moves: readonly MoveLine[];
  readonly checks: readonly Check[];
  readonly reasons: readonly Reason[];
  /** Names of the agency's people that the record mentions, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly mayOpenDocuments: boolean;
  readonly typed: Typed;
  readonly move?: Move;
};
