import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import * as z from "zod";
import type { Realm } from "../../shared/accounts/model.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { Config } from "./config.ts";

const claimsSchema = z.object({
  sub: z.string().min(1),
  email: z.string().min(3),
  email_verified: z.union([z.boolean(), z.literal("true"), z.literal("false")]).optional(),
  name: z.string().optional(),
});

/** Who signed in, as the provider says. The address is one it has verified. */
export type Identity = { readonly subject: string; readonly mail: string; readonly name: string };
/** What must be remembered between leaving for the provider and coming back. */
export type Departure = { readonly state: string; readonly nonce: string; readonly verifier: string };

export type SignIn = {
  /** Where to send the browser, and what to keep until it comes back. */
  readonly leave: (realm: Realm, language: string) => Promise<{ url: string; departure: Departure }>;
  /** Reads the address that the browser came back to. Throws `refused` for anything but a fresh, matching answer. */
  readonly arrive: (realm: Realm, search: string, departure: Departure) => Promise<Identity>;
  /** Where the provider's own session ends. */
  readonly leaveForGood: (realm: Realm) => Promise<string>;
};

const callback = (config: Config, realm: Realm) => `${config.origin}/auth/callback/${realm}`;

/** OpenID Connect, authorization code with PKCE, one client per realm (RFC 6749, RFC 7636, RFC 9207). */
export function openSignIn(config: Config): SignIn {
  const found = new Map<Realm, Promise<Configuration>>();

  const providerOf = (realm: Realm): Promise<Configuration> => {
    const held = found.get(realm) ?? discover(config, realm);
    found.set(realm, held);
    // A provider that was down is asked again by the next person.
    held.catch(() => found.delete(realm));
    return held;
  };

  return {
    leave: async (realm, language) => {
      const departure = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(await providerOf(realm), {
        redirect_uri: callback(config, realm),
        scope: "openid email profile",
        code_challenge: await calculatePKCECodeChallenge(departure.verifier),
        code_challenge_method: "S256",
        state: departure.state,
        nonce: departure.nonce,
        ui_locales: language,
        lang: language,
      });
      return { url: url.href, departure };
    },
    arrive: async (realm, search, departure) => {
      const provider = await providerOf(realm);
      const address = new URL(callback(config, realm) + search);
      try {
        const tokens = await authorizationCodeGrant(provider, address, {
          pkceCodeVerifier: departure.verifier,
          expectedState: departure.state,
          expectedNonce: departure.nonce,
          idTokenExpected: true,
        });
        const claims = claimsSchema.parse(tokens.claims());
        if (String(claims.email_verified) !== "true") throw new Error("the address is not verified");
        const mail = claims.email.toLowerCase();
        return { subject: claims.sub, mail, name: claims.name ?? mail };
      } catch {
        throw new AppError("refused", "sign-in-failed");
      }
    },
    leaveForGood: async (realm) => {
      const provider = await providerOf(realm);
      const after = `${config.origin}/`;
      const own = config.oidc?.[realm];
      if (own?.endSession) {
        const query = new URLSearchParams({ client_id: own.clientId, logout_uri: after });
        return `${own.endSession}?${query}`;
      }
      return buildEndSessionUrl(provider, { post_logout_redirect_uri: after }).href;
    },
  };
}

async function discover(config: Config, realm: Realm): Promise<Configuration> {
  const own = config.oidc?.[realm];
  if (!own) throw new AppError("unavailable", "identity-unavailable");
  const plain = new URL(own.issuer).protocol === "http:";
  try {
    return await discovery(new URL(own.issuer), own.clientId, undefined, None(), {
      execute: [enableNonRepudiationChecks, ...(plain ? [allowInsecureRequests] : [])],
    });
  } catch {
    throw new AppError("unavailable", "identity-unavailable");
  }
}
