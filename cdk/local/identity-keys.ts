import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT } from "jose";
import * as z from "zod";
import { readJson, writeWhole } from "./whole-file.ts";

export const realms = ["agency", "outside"] as const;
export type Realm = (typeof realms)[number];

const realmSchema = z.object({
  /** Kept, because the port is part of the issuer that every token names. */
  port: z.int().min(0).max(65_535),
  key: z.looseObject({ kid: z.string(), kty: z.literal("RSA") }),
  cookieKeys: z.array(z.string()).min(1),
});
export type RealmKeys = z.infer<typeof realmSchema>;

const keptFile = (dir: string, realm: Realm): string => join(dir, `identity-${realm}.json`);

/** Access tokens live one hour, as Cognito's do. */
export const tokenSeconds = 3_600;
export const tokenScope = "openid email profile";
export const clientIdOf = (realm: Realm): string => `catalogue-${realm}`;

async function newKeys(): Promise<RealmKeys> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = await exportJWK(privateKey);
  const key = {
    ...jwk,
    kty: "RSA" as const,
    kid: await calculateJwkThumbprint(jwk),
    alg: "RS256",
    use: "sig",
  };
  return { port: 0, key, cookieKeys: [randomBytes(32).toString("base64url")] };
}

export const keepKeys = (dir: string, realm: Realm, keys: RealmKeys): Promise<void> =>
  writeWhole(keptFile(dir, realm), JSON.stringify(keys), 0o600);

/** The keys of a realm in this data folder, undefined before the first start. */
export async function readKeys(dir: string, realm: Realm): Promise<RealmKeys | undefined> {
  return realmSchema.safeParse(await readJson(keptFile(dir, realm))).data;
}

/** Tokens outlive a restart because the keys do; whoever reads the file can sign, so it is its owner's alone. */
export async function keysOf(dir: string, realm: Realm): Promise<RealmKeys> {
  const kept = await readKeys(dir, realm);
  if (kept) return kept;
  const made = await newKeys();
  await keepKeys(dir, realm, made);
  return made;
}

/** What Cognito's access tokens say besides `iss`, `sub`, `exp` and `iat`. */
export const accessClaims = (realm: Realm, username: string) => ({
  client_id: clientIdOf(realm),
  token_use: "access",
  scope: tokenScope,
  username,
});

/** An access token as the realm's provider issues it; `now` in seconds. */
export async function signToken(
  keys: RealmKeys,
  who: { readonly realm: Realm; readonly issuer: string; readonly name: string; readonly now: number },
): Promise<string> {
  return new SignJWT(accessClaims(who.realm, who.name))
    .setProtectedHeader({ alg: "RS256", kid: keys.key.kid, typ: "at+jwt" })
    .setIssuer(who.issuer)
    .setSubject(who.name)
    .setJti(randomUUID())
    .setIssuedAt(who.now)
    .setExpirationTime(who.now + tokenSeconds)
    .sign(await importJWK(keys.key, "RS256"));
}
