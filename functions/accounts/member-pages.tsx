import * as contract from "../../shared/accounts/member-pages.ts";
import { administers, awaitsLetter, mayFound } from "../../shared/accounts/rules.ts";
import { organisationOf } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import {
  type Asked,
  goTo,
  type PageAnswer,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import { ApplyPage } from "../../web/accounts/apply-page.tsx";
import { InvitationPage } from "../../web/accounts/invitation-page.tsx";
import { OrganisationPage } from "../../web/accounts/organisation-page.tsx";
import { ProfilePage } from "../../web/accounts/profile-page.tsx";
import type { OrganisationProps } from "../../web/accounts/props.ts";
import { viewOf } from "../../web/layout/site.ts";
import { applyGovernment, registerSupplier } from "./apply.ts";
import type { PersonCtx } from "./ctx.ts";
import type { Who } from "./identify.ts";
import { acceptInvitation, invite, readInvitation, withdrawInvitation } from "./invite.ts";
import { attachLetter, offerUpload } from "./letter.ts";
import { changeMember, removeMember } from "./members.ts";
import { moveOrganisation } from "./move-organisation.ts";
import { saveProfile } from "./profile.ts";
import { openInvitations, readOrganisation } from "./read-organisation.ts";
import { endSession, endSessions, sessionLines } from "./sessions.ts";

type Where = Pick<Asked<never, never>, "lang" | "path">;

function whoOf({ who }: PersonCtx): Who {
  if (!who) throw new AppError("unauthenticated", "sign-in-needed");
  return who;
}

async function profile(ctx: PersonCtx, asked: Where, typed: Typed, saved: boolean): Promise<PageAnswer> {
  const { person } = whoOf(ctx);
  const sessions = await sessionLines(ctx, ctx.session);
  return { body: <ProfilePage {...viewOf(ctx, asked)} {...{ person, sessions, typed, saved }} /> };
}

function apply(ctx: PersonCtx, asked: Where, kind: "GOVERNMENT" | "SUPPLIER", typed: Typed): PageAnswer {
  const { person } = whoOf(ctx);
  if (!mayFound(ctx.actor, person)) throw new AppError("not-found", "page-not-found");
  return { body: <ApplyPage {...viewOf(ctx, asked)} kind={kind} mail={person.mail} typed={typed} /> };
}

type Form = NonNullable<OrganisationProps["form"]>;
type Failed = { readonly typed: Typed; readonly form?: Form; readonly done?: string | undefined };

/** The organisation's page, whole, whichever of its forms came back. */
async function organisation(
  ctx: PersonCtx,
  asked: Where,
  { typed, form, done }: Failed,
): Promise<PageAnswer> {
  const { person } = whoOf(ctx);
  const file = await readOrganisation(ctx, { id: organisationOf(ctx.actor) ?? "" });
  const may = administers(ctx.actor, file.organisation);
  const invitations = may ? await openInvitations(ctx, file.organisation) : [];
  const letters = may && (form === "letter" || awaitsLetter(file.organisation));
  const upload =
    letters && (await offerUpload(ctx, { redirect: `/${asked.lang}/account/organisation/letter` }));
  const props = {
    organisation: file.organisation,
    members: file.members.map((member) => ({ ...member, self: member.id === person.id })),
    moves: file.moves,
    invitations,
    administers: may,
    typed,
    ...(upload && { upload }),
    ...(form && { form }),
    ...(done && { done }),
  };
  return { body: <OrganisationPage {...viewOf(ctx, asked)} {...props} /> };
}

const home = ({ lang }: Where, done: string) => goTo(`/${lang}/account/organisation?done=${done}`);
const again =
  (form: Form) =>
  (ctx: PersonCtx, asked: Where, typed: Typed): Promise<PageAnswer> =>
    organisation(ctx, asked, { typed, form });

async function invitation(ctx: PersonCtx, asked: Where & { params: { secret: string } }, typed: Typed) {
  const invited = await readInvitation(ctx, asked.params);
  const { mail, roles, administrator, endsAt } = invited.invitation;
  const props = { organisation: invited.organisation.name, mail, roles, administrator, endsAt, typed };
  return { body: <InvitationPage {...viewOf(ctx, asked)} {...props} /> };
}

export const memberPages = [
  servePage(contract.profilePage, (ctx: PersonCtx, asked) =>
    profile(ctx, asked, untyped, asked.query.saved === "1"),
  ),
  servePage(contract.governmentPage, async (ctx: PersonCtx, asked) =>
    apply(ctx, asked, "GOVERNMENT", untyped),
  ),
  servePage(contract.supplierPage, async (ctx: PersonCtx, asked) => apply(ctx, asked, "SUPPLIER", untyped)),
  servePage(contract.organisationPage, (ctx: PersonCtx, asked) =>
    organisation(ctx, asked, { typed: untyped, done: asked.query.done }),
  ),
  servePage(contract.letterPage, async (ctx: PersonCtx, asked) => {
    try {
      await attachLetter(ctx, { key: asked.query.key });
      return home(asked, "letter");
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "invalid") throw error;
      const typed = { values: {}, errors: { file: error.reason } };
      const here = { ...asked, path: contract.organisationPage.path };
      return { ...(await organisation(ctx, here, { typed, form: "letter" })), status: 422 };
    }
  }),
  servePage(contract.invitationPage, (ctx: PersonCtx, asked) => invitation(ctx, asked, untyped)),
] as const;

