import { createServer, type RequestListener, type Server } from "node:http";
import { openAccounts } from "./identity-accounts.ts";
import { clientIdOf, keepKeys, keysOf, type Realm, type RealmKeys, realms } from "./identity-keys.ts";
import { listen } from "./listen.ts";

export type Identity = {
  /** What the entries read as `OIDC`. */
  readonly oidc: Readonly<Record<Realm, { readonly issuer: string; readonly clientId: string }>>;
  stop(): Promise<void>;
};
export type IdentityOptions = {
  /** Where the signing keys and ports are kept. */
  readonly dir: string;
  /** Of the site, which alone may receive codes. */
  readonly origin: string;
  readonly log: (line: string) => void;
};

/** The port of last time, so that tokens stay valid; another when somebody else has taken it. */
async function listenAgain(server: Server, dir: string, realm: Realm, keys: RealmKeys) {
  const listening = await listen(server, keys.port).catch((error: unknown) => {
    if (keys.port === 0) throw error;
    return listen(server, 0);
  });
  if (listening.port !== keys.port) await keepKeys(dir, realm, { ...keys, port: listening.port });
  return listening;
}

async function answerer(realm: Realm, keys: RealmKeys, issuer: string, options: IdentityOptions) {
  const [{ Provider }, { providerConfiguration }, { answerLogin }] = await Promise.all([
    import("oidc-provider"),
    import("./identity-provider.ts"),
    import("./identity-login.ts"),
  ]);
  const accounts = openAccounts(realm);
  const provider = new Provider(issuer, providerConfiguration(realm, keys, options.origin, accounts));
  provider.on("server_error", (_ctx, error) => options.log(`identity ${realm}: ${error.stack ?? error}`));
  const rest = provider.callback();
  const answer: RequestListener = (request, response) => {
    if (!request.url?.startsWith("/login/")) return void rest(request, response);
    answerLogin(provider, realm, accounts, request, response).catch((error: unknown) => {
      options.log(`identity ${realm}: ${String(error)}`);
      response.destroy();
    });
  };
  return answer;
}

async function startRealm(realm: Realm, options: IdentityOptions) {
  const keys = await keysOf(options.dir, realm);
  // The library costs a few hundred milliseconds that only a first visitor should wait for.
  let answering: Promise<RequestListener> | undefined;
  let issuer = "";
  const server = createServer((request, response) => {
    answering ??= answerer(realm, keys, issuer, options);
    answering
      .then((answer) => answer(request, response))
      .catch((error: unknown) => {
        options.log(`identity ${realm}: ${String(error)}`);
        response.destroy();
      });
  });
  const { port, close } = await listenAgain(server, options.dir, realm, keys);
  issuer = `http://localhost:${port}`;
  return { issuer, clientId: clientIdOf(realm), close };
}

/** Two OpenID providers that stand in for the Cognito pools of the cloud. */
export async function startIdentity(options: IdentityOptions): Promise<Identity> {
  const started = await Promise.allSettled(realms.map((realm) => startRealm(realm, options)));
  const running = started.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const stop = async () => void (await Promise.all(running.map(({ close }) => close())));
  const [agency, outside] = running;
  if (!agency || !outside) {
    await stop();
    throw started.find((one) => one.status === "rejected")?.reason;
  }
  const told = ({ issuer, clientId }: { issuer: string; clientId: string }) => ({ issuer, clientId });
  return { oidc: { agency: told(agency), outside: told(outside) }, stop };
}
