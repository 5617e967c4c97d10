import type { Language } from "../../shared/base/text.ts";
import type { LotGate } from "../../shared/surplus/rules.ts";

/** What a shut gate of a lot says: what is wrong, and what to do. */
const ja: Record<LotGate, string> = {
  "condition-suspended":
    "状態コードがA〜H、P、S以外の在庫は公開できません。検査して状態コードを改めてください。",
  "grant-without-legal-basis":
    "適正価格を下回る売却や譲与には、法的根拠の記載が必要です。根拠となる条文を入力してください。",
  "weapon-grant-without-legal-basis":
    "武器の譲与には、法的根拠の記載が必要です。根拠となる条文を入力してください。",
  "inspection-reversed": "下見の期間の終わりが始まりより前になっています。日付を直してください。",
  "inspection-after-closing": "下見の期間が締切日より後まで続いています。締切日までに終えてください。",
  "removal-before-closing": "引取期限が締切日より前になっています。締切日より後の日にしてください。",
  "closing-passed": "締切日を過ぎているため、新しい依頼や申込みは受け付けられません。",
  "origin-consent-pending":
    "原産国の同意が得られていないため、提示できません。同意の日付を記録してから進めてください。",
  "hazardous-statement-missing":
    "有害物質についての記載がありません。含まない場合も、その旨を記載してください。",
  "demilitarisation-missing": "武器の無力化の要件が記載されていません。要否を記載してください。",
};

const en: typeof ja = {
  "condition-suspended":
    "Only stock in condition A–H, P or S can be published. Have it inspected and its condition code changed.",
  "grant-without-legal-basis":
    "A grant, or a sale below fair price, needs its legal basis. Enter the article it rests on.",
  "weapon-grant-without-legal-basis":
    "A grant of a weapon needs its legal basis. Enter the article it rests on.",
  "inspection-reversed": "The inspection window ends before it begins. Correct the dates.",
  "inspection-after-closing": "The inspection window goes on after the closing day. End it by then.",
  "removal-before-closing": "The removal deadline lies before the closing day. Choose a later day.",
  "closing-passed": "The closing day is over: no new request or offer can be taken.",
  "origin-consent-pending":
    "The country of origin has not consented, so nothing can be offered. Record the day of its consent first.",
  "hazardous-statement-missing":
    "There is no statement on hazardous materials. State it also when there are none.",
  "demilitarisation-missing":
    "The demilitarisation requirement of this weapon is not stated. Say whether there is one.",
};

export const lotGateCopy: Readonly<Record<Language, typeof ja>> = { ja, en };
