import type { Language } from "../../shared/base/text.ts";
import { list, type Sentence } from "./errors.ts";
import { faultText } from "./faults.ts";

const ja = {
  "technology-not-found": {
    title: "該当する技術はありません",
    detail: () => "番号が誤っているか、貴社の技術ではありません。一覧から選び直してください。",
  },
  "attempt-not-found": {
    title: "比べる提出がありません",
    detail: () => "比べられるのは、2回目からの提出と、見送りの後の下書きです。",
  },
  "technology-not-draft": {
    title: "提出した内容は変更できません",
    detail: () => "見送りの回答の後は、もう一度書けます。技術のページで状態を確かめてください。",
  },
  "technology-move-not-open": {
    title: "現在の状態では、この操作はできません",
    detail: () => "技術のページを開き直して、現在の状態を確かめてください。",
  },
  "technology-need-complete": {
    title: "まだ足りないものがあります",
    detail: () => "「まだ足りないもの」の項目を書いてから提出してください。",
  },
  "technology-need-not-verified": {
    title: "提出できるのは、確認の済んだ企業だけです",
    detail: () => "貴社の登録の確認が済むと提出できます。組織のページで状態を確かめてください。",
  },
  "corporate-number": {
    title: "法人番号が正しくありません",
    detail: () => "登録された法人番号の検査数字が合いません。組織のページを確かめ、当庁に連絡してください。",
  },
  "technology-need-passed": {
    title: "確認が済んでいません",
    detail: () => "輸出管理と関係者の確認がすべて済むと進められます。",
  },
  "technology-need-panel": { title: "評価者が足りません", detail: () => "評価者は2人以上必要です。" },
  "technology-need-scores": {
    title: "評価がそろっていません",
    detail: () => "すべての評価者の評価がそろうと進められます。",
  },
  "technology-need-answer": { title: "回答がありません", detail: () => "企業が読む回答を書いてください。" },
  "technology-need-feedback": {
    title: "指摘がありません",
    detail: () => "見送りには、直すべき点を一つ以上挙げてください。",
  },
  "paper-pages": {
    title: "資料のページが多すぎます",
    detail: (p) =>
      p.pages === undefined
        ? "説明書は5ページ、スライドは15枚までです。"
        : `このファイルは${list(p.pages, "")}ページあります。上限は${list(p.most, "")}ページです。`,
  },
  "paper-unreadable": {
    title: "資料のページ数を読み取れません",
    detail: () => "パスワードのないPDFまたはPPTXで保存し直して、もう一度送ってください。",
  },
  "trl-evidence": {
    title: "成熟度の根拠が足りません",
    detail: () => "TRL 7以上には、確かめた内容、場所、日付、立会者が必要です。",
  },
  "evidence-in-future": {
    title: "根拠の日付が先の日になっています",
    detail: () => "確かめた日は、今日かそれより前の日にしてください。",
  },
  "control-row": {
    title: "輸出貿易管理令にない区分です",
    detail: () => "表にある項番（例：3-2）か、分からなければ「unknown」と書いてください。",
  },
  "demo-host": {
    title: "この動画のリンクは使えません",
    detail: () => "https:// で始まる、使えるサイトのリンクにしてください。",
  },
  "owners-over-whole": {
    title: "持分の合計が100%を超えています",
    detail: () => "所有者の持分を確かめてください。合計は100%以下です。",
  },
  unread: {
    title: "読み取れない入力があります",
    detail: () => "印の付いた項目を直してください。入力はそのまま残っています。",
  },
  "technology-file-handed-in": {
    title: "提出したファイルは削除できません",
    detail: () => "提出した内容の一部として残ります。別のファイルを資料に選ぶことはできます。",
  },
} as const satisfies Record<string, Sentence>;

