import type { Language } from "../../shared/base/text.ts";
import type { Explain, list, Sentence } from "./errors.ts";
import { faultKeys, faultText } from "./faults.ts";
import { lotGateCopy } from "./lot-gates.ts";

const ja = {
  "lot-not-found": {
    title: "該当する余剰装備品はありません",
    detail: () =>
      "番号が誤っているか、現在は公開されていません。番号を確かめるか、カタログを検索してください。",
  },
  "offer-not-found": {
    title: "申込みはありません",
    detail: () => "貴組織はこの品目に申し込んでいません。品目のページで状態を確かめてください。",
  },
  "slot-not-found": {
    title: "その時間の下見はありません",
    detail: () => "取り消されたのかもしれません。品目のページを開き直し、別の時間を選んでください。",
  },
  "booking-not-found": {
    title: "下見の予約はありません",
    detail: () => "貴組織はこの品目の下見を予約していません。品目のページで状態を確かめてください。",
  },
  "seal-missing": {
    title: "今は申込みを受け付けられません",
    detail: () => "金額を封印できないため、何も保存していません。しばらくしてからやり直してください。",
  },
  "seal-broken": {
    title: "封印された内容を読み取れません",
    detail: () => "保存された後に内容が変わったか、封印の鍵が異なります。運用担当者に知らせてください。",
  },
} as const satisfies Record<string, Sentence>;

const en: Record<keyof typeof ja, Sentence> = {
  "lot-not-found": {
    title: "No such surplus lot",
    detail: () =>
      "The number is wrong or the lot is not published now. Check the number or search the catalogue.",
  },
  "offer-not-found": {
    title: "There is no offer",
    detail: () => "Your organisation has not offered for this lot. The lot's page says how it stands.",
  },
  "slot-not-found": {
    title: "There is no inspection at that time",
    detail: () => "It may have been taken back. Open the page of the lot again and choose another time.",
  },
  "booking-not-found": {
    title: "There is no booking",
    detail: () =>
      "Your organisation has not booked an inspection of this lot. The lot's page says how it stands.",
  },
  "seal-missing": {
    title: "Offers cannot be taken just now",
    detail: () => "The amount could not be sealed, so nothing was kept. Try again in a while.",
  },
  "seal-broken": {
    title: "What was sealed cannot be read",
    detail: () =>
      "It has changed since it was kept, or was sealed by another key. Tell those who run the system.",
  },
};

const sentences: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = { ja, en };
const known: ReadonlySet<string> = new Set(faultKeys);

/** What rooms refuse to those who have signed in: by a sentence of its own, a lot's shut gate's, or a field's. */
export const explain: Explain = ({ reason, params }, lang) => {
  const sentence = sentences[lang][reason];
  if (sentence) return { title: sentence.title, detail: sentence.detail(params) };
  const gates: Readonly<Record<string, string>> = lotGateCopy[lang];
  if (reason === "gate-shut")
    return saidOfGates(params.rule, gates, lang) ?? { detail: faultText(reason, lang) };
  if (known.has(reason)) return { detail: faultText(reason, lang) };
  const gate = gates[reason];
  return gate ? { detail: gate } : undefined;
};

/** One sentence for each gate that is shut. */
export function saidOfGates(
  shut: Parameters<typeof list>[0],
  gates: Readonly<Record<string, string>>,
  lang: Language,
): { detail: string } | undefined {
  const said = [shut ?? []].flat().flatMap((id) => gates[id] ?? []);
  return said.length > 0 ? { detail: said.join(lang === "ja" ? "" : " ") } : undefined;
}
