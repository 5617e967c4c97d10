import * as desk from "../../shared/accounts/desk-endpoints.ts";
import * as account from "../../shared/accounts/endpoints.ts";
import * as profile from "../../shared/accounts/profile-endpoints.ts";
import { organisationOf } from "../../shared/base/actor.ts";
import { serve } from "../../shared/base/endpoint.ts";
import { applyGovernment, registerSupplier } from "./apply.ts";
import type { PersonCtx } from "./ctx.ts";
import { acceptInvitation, invite, withdrawInvitation } from "./invite.ts";
import { attachLetter, offerUpload } from "./letter.ts";
import { changeMember, removeMember } from "./members.ts";
import { moveOrganisation } from "./move-organisation.ts";
import { saveProfile, switchRole } from "./profile.ts";
import { readMe } from "./read-me.ts";
import { readOrganisation, readQueue } from "./read-organisation.ts";
import { endSession, endSessions, sessionLines } from "./sessions.ts";

const own = (ctx: PersonCtx): string => organisationOf(ctx.actor) ?? "";
const done = { done: true } as const;

export const accountRoutes = [
  serve(account.meEndpoint, (ctx: PersonCtx) => readMe(ctx)),
  serve(account.applyGovernmentEndpoint, (ctx: PersonCtx, { input }) => applyGovernment(ctx, input)),
  serve(account.registerSupplierEndpoint, (ctx: PersonCtx, { input }) => registerSupplier(ctx, input)),
  serve(account.ownOrganisationEndpoint, (ctx: PersonCtx) => readOrganisation(ctx, { id: own(ctx) })),
  serve(account.moveOwnOrganisationEndpoint, (ctx: PersonCtx, { input }) =>
    moveOrganisation(ctx, { id: own(ctx), ...input }),
  ),
  serve(account.offerUploadEndpoint, (ctx: PersonCtx) => offerUpload(ctx, {})),
  serve(account.attachLetterEndpoint, (ctx: PersonCtx, { input }) => attachLetter(ctx, input)),
  serve(account.inviteEndpoint, async (ctx: PersonCtx, { input }) => {
    const { hash, mail, endsAt } = await invite(ctx, input);
    return { hash, mail, endsAt };
  }),
  serve(account.withdrawInvitationEndpoint, async (ctx: PersonCtx, { params }) => {
    await withdrawInvitation(ctx, params);
    return done;
  }),
  serve(account.acceptInvitationEndpoint, async (ctx: PersonCtx, { input }) => ({
    organisation: (await acceptInvitation(ctx, input)).id,
  })),
  serve(account.changeMemberEndpoint, (ctx: PersonCtx, { params, input }) =>
    changeMember(ctx, { personId: params.id, ...input }),
  ),
  serve(account.removeMemberEndpoint, async (ctx: PersonCtx, { params }) => {
    await removeMember(ctx, { personId: params.id });
    return done;
  }),
  serve(profile.saveProfileEndpoint, (ctx: PersonCtx, { input }) => saveProfile(ctx, input)),
  serve(profile.switchRoleEndpoint, (ctx: PersonCtx, { input }) => switchRole(ctx, input)),
  serve(profile.sessionsEndpoint, async (ctx: PersonCtx) => ({
    items: await sessionLines(ctx, ctx.session),
  })),
  serve(profile.endSessionEndpoint, async (ctx: PersonCtx, { params }) => {
    await endSession(ctx, params);
    return done;
  }),
  serve(profile.endSessionsEndpoint, async (ctx: PersonCtx) => ({ ended: await endSessions(ctx, {}) })),
] as const;

/** What the agency's people do with organisations. */
export const deskRoutes = [
  serve(desk.queueEndpoint, (ctx: PersonCtx, { query }) => readQueue(ctx, query)),
  serve(desk.readOrganisationEndpoint, (ctx: PersonCtx, { params }) => readOrganisation(ctx, params)),
  serve(desk.moveOrganisationEndpoint, (ctx: PersonCtx, { params, input }) =>
    moveOrganisation(ctx, { ...params, ...input }),
  ),
] as const;
