import { createHmac } from "node:crypto";
import { exportSPKI, generateKeyPair, importJWK, SignJWT } from "jose";
import { expect, inject, test } from "vitest";
import { accessClaims, readKeys } from "../../cdk/local/identity-keys.ts";
import { call, demoToken } from "../kit/people.ts";

const { environment, dir } = inject("stack");
const { issuer } = JSON.parse(environment.OIDC ?? "{}").outside;
const now = Math.floor(Date.now() / 1000);
const good = {
  ...accessClaims("outside", "buyer.ph"),
  sub: "buyer.ph",
  iss: issuer,
  iat: now,
  exp: now + 600,
};

async function realKey() {
  const keys = await readKeys(dir, "outside");
  if (!keys) throw new Error("no keys");
  return { kid: String(keys.key.kid), key: await importJWK(keys.key, "RS256"), jwk: keys.key };
}
const signed = async (claims: Record<string, unknown>) => {
  const { kid, key } = await realKey();
  return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid }).sign(key);
};
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

async function forged(): Promise<Record<string, string>> {
  const { kid, jwk } = await realKey();
  const { privateKey } = await generateKeyPair("RS256");
  const { publicKey } = await generateKeyPair("RS256", { extractable: true });
  const open = await importJWK({ kty: "RSA", n: String(jwk.n), e: String(jwk.e) }, "RS256", {
    extractable: true,
  });
  const pem = await exportSPKI(open as typeof publicKey);
  const hs = `${part({ alg: "HS256", kid })}.${part(good)}`;
  return {
    "another key with our key's id": await new SignJWT(good)
      .setProtectedHeader({ alg: "RS256", kid })
      .sign(privateKey),
    "a key nobody published": await new SignJWT(good)
      .setProtectedHeader({ alg: "RS256", kid: "x" })
      .sign(privateKey),
    "no signature at all": `${part({ alg: "none" })}.${part(good)}.`,
    "no signature, three parts": `${part({ alg: "none" })}.${part(good)}.AA`,
    "HS256 with the public key": `${hs}.${createHmac("sha256", pem).update(hs).digest("base64url")}`,
    "another issuer": await signed({ ...good, iss: "https://issuer.example" }),
    "the other realm's issuer": await signed({
      ...good,
      iss: JSON.parse(environment.OIDC ?? "{}").agency.issuer,
    }),
    "another client": await signed({ ...good, client_id: "somebody-else" }),
    "another audience": await signed({ ...good, aud: "somebody-else" }),
    "an ID token": await signed({ ...good, token_use: "id" }),
    "an expired one": await signed({ ...good, exp: now - 1 }),
    "one that never ends": await signed({ ...good, exp: undefined }),
    "one not yet good": await signed({ ...good, nbf: now + 600 }),
    "a person nobody knows": await signed({ ...good, sub: "nobody" }),
    "no token": "abc",
  };
}

test("a good token says who one is", async () => {
  const { status, body } = await call("/api/me", { token: await signed(good) });
  expect(status).toBe(200);
  expect(body).toMatchObject({ kind: "buyer", country: "PH", person: { name: "Maria Santos" } });
});

test("every other token is refused alike, and never passed over", async () => {
  for (const [what, token] of Object.entries(await forged())) {
    const { status, body } = await call("/api/me", { token });
    expect([what, status, body.reason]).toEqual([what, 401, "token-refused"]);
    const buyer = await call("/api/buyer/catalogue", { token });
    expect([what, buyer.status]).toEqual([what, 401]);
  }
});

test("each demo person is who it should be", async () => {
  const kinds = {
    "buyer.uncleared": "buyer",
    "supplier.firm": "supplier",
    auditor: "staff",
    approver: "staff",
  };
  for (const [name, kind] of Object.entries(kinds))
    expect((await call("/api/me", { token: await demoToken(name) })).body).toMatchObject({ kind });
  expect((await call("/api/me")).status).toBe(401);
});
