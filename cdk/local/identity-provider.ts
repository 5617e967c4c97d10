import type { Configuration, KoaContextWithOIDC } from "oidc-provider";
import type { Account, Accounts } from "./identity-accounts.ts";
import {
  accessClaims,
  clientIdOf,
  type Realm,
  type RealmKeys,
  tokenScope,
  tokenSeconds,
} from "./identity-keys.ts";
import { errorPage, signedOutPage, signOutPage } from "./identity-page.ts";
import { openStore } from "./identity-store.ts";

const day = 86_400;

const claimsOf = (account: Account) => ({
  sub: account.sub,
  email: account.email,
  email_verified: true,
  name: account.name,
});

/** The one client asks for the one thing it may have, so nobody is asked to consent. */
async function grantAll(ctx: KoaContextWithOIDC, resource: string) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(tokenScope);
  grant.addResourceScope(resource, tokenScope);
  await grant.save();
  return grant;
}

/** Without a resource of its own the provider would hand out opaque access tokens. */
const resourceFeature = (origin: string) => ({
  enabled: true,
  defaultResource: () => origin,
  useGrantedResource: () => true,
  getResourceServerInfo: () => ({
    scope: tokenScope,
    audience: origin,
    accessTokenTTL: tokenSeconds,
    accessTokenFormat: "jwt" as const,
    jwt: { sign: { alg: "RS256" as const } },
  }),
});

/** Both realms run on `localhost`, and a cookie knows no port. */
const cookiesOf = (realm: Realm, keys: RealmKeys) => ({
  keys: keys.cookieKeys,
  names: { session: `idp-${realm}`, interaction: `idp-${realm}-login`, resume: `idp-${realm}-resume` },
});

/** A provider that issues what a Cognito pool would: code flow with PKCE, tokens with Cognito's claims. */
export function providerConfiguration(
  realm: Realm,
  keys: RealmKeys,
  origin: string,
  accounts: Accounts,
): Configuration {
  return {
    adapter: openStore(),
    jwks: { keys: [keys.key] },
    cookies: cookiesOf(realm, keys),
    clients: [
      {
        client_id: clientIdOf(realm),
        redirect_uris: [`${origin}/auth/callback/${realm}`],
        post_logout_redirect_uris: [`${origin}/`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        token_endpoint_auth_method: "none",
      },
    ],
    responseTypes: ["code"],
    routes: { jwks: "/.well-known/jwks.json" },
    scopes: tokenScope.split(" "),
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_ctx, sub) => {
      const account = accounts.find(sub);
      return account && { accountId: sub, claims: () => claimsOf(account) };
    },
    loadExistingGrant: (ctx) => grantAll(ctx, origin),
    renderError: (ctx, told) => {
      ctx.type = "html";
      ctx.body = errorPage(told.error, told.error_description ?? "");
    },
    interactions: { url: (_ctx, interaction) => `/login/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: resourceFeature(origin),
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = signOutPage(form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = signedOutPage();
        },
      },
    },
    formats: {
      customizers: {
        jwt: (_ctx, token, parts) => {
          // Cognito's access tokens name no audience, yet the provider insists on one: it stays unwritten.
          Object.defineProperty(parts.payload, "aud", { enumerable: false });
          const { accountId = "" } = token as { accountId?: string };
          Object.assign(parts.payload, accessClaims(realm, accountId));
        },
      },
    },
    ttl: {
      AccessToken: tokenSeconds,
      AuthorizationCode: 60,
      Grant: day,
      IdToken: tokenSeconds,
      Interaction: 3_600,
      Session: day,
    },
  };
}
