import type { IncomingMessage, ServerResponse } from "node:http";
import type { Provider } from "oidc-provider";
import { type Accounts, peopleOf } from "./identity-accounts.ts";
import type { Realm } from "./identity-keys.ts";
import { type Language, loginPage, stalePage } from "./identity-page.ts";

const longestForm = 10_000;

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const part of request as AsyncIterable<Buffer>)
    if (text.length < longestForm) text += part.toString("utf8");
  return new URLSearchParams(text);
}

/** The page's own choice, then the site's (`ui_locales`), then the browser's. */
function languageOf(request: IncomingMessage, wanted: unknown): Language {
  const chosen = new URL(request.url ?? "/", "http://localhost").searchParams.get("lang");
  const said = [chosen, typeof wanted === "string" ? wanted : "", request.headers["accept-language"]];
  for (const text of said) {
    if (/^\s*ja/i.test(text ?? "")) return "ja";
    if (/^\s*en/i.test(text ?? "")) return "en";
  }
  return "ja";
}

function send(response: ServerResponse, status: number, page: string): void {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
  };
  response.writeHead(status, headers).end(page);
}

/** GET shows who can sign in, POST signs in and sends the browser on with a code. */
export async function answerLogin(
  provider: Provider,
  realm: Realm,
  accounts: Accounts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const login = await provider.interactionDetails(request, response).catch(() => undefined);
  if (!login) return send(response, 400, stalePage(languageOf(request, undefined)));
  const language = languageOf(request, login.params.ui_locales);
  const page = { realm, language, action: `/login/${login.uid}?lang=${language}`, people: peopleOf(realm) };
  if (request.method !== "POST") return send(response, 200, loginPage(page));
  const form = await formOf(request);
  const account = accounts.signIn(form);
  if (!account) return send(response, 422, loginPage({ ...page, refused: form }));
  const result = { login: { accountId: account.sub, remember: false } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}
