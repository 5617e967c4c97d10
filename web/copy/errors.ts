import type { ErrorParams } from "../../shared/base/app-error.ts";
import type { Language } from "../../shared/base/text.ts";

type Sentence = { readonly title: string; readonly detail: (params: ErrorParams) => string };
const list = (value: ErrorParams[string] | undefined, between: string): string =>
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
  "document-not-clean": {
    title: "このファイルは開けません",
    detail: () => "検査が済んでいないか、受け付けられなかったファイルです。一覧で状態を確かめてください。",
  },
  "document-settled": {
    title: "このファイルはすでに届いています",
    detail: () => "一覧で状態を確かめてください。別のファイルを送るときは、新しく加えてください。",
  },
  "document-too-large": {
    title: "ファイルが大きすぎます",
    detail: (p) => `${list(p.allowed, "")} バイトまで受け付けます。`,
  },
  "too-many-documents": {
    title: "ファイルが多すぎます",
    detail: (p) => `一つの記録に付けられるのは${list(p.most, "")}件までです。不要なものを削除してください。`,
  },
  internal: {
    title: "処理できませんでした",
    detail: () => "当方の不具合です。変更は行われていません。しばらくしてからやり直してください。",
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
  "document-not-clean": {
    title: "This file cannot be opened",
    detail: () => "It has not been checked yet or was not taken. The list says which.",
  },
  "document-settled": {
    title: "This file has arrived already",
    detail: () => "The list says how it stands. To send another file, add it anew.",
  },
  "document-too-large": {
    title: "The file is too large",
    detail: (p) => `${list(p.allowed, "")} bytes are taken at most.`,
  },
  "too-many-documents": {
    title: "There are too many files",
    detail: (p) => `A record can have ${list(p.most, "")} files. Remove what is not needed.`,
  },
  internal: {
    title: "That did not work",
    detail: () => "The fault is ours and nothing was changed. Try again in a while.",
  },
};

const sentences: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = { ja, en };

/** What a reader is told of an error: what is wrong, and what to do. */
export function errorText(
  problem: { readonly reason: string; readonly params: ErrorParams },
  lang: Language,
): { title: string; detail: string } {
  const sentence = sentences[lang][problem.reason] ?? sentences[lang].internal;
  return { title: sentence?.title ?? "", detail: sentence?.detail(problem.params) ?? "" };
}
