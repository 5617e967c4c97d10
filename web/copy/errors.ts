import type { ErrorParams } from "../../shared/base/app-error.ts";
import type { Language } from "../../shared/base/text.ts";

export type Sentence = { readonly title: string; readonly detail: (params: ErrorParams) => string };
/** A parameter as a sentence says it. */
export const list = (value: ErrorParams[string] | undefined, between: string): string =>
  value === undefined ? "" : typeof value === "object" ? value.join(between) : String(value);

const ja = {
  "listing-not-found": {
    title: "該当する品目はありません",
    detail: () =>
      "番号が誤っているか、公開されていない品目です。番号を確かめるか、カタログを検索してください。",
  },
  "version-not-found": {
    title: "該当する版はありません",
    detail: () => "この品目にその版はありません。最新の版をご覧ください。",
  },
  "listing-withdrawn": {
    title: "この品目は取り下げられました",
    detail: () => "現在は公開されていません。過去の版は引用のために残されています。",
  },
  "letter-not-found": {
    title: "該当する引合受諾書はありません",
    detail: () => "この値の引合受諾書は発行されていません。",
  },
  "attestation-not-found": {
    title: "該当する証明はありません",
    detail: () => "この番号の証明は発行されていません。番号を確かめてください。",
  },
  "need-not-found": {
    title: "該当するニーズはありません",
    detail: () => "番号が誤っているか、公開されていません。一覧から選び直してください。",
  },
  "page-not-found": {
    title: "ページが見つかりません",
    detail: () => "アドレスを確かめるか、カタログを検索してください。",
  },
  "query-parameter": {
    title: "検索条件に誤りがあります",
    detail: (p) =>
      `「${list(p.parameter, "")}」の指定が正しくありません。指定できるもの：${list(p.allowed, "、")}`,
  },
  "query-parameter-repeated": {
    title: "検索条件に誤りがあります",
    detail: (p) => `「${list(p.parameter, "")}」は一度だけ指定できます。`,
  },
  "cursor-broken": {
    title: "続きを表示できません",
    detail: () => "続きの位置が壊れているか、別の検索のものです。検索をやり直してください。",
  },
  "query-too-long": {
    title: "検索条件が長すぎます",
    detail: (p) => `条件は ${list(p.allowed, "")} バイトまでです。条件を減らしてください。`,
  },
  internal: {
    title: "処理できませんでした",
    detail: () => "当方の不具合です。変更は行われていません。しばらくしてからやり直してください。",
  },
  "sign-in-needed": {
    title: "サインインが必要です",
    detail: () => "サインインしてから、もう一度お試しください。",
  },
  "token-refused": {
    title: "トークンを受け付けられません",
    detail: () => "期限切れか、別の発行者のものです。新しいトークンを取得してください。",
  },
  "posted-from-elsewhere": {
    title: "送信元を確認できません",
    detail: () => "このサイトのページから送信し直してください。何も変更されていません。",
  },
  "too-many-requests": {
    title: "操作の回数が多すぎます",
    detail: (p) => `${list(p.seconds, "")}秒ほど待ってから、もう一度お試しください。`,
  },
  busy: {
    title: "混み合っています",
    detail: () => "変更は行われていません。しばらくしてからやり直してください。",
  },
  "identity-unavailable": {
    title: "サインインの窓口につながりません",
    detail: () => "しばらくしてから、もう一度サインインしてください。",
  },
  "no-organisation": {
    title: "まだ組織に所属していません",
    detail: () =>
      "このページは、組織に所属する方のものです。アカウントのページから、組織の申請や登録を行うか、メールで届いた招待を開いてください。",
  },
  "record-changed": {
    title: "内容が変わっています",
    detail: () => "別の人が先に変更しました。開き直して、最新の内容を確かめてください。",
  },
  "file-changed": {
    title: "内容が変わっています",
    detail: () => "別の人が先に変更しました。開き直して、最新の内容を確かめてください。",
  },
  "form-too-large": {
    title: "送信された内容が大きすぎます",
    detail: () => "短くしてから、もう一度送信してください。",
  },
  "body-too-large": { title: "送信された内容が大きすぎます", detail: () => "JSONは256 KiBまでです。" },
  "form-type": {
    title: "この形式では送信できません",
    detail: () => "ページのフォームから送信してください。",
  },
  "body-type": { title: "この形式では送信できません", detail: () => "application/json で送信してください。" },
  "body-not-json": { title: "JSONとして読み取れません", detail: () => "構文を確かめてください。" },
  "body-fields": { title: "項目に誤りがあります", detail: (p) => list(p.allowed, "、") },
  refused: {
    title: "受け付けられませんでした",
    detail: () => "変更は行われていません。内容を確かめて、やり直してください。",
  },
} as const satisfies Record<string, Sentence>;

