import type { Invitation, Organisation, Person } from "../../shared/accounts/model.ts";
import { administers } from "../../shared/accounts/rules.ts";
import { type AgencyRole, actorId, isSignedIn } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { Language } from "../../shared/base/text.ts";
import { commit } from "../platform/commit.ts";
import type { Ctx } from "../platform/deps.ts";
import { hashOf } from "./keys.ts";
import { ownOrganisation, withAdministrators } from "./members.ts";
import {
  getInvitation,
  getOrganisation,
  getPerson,
  invitationWrites,
  listInvitations,
  personWrites,
} from "./store.ts";
import { tell } from "./tell.ts";

/** Days that an invitation stays open. [policy] */
export const invitationDays = 7;
/** Invitations that an organisation may have out at once. */
const openMax = 50;
const acceptTries = 5;

type Wish = {
  readonly mail: string;
  readonly administrator: boolean;
  readonly roles: readonly AgencyRole[];
  readonly language: Language;
};

/** Invites an address. The secret goes into the mail only; the answer is the same whoever the address belongs to. */
export async function invite(ctx: Ctx, input: Wish): Promise<Invitation> {
  const organisation = await ownOrganisation(ctx);
  if (!administers(ctx.actor, organisation)) throw new AppError("not-found", "page-not-found");
  if (organisation.kind === "AGENCY" && input.roles.length === 0)
    throw new AppError("invalid", "required", { field: "roles" });
  const open = await listInvitations(ctx.deps.table, organisation.id);
  if (open.length >= openMax)
    throw new AppError("refused", "too-many-invitations", { rule: "open-invitations" });

  const secret = Buffer.from(ctx.deps.random(32)).toString("base64url");
  const invitation = newInvitation(ctx, organisation, hashOf(secret), input);
  const params = {
    organisation: organisation.name[input.language] ?? organisation.name.ja ?? organisation.name.en ?? "",
    link: `/${input.language}/account/invitations/${secret}`,
    until: invitation.endsAt.slice(0, 10),
  };

  await commit(
    ctx,
    [...invitationWrites(undefined, invitation), ...tell(ctx.deps, [input], "invited", params)],
    [
      {
        record: `organisation:${organisation.id}`,
        action: "member.invite",
        detail: {
          mail: input.mail,
          administrator: invitation.administrator,
          roles: invitation.roles.join(","),
        },
      },
    ],
  );

  return invitation;
}

function newInvitation(ctx: Ctx, { id, kind }: Organisation, hash: string, input: Wish): Invitation {
  const now = ctx.deps.now();
  const endsAt = new Date(now.getTime() + invitationDays * 86_400_000);
  const roles = kind === "AGENCY" ? [...input.roles] : [];
  return {
    hash,
    revision: 1,
    status: "OPEN",
    organisationId: id,
    mail: input.mail,
    administrator: kind === "AGENCY" ? roles.includes("admin") : input.administrator,
    roles,
    invitedBy: actorId(ctx.actor),
    createdAt: now.toISOString(),
    endsAt: endsAt.toISOString(),
    expiresAt: Math.ceil(endsAt.getTime() / 1000) + 30 * 86_400,
  };
}

/** Takes an open invitation back. */
export async function withdrawInvitation(ctx: Ctx, input: { hash: string }): Promise<void> {
  const organisation = await ownOrganisation(ctx);
  const invitation = await getInvitation(ctx.deps.table, input.hash);
  const own = invitation?.organisationId === organisation.id && administers(ctx.actor, organisation);
  if (!invitation || !own || invitation.status !== "OPEN")
    throw new AppError("not-found", "invitation-not-found");

  await commit(
    ctx,
    invitationWrites(invitation, { ...invitation, status: "WITHDRAWN", revision: invitation.revision + 1 }),
    [
      {
        record: `organisation:${organisation.id}`,
        action: "member.uninvite",
        detail: { mail: invitation.mail },
      },
    ],
  );
}

export type Invited = {
  readonly invitation: Invitation;
  readonly organisation: Organisation;
  readonly person: Person;
};

/**
 * An open invitation, read by the person it is for. Throws `not-found` for a wrong secret and for anybody else alike,
 * `refused` with `invitation-used` or `invitation-expired` to that person.
 */
export async function readInvitation(ctx: Ctx, input: { secret: string }): Promise<Invited> {
  if (!isSignedIn(ctx.actor)) throw new AppError("unauthenticated", "sign-in-needed");
  const invitation = await getInvitation(ctx.deps.table, hashOf(input.secret));
  const person = await getPerson(ctx.deps.table, ctx.actor.personId);
  const organisation = invitation && (await getOrganisation(ctx.deps.table, invitation.organisationId));
  if (!invitation || !organisation || person?.mail !== invitation.mail)
    throw new AppError("not-found", "invitation-not-found");
  if (organisation.kind === "AGENCY" && person.realm !== "agency")
    throw new AppError("not-found", "invitation-not-found");
  if (invitation.status !== "OPEN") throw new AppError("refused", "invitation-used", { rule: "single-use" });
  if (invitation.endsAt <= ctx.deps.now().toISOString())
    throw new AppError("refused", "invitation-expired", { rule: "expired" });
  return { invitation, organisation, person };
}

/** Joins the organisation of an invitation; of parallel acceptances one wins, the others read `invitation-used`. */
export async function acceptInvitation(
  ctx: Ctx,
  input: { secret: string },
  tries = acceptTries,
): Promise<Organisation> {
  const { invitation, organisation, person } = await readInvitation(ctx, input);
  if (person.organisationId) throw new AppError("conflict", "already-member");

  const { administrator, roles } = invitation;
  const member: Person = {
    ...person,
    revision: person.revision + 1,
    organisationId: organisation.id,
    administrator,
    roles,
    ...(roles[0] && { role: roles[0] }),
  };
  try {
    await commit(
      ctx,
      [
        ...invitationWrites(invitation, {
          ...invitation,
          status: "ACCEPTED",
          revision: invitation.revision + 1,
        }),
        ...personWrites(person, member),
        ...withAdministrators(ctx, organisation, administrator ? 1 : 0),
        ...tell(ctx.deps, [member], "joined", {}),
      ],
      [
        {
          record: `organisation:${organisation.id}`,
          action: "member.join",
          detail: { person: person.id, administrator, roles: roles.join(",") },
        },
      ],
    );
  } catch (error) {
    // Says "used" to who lost the race; another change of the organisation is no reason to refuse.
    await readInvitation(ctx, input);
    const raced = error instanceof AppError && error.code === "conflict";
    if (!raced || tries <= 1) throw error;
    return acceptInvitation(ctx, input, tries - 1);
  }
  return organisation;
}
