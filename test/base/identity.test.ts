import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Identity, startIdentity } from "../../cdk/local/identity.ts";
import { clientIdOf, type Realm, readKeys, signToken } from "../../cdk/local/identity-keys.ts";

const origin = "http://localhost:4999";
const said: string[] = [];
let dir: string;
let identity: Identity;
const start = () => startIdentity({ dir, origin, log: (line) => said.push(line) });

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "identity-test-"));
  identity = await start();
});
afterAll(async () => {
  await identity.stop();
  await rm(dir, { recursive: true, force: true });
  expect(said).toEqual([]);
});

const callback = (realm: Realm) => `${origin}/auth/callback/${realm}`;
const s256 = (text: string) => createHash("sha256").update(text).digest("base64url");

/** As much of a browser as a sign-in needs. */
function browser() {
  const jar = new Map<string, string>();
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { ...init, redirect: "manual", headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
    return answer;
  };
}

function authorizeUrl(realm: Realm, verifier: string, changes: Record<string, string> = {}) {
  const { issuer, clientId } = identity.oidc[realm];
  const asked = {
    client_id: clientId,
    redirect_uri: callback(realm),
    response_type: "code",
    scope: "openid email profile",
    code_challenge: s256(verifier),
    code_challenge_method: "S256",
    state: "state-1",
    nonce: "nonce-1",
    ...changes,
  };
  return `${issuer}/auth?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""))}`;
}

async function openLogin(realm: Realm, verifier: string, changes: Record<string, string> = {}) {
  const go = browser();
  const { issuer } = identity.oidc[realm];
  const asked = await go(authorizeUrl(realm, verifier, changes));
  expect(asked.status).toBe(303);
  return { go, page: new URL(asked.headers.get("location") ?? "", issuer).href };
}

/** Signs in and gives what the browser is sent back to the site with. */
async function signIn(realm: Realm, verifier: string, form: Record<string, string>) {
  const { go, page } = await openLogin(realm, verifier);
  const posted = await go(page, { method: "POST", body: new URLSearchParams(form) });
  if (posted.status !== 303) return { go, posted, back: undefined };
  const resumed = await go(posted.headers.get("location") ?? "");
  return { go, posted, back: new URL(resumed.headers.get("location") ?? "") };
}

async function exchange(realm: Realm, code: string, verifier: string, changes: Record<string, string> = {}) {
  const { issuer, clientId } = identity.oidc[realm];
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    client_id: clientId,
    redirect_uri: callback(realm),
    code,
    code_verifier: verifier,
    ...changes,
  });
  const answer = await fetch(`${issuer}/token`, { method: "POST", body });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

const jwks = (realm: Realm) =>
  createRemoteJWKSet(new URL(`${identity.oidc[realm].issuer}/.well-known/jwks.json`));
const newVerifier = () => randomBytes(32).toString("base64url");

async function codeFor(realm: Realm, person: string) {
  const verifier = newVerifier();
  const { back, go } = await signIn(realm, verifier, { person });
  return { verifier, go, back, code: back?.searchParams.get("code") ?? "" };
}

describe("signs in", () => {
  test.each([
    ["agency", "curator", "curator@agency.example.go.jp", "山本 彩"],
    ["outside", "buyer.ph", "m.santos@dnd.example.gov.ph", "Maria Santos"],
  ] as const)("a listed person of %s, with Cognito's tokens", async (realm, person, email, name) => {
    const { verifier, code, back } = await codeFor(realm, person);
    expect(back?.href.split("?")[0]).toBe(callback(realm));
    expect(back?.searchParams.get("state")).toBe("state-1");
    const { status, body } = await exchange(realm, code, verifier);
    expect(status).toBe(200);
    const { issuer, clientId } = identity.oidc[realm];
    const id = await jwtVerify(body.id_token ?? "", jwks(realm), { issuer, audience: clientId });
    expect(id.payload).toMatchObject({ sub: person, email, email_verified: true, name, nonce: "nonce-1" });
    const access = await jwtVerify(body.access_token ?? "", jwks(realm), { issuer });
    expect(access.protectedHeader.alg).toBe("RS256");
    expect(access.payload).toMatchObject({
      sub: person,
      username: person,
      client_id: clientId,
      token_use: "access",
      scope: "openid email profile",
    });
    expect(access.payload.aud).toBeUndefined();
    expect((access.payload.exp ?? 0) - (access.payload.iat ?? 0)).toBe(3600);
  });

  test("by typed name and password", async () => {
    const typed = { login: "approver", password: "approver" };
    expect((await signIn("agency", newVerifier(), typed)).back?.searchParams.has("code")).toBe(true);
  });

  test("any other address outside, as a new account", async () => {
    const verifier = newVerifier();
    const form = { email: "New.Person@mod.example.gov.sg", shown: "Tan Wei" };
    const { back } = await signIn("outside", verifier, form);
    const { body } = await exchange("outside", back?.searchParams.get("code") ?? "", verifier);
    const { payload } = await jwtVerify(body.id_token ?? "", jwks("outside"));
    expect(payload).toMatchObject({
      sub: "new.person@mod.example.gov.sg",
      email: "new.person@mod.example.gov.sg",
      name: "Tan Wei",
    });
  });

  test("the page speaks both languages", async () => {
    const { go, page } = await openLogin("outside", newVerifier(), { ui_locales: "en" });
    expect(await (await go(page)).text()).toContain("Sign in: governments and companies");
    expect(await (await go(`${page}?lang=ja`)).text()).toContain('<html lang="ja">');
  });
});