export const memberForms = [
  serveForm(
    contract.profileForm,
    async (ctx: PersonCtx, { input }) => {
      const { language } = await saveProfile(ctx, input);
      return goTo(`/${language}/account/profile?saved=1`);
    },
    (ctx, asked, typed) => profile(ctx, asked, typed, false),
  ),
  serveForm(
    contract.endSessionForm,
    async (ctx: PersonCtx, { input, lang }) => {
      await endSession(ctx, input);
      return goTo(`/${lang}/account/profile`);
    },
    (ctx, asked, typed) => profile(ctx, asked, typed, false),
  ),
  serveForm(
    contract.endOthersForm,
    async (ctx: PersonCtx, { lang }) => {
      await endSessions(ctx, { except: ctx.session });
      return goTo(`/${lang}/account/profile`);
    },
    (ctx, asked, typed) => profile(ctx, asked, typed, false),
  ),
  serveForm(
    contract.governmentForm,
    async (ctx: PersonCtx, asked) => {
      await applyGovernment(ctx, asked.input);
      return home(asked, "applied");
    },
    async (ctx, asked, typed) => apply(ctx, asked, "GOVERNMENT", typed),
  ),
  serveForm(
    contract.supplierForm,
    async (ctx: PersonCtx, asked) => {
      await registerSupplier(ctx, asked.input);
      return home(asked, "applied");
    },
    async (ctx, asked, typed) => apply(ctx, asked, "SUPPLIER", typed),
  ),
  serveForm(
    contract.inviteForm,
    async (ctx: PersonCtx, asked) => {
      await invite(ctx, asked.input);
      return home(asked, "invite");
    },
    again("invite"),
  ),
  serveForm(
    contract.uninviteForm,
    async (ctx: PersonCtx, asked) => {
      await withdrawInvitation(ctx, asked.input);
      return home(asked, "withdraw");
    },
    again("invite"),
  ),
  serveForm(
    contract.changeMemberForm,
    async (ctx: PersonCtx, asked) => {
      await changeMember(ctx, asked.input);
      return home(asked, "change");
    },
    again("member"),
  ),
  serveForm(
    contract.removeMemberForm,
    async (ctx: PersonCtx, asked) => {
      await removeMember(ctx, asked.input);
      const left = asked.input.personId === whoOf(ctx).person.id;
      return left ? goTo(`/${asked.lang}/account`) : home(asked, "remove");
    },
    again("member"),
  ),
  serveForm(
    contract.moveOwnForm,
    async (ctx: PersonCtx, asked) => {
      await moveOrganisation(ctx, { id: organisationOf(ctx.actor) ?? "", ...asked.input });
      return home(asked, "move");
    },
    again("move"),
  ),
  serveForm(
    contract.acceptForm,
    async (ctx: PersonCtx, { params, lang }) => {
      await acceptInvitation(ctx, params);
      return goTo(`/${lang}/account/organisation`);
    },
    (ctx, asked, typed) => invitation(ctx, asked, typed),
  ),
] as const;