const en: Record<keyof typeof ja, Sentence> = {
  "technology-not-found": {
    title: "No such technology",
    detail: () => "The address is wrong, or it is not your firm's. Choose it from the list.",
  },
  "attempt-not-found": {
    title: "There is nothing to compare",
    detail: () => "A second submission can be compared, and a draft after a decline.",
  },
  "technology-not-draft": {
    title: "What was submitted cannot be changed",
    detail: () => "After a decline you can write it again. The page of the technology says how it stands.",
  },
  "technology-move-not-open": {
    title: "This cannot be done now",
    detail: () => "Open the page of the technology again and see how it stands.",
  },
  "technology-need-complete": {
    title: "Something is still missing",
    detail: () => "Fill in what is named as missing, and submit it then.",
  },
  "technology-need-not-verified": {
    title: "Only verified firms submit",
    detail: () =>
      "You can submit once your registration is verified. The page of your organisation says how it stands.",
  },
  "corporate-number": {
    title: "The corporate number is wrong",
    detail: () =>
      "The check digit of your registered number does not fit. Look at your organisation's page and tell the agency.",
  },
  "technology-need-passed": {
    title: "The checks are not done",
    detail: () => "It goes on once export control and everybody involved are checked.",
  },
  "technology-need-panel": {
    title: "There are too few scorers",
    detail: () => "Two scorers at least are needed.",
  },
  "technology-need-scores": {
    title: "Scores are missing",
    detail: () => "It goes on once every scorer's score is in.",
  },
  "technology-need-answer": { title: "There is no answer", detail: () => "Write what the firm will read." },
  "technology-need-feedback": {
    title: "There is no feedback",
    detail: () => "A decline names at least one point to mend.",
  },
  "paper-pages": {
    title: "The paper is too long",
    detail: (p) =>
      p.pages === undefined
        ? "A brief has at most 5 pages, slides at most 15."
        : `This file has ${list(p.pages, "")} pages; ${list(p.most, "")} are the most.`,
  },
  "paper-unreadable": {
    title: "The pages of this file cannot be counted",
    detail: () => "Save it again as a PDF without a password, or as a PPTX, and send that.",
  },
  "trl-evidence": {
    title: "Evidence of readiness is missing",
    detail: () => "From TRL 7 on, say what was shown, where, when and before whom.",
  },
  "evidence-in-future": {
    title: "The date of the evidence lies ahead",
    detail: () => "Give the day it was shown: today or before.",
  },
  "control-row": {
    title: "The order has no such row",
    detail: () => 'Give a row of the table (for example 3-2), or write "unknown".',
  },
  "demo-host": {
    title: "This video link cannot be used",
    detail: () => "Give a link that begins with https:// on one of the sites that are taken.",
  },
  "owners-over-whole": {
    title: "The shares add up to more than 100 %",
    detail: () => "Check the owners' shares. Together they are 100 % at most.",
  },
  unread: {
    title: "Something cannot be read",
    detail: () => "Mend the marked fields. They are kept as you typed them.",
  },
  "technology-file-handed-in": {
    title: "A submitted file cannot be removed",
    detail: () => "It stays as part of what was submitted. You can choose another file as the paper.",
  },
};

const sentences: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = { ja, en };

type Refused = { readonly reason: string; readonly params: Parameters<Sentence["detail"]>[0] };
/** What technologies refuse; undefined for what is none's. */
export function explainBrief(
  { reason, params }: Refused,
  lang: Language,
): { title?: string; detail: string } | undefined {
  const sentence = sentences[lang][reason];
  return sentence && { title: sentence.title, detail: sentence.detail(params) };
}

const fieldsJa = {
  "area-unknown": "候補から選んでください。",
  "country-unknown": "国名を候補から選んでください（例：日本）。",
  "demo-malformed": "https:// で始まるリンクを入力してください。",
  "share-malformed": "0より大きく100以下の数字で入力してください（例：25.5）。",
  "year-malformed": "西暦4桁で入力してください（例：2025）。",
  "too-many-pictures": "画像は12枚までです。",
} as const;
const fieldsEn: Record<keyof typeof fieldsJa, string> = {
  "area-unknown": "Choose one of the list.",
  "country-unknown": "Choose a country of the list, for example Japan.",
  "demo-malformed": "Enter a link that begins with https://.",
  "share-malformed": "Enter a number above 0 and up to 100, for example 25.5.",
  "year-malformed": "Enter a year of four digits, for example 2025.",
  "too-many-pictures": "There can be 12 pictures at most.",
};
const fields: Readonly<Record<Language, Readonly<Record<string, string>>>> = { ja: fieldsJa, en: fieldsEn };

/** What is wrong with a field, or with the whole, of a form of a technology. */
export const sayBrief =
  (lang: Language) =>
  (reason: string): string =>
    fields[lang][reason] ?? explainBrief({ reason, params: {} }, lang)?.detail ?? faultText(reason, lang);