describe("refuses", () => {
  test("a wrong verifier, and none", async () => {
    for (const verifier of [newVerifier(), ""]) {
      const { code } = await codeFor("outside", "buyer.au");
      const { status, body } = await exchange("outside", code, verifier);
      expect([status, body.error, body.access_token]).toEqual([400, "invalid_grant", undefined]);
    }
  });

  test("a code that was used", async () => {
    const { verifier, code } = await codeFor("outside", "buyer.au");
    expect((await exchange("outside", code, verifier)).status).toBe(200);
    expect(await exchange("outside", code, verifier)).toMatchObject({
      status: 400,
      body: { error: "invalid_grant" },
    });
  });

  test("another redirect URI, at the start and at the exchange", async () => {
    const asked = await fetch(authorizeUrl("outside", "v", { redirect_uri: "http://localhost:1/" }), {
      redirect: "manual",
    });
    expect([asked.status, asked.headers.get("location")]).toEqual([400, null]);
    const { verifier, code } = await codeFor("outside", "buyer.kr");
    const changed = await exchange("outside", code, verifier, { redirect_uri: `${origin}/` });
    expect(changed.status).toBe(400);
  });

  test.each([
    ["no challenge", { code_challenge: "", code_challenge_method: "" }],
    ["a plain challenge", { code_challenge_method: "plain" }],
  ])("%s", async (_, changes) => {
    const asked = await fetch(authorizeUrl("agency", newVerifier(), changes), { redirect: "manual" });
    const back = new URL(asked.headers.get("location") ?? "");
    expect(back.searchParams.get("error")).toBe("invalid_request");
  });

  test.each([
    ["agency", { login: "curator", password: "other" }],
    ["agency", { login: "", password: "" }],
    ["agency", { person: "buyer.ph" }],
    ["agency", { email: "a@example.org", shown: "A" }],
    ["outside", { email: "no address", shown: "A" }],
    ["outside", { email: "a@example.org", shown: " " }],
  ] as const)("at %s: %o", async (realm, form) => {
    const { posted } = await signIn(realm, newVerifier(), form);
    expect(posted.status).toBe(422);
    expect(await posted.text()).toContain('role="alert"');
  });

  test("a login page that nobody opened", async () => {
    const answer = await fetch(`${identity.oidc.agency.issuer}/login/nothing`);
    expect(answer.status).toBe(400);
  });
});

test("signing out ends the session and leads back to the site", async () => {
  const { go, verifier, code } = await codeFor("agency", "finance");
  const { body } = await exchange("agency", code, verifier);
  const { issuer } = identity.oidc.agency;
  const query = new URLSearchParams({
    id_token_hint: body.id_token ?? "",
    post_logout_redirect_uri: `${origin}/`,
  });
  const page = await (await go(`${issuer}/session/end?${query}`)).text();
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const action = /action="([^"]+)"/.exec(page)?.[1] ?? "";
  const ended = await go(action, { method: "POST", body: new URLSearchParams({ xsrf, logout: "yes" }) });
  expect([ended.status, ended.headers.get("location")]).toEqual([303, `${origin}/`]);
  const again = await go(authorizeUrl("agency", newVerifier()));
  expect(again.headers.get("location")).toContain("/login/");
});

test("keys are their owner's alone, and tokens outlive a restart", async () => {
  expect((await stat(join(dir, "identity-agency.json"))).mode & 0o777).toBe(0o600);
  const keys = await readKeys(dir, "agency");
  if (!keys) throw new Error("no keys");
  const { issuer } = identity.oidc.agency;
  const now = Math.floor(Date.now() / 1000);
  const token = await signToken(keys, { realm: "agency", issuer, name: "auditor", now });
  await identity.stop();
  identity = await start();
  expect(identity.oidc.agency).toEqual({ issuer, clientId: clientIdOf("agency") });
  const { payload } = await jwtVerify(token, jwks("agency"), { issuer });
  expect(payload).toMatchObject({ sub: "auditor", username: "auditor", token_use: "access" });
  expect(decodeProtectedHeader(token).typ).toBe("at+jwt");
});
