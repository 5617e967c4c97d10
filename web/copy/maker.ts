import type { Language } from "../../shared/base/text.ts";

const ja = {
  title: "自社の品目",
  lead: "製造者として登録された品目と、企業名を非表示にした品目の企業名が読まれた記録です。",
  none: "製造者として登録された品目はありません。",
  listing: "品目",
  state: "状態",
  name: "企業名",
  states: { PUBLISHED: "公開中", WITHDRAWN: "公開終了" },
  shielded: "一般には非表示",
  open: "表示",
  seen: "企業名が読まれた記録",
  seenText: "審査済みの政府が、非表示の企業名を読んだ日と国です。読んだ人は示しません。",
  nobody: "まだ読まれていません。",
  day: "日付",
  who: "国",
  older: "さらに前の記録",
};
const en: typeof ja = {
  title: "Your listings",
  lead: "Listings that name your organisation as their maker, and who read its name where the public does not see it.",
  none: "No listing names your organisation as its maker.",
  listing: "Listing",
  state: "State",
  name: "Your name",
  states: { PUBLISHED: "Published", WITHDRAWN: "Withdrawn" },
  shielded: "Hidden from the public",
  open: "Shown",
  seen: "Who read your name",
  seenText:
    "Days on which a cleared government read your hidden name, and its country. The officer is not told.",
  nobody: "Nobody has read it yet.",
  day: "Day",
  who: "Country",
  older: "Older lines",
};
export const makerCopy: Readonly<Record<Language, typeof ja>> = { ja, en };
