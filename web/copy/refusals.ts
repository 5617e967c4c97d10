import type { Language } from "../../shared/base/text.ts";
import { explainOffer } from "./case-refusals.ts";
import { type Explain, list, type Sentence } from "./errors.ts";
import { explainExecution } from "./execution-refusals.ts";
import { faultKeys, faultText } from "./faults.ts";
import { lotGateCopy } from "./lot-gates.ts";
import { onceCopy } from "./once.ts";
import { explainBrief } from "./startups-brief-refusals.ts";
import { explainNeed } from "./startups-needs-refusals.ts";
import { pilotRefusals } from "./startups-pilot-refusals.ts";
import { webhookRefusals } from "./webhooks.ts";

const ja = {
  "no-rule-set": {
    title: "今は審査できません",
    detail: () =>
      "その日に施行されている審査の規則がありません。何も変更されていません。担当者に連絡してください。",
  },
  ...onceCopy.ja,
  ...webhookRefusals.ja,
  ...pilotRefusals.ja,
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
  "organisation-not-found": {
    title: "該当する組織はありません",
    detail: () => "アドレスを確かめるか、ホームから探し直してください。",
  },
  "member-not-found": {
    title: "該当する人はいません",
    detail: () => "すでに組織を離れたのかもしれません。組織のページを開き直してください。",
  },
  "session-not-found": {
    title: "該当するサインインはありません",
    detail: () => "すでに終わっています。プロフィールを開き直してください。",
  },
  "invitation-not-found": {
    title: "この招待は開けません",
    detail: () =>
      "招待されたメールアドレスでサインインしているか、リンクの全体が開かれているかを確かめてください。",
  },
  "invitation-used": {
    title: "この招待はすでに使われました",
    detail: () => "招待は一度だけ使えます。参加していないときは、管理者に新しい招待を依頼してください。",
  },
  "invitation-expired": {
    title: "この招待は期限が切れています",
    detail: () => "管理者に新しい招待を依頼してください。",
  },
  "already-member": { title: "すでに組織に所属しています", detail: () => "一人が所属できる組織は一つです。" },
  "case-not-found": {
    title: "該当する案件はありません",
    detail: () => "番号が誤っているか、貴方が見られる案件ではありません。一覧から選び直してください。",
  },
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
  "case-question-not-found": {
    title: "該当する質問はありません",
    detail: () => "すでに回答されたのかもしれません。案件のページを開き直してください。",
  },
  "maker-question-not-found": {
    title: "該当する照会はありません",
    detail: () => "番号を確かめるか、照会のページを開き直してください。",
  },
  "match-not-found": {
    title: "該当する名称はありません",
    detail: () => "この審査に、その名称はありません。審査のページを開き直してください。",
  },
  "screening-not-found": {
    title: "該当する審査はありません",
    detail: () => "案件のページから開き直してください。",
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
  "no-rule-set": {
    title: "Nothing can be screened now",
    detail: () => "No rules of screening are in force on that day. Nothing was changed. Tell the agency.",
  },
  ...onceCopy.en,
  ...webhookRefusals.en,
  ...pilotRefusals.en,
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
  "organisation-not-found": {
    title: "No such organisation",
    detail: () => "Check the address, or start again from your home page.",
  },
  "member-not-found": {
    title: "No such member",
    detail: () => "This person may have left. Open the page of your organisation again.",
  },
  "session-not-found": {
    title: "No such sign-in",
    detail: () => "It has ended already. Open your profile again.",
  },
  "invitation-not-found": {
    title: "This invitation cannot be opened",
    detail: () => "Check that you are signed in with the invited address, and that the link is whole.",
  },
  "invitation-used": {
    title: "This invitation has been used",
    detail: () => "An invitation works once. If you have not joined, ask an administrator for a new one.",
  },
  "invitation-expired": {
    title: "This invitation has expired",
    detail: () => "Ask an administrator for a new one.",
  },
  "already-member": {
    title: "You belong to an organisation already",
    detail: () => "A person can belong to one only.",
  },
  "case-not-found": {
    title: "No such case",
    detail: () => "The address is wrong, or it is not a case that is yours to see. Choose it from the list.",
  },
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
  "case-question-not-found": {
    title: "No such question",
    detail: () => "It may have been answered. Open the page of the case again.",
  },
  "maker-question-not-found": {
    title: "No such question",
    detail: () => "Check the number, or open the page of your questions again.",
  },
  "match-not-found": {
    title: "No such name",
    detail: () => "This run of the screening does not have it. Open its page again.",
  },
  "screening-not-found": {
    title: "No such screening",
    detail: () => "Open it from the page of the case.",
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
  const ofNeed = explainNeed({ reason, params }, lang);
  if (ofNeed) return ofNeed;
  const ofCase = explainOffer({ reason, params }, lang);
  if (ofCase) return ofCase;
  const ofBrief = explainBrief({ reason, params }, lang);
  if (ofBrief) return ofBrief;
  const gates: Readonly<Record<string, string>> = lotGateCopy[lang];
  if (reason === "gate-shut")
    return saidOfGates(params.rule, gates, lang) ?? { detail: faultText(reason, lang) };
  if (known.has(reason)) return { detail: faultText(reason, lang) };
  const gate = gates[reason];
  return gate ? { detail: gate } : explainExecution({ reason, params, code: "refused" }, lang);
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
