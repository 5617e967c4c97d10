import type { Language } from "../../shared/base/text.ts";
import type { Explain } from "./errors.ts";
import { faultText } from "./faults.ts";
import { answerCopy } from "./startups-answer.ts";
import { explainPanel } from "./startups-panel-refusals.ts";

const notNow = {
  ja: { title: "この操作はできません", open: "技術のページを開き直して、現在の状態を確かめてください。" },
  en: { title: "This cannot be done now", open: "Open the technology again and check its state." },
} as const;

/** Why the agency's deed on a technology was refused: one sentence each. */
const ja = {
  "technology-move-not-open": notNow.ja.open,
  "technology-not-screened": "先に名簿と照らしてください。",
  "technology-matches-open": "名簿と似た名称をすべて確認してから、通過としてください。",
  "technology-match-listed": "名簿の者と同じ名称があるため、通過とできません。",
  "technology-not-failed": "審査で「通過しない」と記録した技術だけに、評価を経ずに回答できます。",
  "control-row-unknown": "別表第一にない項番です。「3-2」のように入力するか、「none」と入力してください。",
  "screening-note-missing": "通過としないときは、所見を書いてください。",
  "panel-person-unknown": "監査官以外の役割を持つ職員から選んでください。",
  "scoring-not-begun": "採点はまだ始まっていません。",
} as const;
const en: Record<keyof typeof ja, string> = {
  "technology-move-not-open": notNow.en.open,
  "technology-not-screened": "Look in the lists first.",
  "technology-matches-open": "Settle every name that resembles a listed one before it passes.",
  "technology-match-listed": "A name is the listed one, so it cannot pass.",
  "technology-not-failed": "Only a technology that did not pass screening is answered without scoring.",
  "control-row-unknown": "The order has no such row. Enter one like 3-2, or none.",
  "screening-note-missing": "Write a note when it does not pass.",
  "panel-person-unknown": "Choose staff who have a role other than auditor.",
  "scoring-not-begun": "Scoring has not begun yet.",
};
const sentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = { ja, en };

function detailOf(reason: string, lang: Language): string | undefined {
  const need = reason.replace(/^technology-need-/, "");
  const needs: Readonly<Record<string, string>> = answerCopy[lang].needs;
  return sentences[lang][reason] ?? (need === reason ? undefined : needs[need]);
}

export const explainAnswer: Explain = ({ reason }, lang) => {
  if (reason === "technology-not-found") return notFound[lang];
  const ofPanel = explainPanel(reason, lang);
  if (ofPanel) return ofPanel;
  const detail = detailOf(reason, lang);
  return detail === undefined ? undefined : { title: notNow[lang].title, detail };
};

const notFound: Readonly<Record<Language, { title: string; detail: string }>> = {
  ja: { title: "該当する技術はありません", detail: "番号を確かめるか、技術の一覧から開き直してください。" },
  en: { title: "No such technology", detail: "Check its number, or open it again from the list." },
};

/** What is wrong with a field, or with the whole, of a form of a technology. */
export const sayAnswer =
  (lang: Language) =>
  (reason: string): string =>
    explainPanel(reason, lang)?.detail ?? detailOf(reason, lang) ?? faultText(reason, lang);
