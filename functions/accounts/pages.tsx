import { localPath } from "../../shared/accounts/local-path.ts";
import { realms } from "../../shared/accounts/model.ts";
import {
  accountHome,
  arrivalPage,
  buyerHome,
  departurePage,
  roleForm,
  signInPage,
  signOutForm,
  staffHome,
  supplierHome,
} from "../../shared/accounts/pages.ts";
import { mayFound } from "../../shared/accounts/rules.ts";
import { AppError } from "../../shared/base/app-error.ts";
import { goTo, serveForm, servePage } from "../../shared/base/endpoint.ts";
import type { HomeProps } from "../../web/accounts/props.ts";
import { ShellHome } from "../../web/accounts/shell-home.tsx";
import { SignInPage } from "../../web/accounts/sign-in-page.tsx";
import { viewOf } from "../../web/layout/site.ts";
import { departureCookie, dropCookie, sessionCookie, setCookie } from "../platform/cookies.ts";
import type { AccountCtx, PersonCtx } from "./ctx.ts";
import { homeOf, whoById } from "./identify.ts";
import { switchRole } from "./profile.ts";
import { readNotices, readWaiting } from "./read-me.ts";
import { endSession } from "./sessions.ts";
import { beginSignIn, finishSignIn } from "./sign-in.ts";

const departureSeconds = 600;

export const signInPages = [
  servePage(signInPage, async (ctx: AccountCtx, asked) => {
    const returnTo = localPath(asked.query.to ?? "") ?? "";
    if (ctx.who) return goTo(returnTo || `/${asked.lang}${homeOf(ctx.actor)}`);
    const failed = asked.query.failed === "1";
    return { body: <SignInPage {...viewOf(ctx, asked)} returnTo={returnTo} failed={failed} /> };
  }),
  servePage(departurePage, async (ctx: AccountCtx, { params, query }) => {
    const { url, secret } = await beginSignIn(ctx, {
      realm: params.realm,
      returnTo: query.to ?? "",
      language: query.lang,
    });
    return goTo(url, [setCookie(departureCookie, secret, departureSeconds)]);
  }),
  servePage(arrivalPage, async (ctx: AccountCtx, { params, path, lang, caller }) => {
    const realm = realms.find((r) => r === params.realm);
    if (!realm) throw new AppError("not-found", "page-not-found");
    try {
      const arrived = await finishSignIn(ctx, {
        realm,
        search: new URL(path, ctx.deps.config.origin).search,
        secret: caller.cookies[departureCookie],
        agent: caller.agent,
        before: caller.cookies[sessionCookie],
      });
      const who = await whoById(ctx.deps, arrived.person.id);
      const home = `/${arrived.language}${who ? homeOf(who.actor) : "/account"}`;
      const cookies = [setCookie(sessionCookie, arrived.cookie), dropCookie(departureCookie)];
      return goTo(arrived.returnTo || home, cookies);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "refused") throw error;
      return goTo(`/${lang}/account/sign-in?failed=1`, [dropCookie(departureCookie)]);
    }
  }),
] as const;

const back = async () => goTo("/");

export const signInForms = [
  serveForm(
    signOutForm,
    async (ctx: AccountCtx, { lang }) => {
      if (ctx.session) await endSession(ctx, { hash: ctx.session });
      const realm = ctx.who?.person.realm;
      const to = realm ? await ctx.signIn.leaveForGood(realm).catch(() => `/${lang}/`) : `/${lang}/`;
      return goTo(to, [dropCookie(sessionCookie)]);
    },
    back,
  ),
  serveForm(
    roleForm,
    async (ctx: AccountCtx, { input, lang }) => {
      await switchRole(ctx, input);
      return goTo(localPath(input.to ?? "") ?? `/${lang}/staff`);
    },
    back,
  ),
] as const;

/** The first page of a shell: what waits for the reader, and what happened. */
const shellOf = (definition: typeof accountHome, shell: HomeProps["shell"]) =>
  servePage(definition, async (ctx: PersonCtx, asked) => {
    const { who } = ctx;
    if (!who) throw new AppError("unauthenticated", "sign-in-needed");
    const status = who.organisation && { status: who.organisation.status };
    const props = {
      shell: who.actor.kind === "person" ? "account" : shell,
      mayApply: mayFound(who.actor, who.person),
      waiting: await readWaiting(ctx, who),
      notices: await readNotices(ctx),
      ...status,
    } as const;
    return { body: <ShellHome {...viewOf(ctx, asked)} {...props} /> };
  });

export const accountShell = shellOf(accountHome, "account");
export const buyerShell = shellOf(buyerHome, "buyer");
export const supplierShell = shellOf(supplierHome, "supplier");
export const staffShell = shellOf(staffHome, "staff");