type Reason = keyof typeof ja;

const en: Record<Reason, Sentence> = {
  "listing-not-found": {
    title: "No such listing",
    detail: () =>
      "The number is wrong or the listing is not published. Check the number or search the catalogue.",
  },
  "version-not-found": {
    title: "No such version",
    detail: () => "This listing has no such version. Look at the current one.",
  },
  "listing-withdrawn": {
    title: "This listing has been withdrawn",
    detail: () => "It is no longer published. Its earlier versions stay citable.",
  },
  "letter-not-found": { title: "No such letter", detail: () => "There is no letter with this hash." },
  "attestation-not-found": {
    title: "No such attestation",
    detail: () => "No attestation was issued under this number. Check the number.",
  },
  "need-not-found": {
    title: "No such need",
    detail: () => "The number is wrong, or it is not published. Choose one from the list.",
  },
  "page-not-found": {
    title: "Page not found",
    detail: () => "Check the address or search the catalogue.",
  },
  "query-parameter": {
    title: "A search condition is not right",
    detail: (p) => `"${list(p.parameter, "")}" cannot be that. What is taken: ${list(p.allowed, ", ")}`,
  },
  "query-parameter-repeated": {
    title: "A search condition is not right",
    detail: (p) => `"${list(p.parameter, "")}" may be given once only.`,
  },
  "cursor-broken": {
    title: "The rest cannot be shown",
    detail: () => "The place to go on from is damaged or belongs to another search. Search again.",
  },
  "query-too-long": {
    title: "The search is too long",
    detail: (p) => `Conditions may take ${list(p.allowed, "")} bytes. Use fewer of them.`,
  },
  internal: {
    title: "That did not work",
    detail: () => "The fault is ours and nothing was changed. Try again in a while.",
  },
  "sign-in-needed": { title: "Please sign in", detail: () => "Sign in and try again." },
  "token-refused": {
    title: "The token is not taken",
    detail: () => "It has expired or is of another issuer. Get a new one.",
  },
  "posted-from-elsewhere": {
    title: "Sent from another site",
    detail: () => "Nothing was changed. Open the page on this site and send it from there.",
  },
  "too-many-requests": {
    title: "Too many requests",
    detail: (p) => `Wait about ${list(p.seconds, "")} seconds and try again.`,
  },
  busy: { title: "Busy at the moment", detail: () => "Nothing was changed. Try again in a while." },
  "identity-unavailable": {
    title: "The sign-in service does not answer",
    detail: () => "Try to sign in again in a while.",
  },
  "no-organisation": {
    title: "You do not belong to an organisation yet",
    detail: () =>
      "This page is for members of an organisation. On your account page you can apply or register for yours; or open the invitation that came by e-mail.",
  },
  "record-changed": {
    title: "This has changed meanwhile",
    detail: () => "Somebody was faster. Open it again and look at what is there now.",
  },
  "file-changed": {
    title: "This has changed meanwhile",
    detail: () => "Somebody was faster. Open it again and look at what is there now.",
  },
  "form-too-large": { title: "Too much was sent", detail: () => "Shorten it and send it again." },
  "body-too-large": { title: "Too much was sent", detail: () => "A JSON body may have 256 KiB at most." },
  "form-type": { title: "Not sent as a form", detail: () => "Send it by the form on the page." },
  "body-type": { title: "Not sent as JSON", detail: () => "Send it as application/json." },
  "body-not-json": { title: "This is not JSON", detail: () => "Check its syntax." },
  "body-fields": { title: "Fields are not right", detail: (p) => list(p.allowed, "; ") },
  refused: {
    title: "This could not be taken",
    detail: () => "Nothing was changed. Check what you sent and try again.",
  },
};

const sentences: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = { ja, en };

type Problem = { readonly reason: string; readonly code?: string; readonly params: ErrorParams };
/** Words of rooms that not every function has; without a title the usual one stands above them. */
export type Explain = (
  problem: Problem,
  lang: Language,
) => { readonly title?: string; readonly detail: string } | undefined;

/** What a reader is told of an error: what is wrong, and what to do. Only what was not foreseen is our fault. */
export function errorText(
  problem: Problem,
  lang: Language,
  explain?: Explain,
): { title: string; detail: string } {
  const own = sentences[lang][problem.reason];
  const usual = problem.code === undefined || problem.code === "internal" ? "internal" : "refused";
  const sentence = own ?? sentences[lang][usual];
  const text = { title: sentence?.title ?? "", detail: sentence?.detail(problem.params) ?? "" };
  return own ? text : { ...text, ...explain?.(problem, lang) };
}
