import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import * as z from "zod";
import type { Realm } from "../../shared/accounts/model.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { Config } from "./config.ts";

/** An access token as both realms issue it; `client_id` is its audience, and `aud` too where there is one. */
const claimsSchema = z.object({
  sub: z.string().min(1),
  iss: z.string(),
  client_id: z.string(),
  token_use: z.literal("access"),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
});

export type Bearer = { readonly realm: Realm; readonly subject: string };
export type Tokens = { readonly read: (token: string) => Promise<Bearer> };

/** The realm whose issuer a token names, read without trust: only which keys to ask for hangs on it. */
function claimedIssuer(token: string): string | undefined {
  try {
    const { iss } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    return typeof iss === "string" ? iss : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads bearer tokens: signed by the issuer's present keys (fetched, kept, and fetched again for a key id not met
 * before), RS256 only, not expired, for our client. Throws `unauthenticated` for all else and never says which.
 */
export function openTokens(config: Config): Tokens {
  const keys = new Map<string, JWTVerifyGetKey>();
  const keysOf = (issuer: string): JWTVerifyGetKey => {
    const held = keys.get(issuer) ?? createRemoteJWKSet(new URL(jwksPath(issuer)));
    keys.set(issuer, held);
    return held;
  };
  return {
    read: async (token) => {
      const refused = () => new AppError("unauthenticated", "token-refused");
      const issuer = claimedIssuer(token);
      const realm = (["agency", "outside"] as const).find((r) => config.oidc?.[r].issuer === issuer);
      const provider = realm && config.oidc?.[realm];
      if (!provider) throw refused();
      try {
        const { payload } = await jwtVerify(token, keysOf(provider.issuer), {
          issuer: provider.issuer,
          algorithms: ["RS256"],
          requiredClaims: ["exp", "sub"],
        });
        const claims = claimsSchema.parse(payload);
        const audience = claims.aud === undefined ? [provider.clientId] : [claims.aud].flat();
        if (claims.client_id !== provider.clientId || !audience.includes(provider.clientId)) throw refused();
        return { realm, subject: claims.sub };
      } catch (error) {
        if (error instanceof errors.JWKSTimeout) throw new AppError("unavailable", "identity-unavailable");
        throw refused();
      }
    },
  };
}

/** Where both Cognito and the provider on one machine publish their keys. */
const jwksPath = (issuer: string): string => `${issuer.replace(/\/$/, "")}/.well-known/jwks.json`;
