import type { DemoPerson } from "./demo/people.ts";
import type { Realm } from "./identity-keys.ts";
import { xmlText } from "./s3-list.ts";

export type Language = "ja" | "en";
export type LoginPage = {
  readonly realm: Realm;
  readonly language: Language;
  readonly action: string;
  readonly people: readonly DemoPerson[];
  /** The form that was refused, to be shown again. */
  readonly refused?: URLSearchParams;
};

const words = {
  ja: {
    agency: "装備庁職員のサインイン",
    outside: "政府・企業のサインイン",
    local: "この画面は、この端末だけで動く試験用のものです。",
    choose: "実演用の利用者を選ぶ",
    typed: "名前とパスワードで",
    login: "名前",
    password: "パスワード(名前と同じ)",
    other: "別のアドレスで",
    email: "メールアドレス",
    shown: "表示名",
    signIn: "サインイン",
    refused: "サインインできませんでした。入力内容を確かめてください。",
    stale: "このサインインは期限が切れました。サイトに戻ってやり直してください。",
    switch: "English",
  },
  en: {
    agency: "Sign in: agency staff",
    outside: "Sign in: governments and companies",
    local: "A stand-in for trials; it runs on this machine only.",
    choose: "Choose a person of the demonstration",
    typed: "By name and password",
    login: "Name",
    password: "Password (the same as the name)",
    other: "With another address",
    email: "E-mail address",
    shown: "Name to show",
    signIn: "Sign in",
    refused: "That did not sign you in. Check what you entered.",
    stale: "This sign-in has expired. Go back to the site and start again.",
    switch: "日本語",
  },
} as const;

const style = `
:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0;background:#f7f8fa;color:#1a1a1c;font:1rem/1.7 system-ui,"Hiragino Sans","Noto Sans JP",sans-serif}
main{max-width:34rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.4;margin:1rem 0 .5rem}h2{font-size:1.125rem;margin:2rem 0 .75rem}
a{color:#0017c1}p{margin:.5rem 0}.top{text-align:right}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
button,input{font:inherit;border-radius:.5rem;min-height:2.75rem;padding:.5rem .875rem;width:100%}
button{cursor:pointer;background:#0017c1;color:#fff;border:1px solid #0017c1;margin-top:1rem}
li button{margin:0;background:#fff;color:inherit;border-color:#767676;text-align:start;overflow-wrap:anywhere}
li span{display:block;font-size:.875rem;color:#4d4d4d}li span span{display:inline-block;margin-inline-end:.75rem}section button{font-weight:700}
input{border:1px solid #767676;background:#fff;color:inherit}
label{display:block;margin:.75rem 0 .25rem}
button:hover{text-decoration:underline}
:focus-visible{outline:.25rem solid #000;outline-offset:.125rem;box-shadow:0 0 0 .125rem #ffd43d}
.error{border:2px solid #ce0000;color:#ce0000;background:#fff;border-radius:.5rem;padding:.75rem 1rem}`;

const document = (language: Language, title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${style}</style></head><body><main>${body}</main></body></html>`;

function field(id: string, label: string, kind: string, refused?: URLSearchParams): string {
  const kept = kind === "password" ? "" : xmlText(refused?.get(id) ?? "");
  const complete = { login: "username", password: "current-password", email: "email", shown: "name" }[id];
  return `<label for="${id}">${label}</label><input id="${id}" name="${id}" type="${kind}" value="${kept}" autocomplete="${complete}" required>`;
}

const person = ({ name, shown, email }: DemoPerson): string =>
  `<li><button name="person" value="${xmlText(name)}">${xmlText(shown)}<span><span>${xmlText(name)}</span> <span>${xmlText(email)}</span></span></button></li>`;

/** One form for each way in, so that a browser checks only the fields that belong together. */
export function loginPage({ realm, language, action, people, refused }: LoginPage): string {
  const w = words[language];
  const other = language === "ja" ? "en" : "ja";
  const form = (title: string, inner: string) =>
    `<section><h2>${title}</h2><form method="post" action="${action}">${inner}</form></section>`;
  const submit = `<button>${w.signIn}</button>`;
  const typed = field("login", w.login, "text", refused) + field("password", w.password, "password");
  const address = field("email", w.email, "email", refused) + field("shown", w.shown, "text", refused);
  return document(
    language,
    w[realm],
    [
      `<p class="top"><a href="?lang=${other}" lang="${other}" hreflang="${other}">${w.switch}</a></p>`,
      `<h1>${w[realm]}</h1><p>${w.local}</p>`,
      refused ? `<p class="error" role="alert">${w.refused}</p>` : "",
      form(w.choose, `<ul>${people.map(person).join("")}</ul>`),
      form(w.typed, typed + submit),
      realm === "outside" ? form(w.other, address + submit) : "",
    ].join(""),
  );
}

export const stalePage = (language: Language): string =>
  document(language, words[language].stale, `<h1>${words[language].stale}</h1>`);

/** `form` is the provider's own hidden form; the button submits it. */
export const signOutPage = (form: string): string =>
  document(
    "ja",
    "サインアウト / Sign out",
    `<h1>サインアウトしますか。<br><span lang="en">Sign out?</span></h1>${form}<button form="op.logoutForm" name="logout" value="yes">サインアウト / <span lang="en">Sign out</span></button>`,
  );

export const signedOutPage = (): string =>
  document(
    "ja",
    "サインアウト / Signed out",
    `<h1>サインアウトしました。<br><span lang="en">You are signed out.</span></h1>`,
  );

/** What went wrong before a site to go back to was known; the provider's words are English only. */
export const errorPage = (code: string, why: string): string =>
  document(
    "ja",
    "サインインできません / Sign-in failed",
    `<h1>サインインできません。<br><span lang="en">Sign-in failed.</span></h1><p lang="en">${xmlText(code)}: ${xmlText(why)}</p>`,
  );
