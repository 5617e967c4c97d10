import type { Language } from "../../shared/base/text.ts";
import { faultText } from "./faults.ts";
import { screeningEn } from "./screening-en.ts";
import { screeningJa } from "./screening-ja.ts";

export type ScreeningCopy = typeof screeningJa;
export const screeningCopy: Readonly<Record<Language, ScreeningCopy>> = {
  ja: screeningJa,
  en: screeningEn,
};

const ja = {
  "draft-not-found": "その番号の改正案はありません。改正案の一覧を開き直してください。",
  "report-not-found": "この改正案は、まだ再審査されていません。",
  "rule-set-not-found": "その名称の規則はありません。履歴で確かめてください。",
  "not-a-draft": "この改正案は、すでに承認されたか取りやめられています。",
  "draft-own": "起草に加わった人は承認できません。別の承認者が決定してください。",
  "replay-missing": "係属中の案件への影響を確かめてから承認してください。",
  "replay-stale": "再審査の後に案が変更されました。もう一度再審査してください。",
  "from-past": "過ぎた日は指定できません。今日以降の日を選んでください。",
  "from-after-until": "施行日が、案に書かれた最後の日より後です。",
  "base-superseded":
    "この案を起こした後に、別の規則が承認されました。施行中の規則をもとに起草し直してください。",
  "version-taken": "その名称はすでに使われています。案の version を変えてください。",
  "rule-set-faults": "文書に誤りがあります。示された場所を直してください。",
  "rule-set-too-large": "文書が大きすぎます。200KBまでにしてください。",
  "not-json": "JSONとして読み取れません。引用符、かっこ、区切りを確かめてください。",
  "list-unknown": "その一覧はありません。",
  "members-unchanged": "一覧が変わりません。加える国か除く国を入力してください。",
  "country-code": "国コードの形ではありません。「NZ KR」のように入力してください。",
  "id-doubled": "同じ番号が二つあります。",
  "listed-name-negated": "名簿との一致を否定する条件は使えません。",
  "span-reversed": "始まりが終わりより後です。",
  "key-unknown": "知らない項目があります。",
  "names-not-csv": "CSVとして読み取れません。引用符と区切りを確かめてください。",
  "names-no-heading": "見出しの行に name（名称）がありません。",
  "names-empty": "見出しの下に行がありません。",
  "names-too-many": "件数が多すぎます。20,000件までにしてください。",
  "names-row": "読み取れない行があります。名称と国コードを確かめてください。",
};
const en: Record<keyof typeof ja, string> = {
  "draft-not-found": "There is no such draft. Open the list of drafts again.",
  "report-not-found": "This draft has not been replayed yet.",
  "rule-set-not-found": "There is no rule set of that name. Look at the history.",
  "not-a-draft": "This draft has been approved or discarded already.",
  "draft-own": "Somebody who wrote in it cannot approve it. Another approver has to decide.",
  "replay-missing": "See what it changes among the open cases before it is approved.",
  "replay-stale": "The draft was changed after the replay. Replay it again.",
  "from-past": "Choose today or a later day.",
  "from-after-until": "That day is after the last day that the draft itself names.",
  "base-superseded":
    "Another rule set was approved after this draft was begun. Draft again from the rules in force.",
  "version-taken": "That name is taken. Change the draft's version.",
  "rule-set-faults": "The document has mistakes. Mend the places that are shown.",
  "rule-set-too-large": "The document is too large. Keep it below 200 kB.",
  "not-json": "This cannot be read as JSON. Look at quotes, brackets and commas.",
  "list-unknown": "There is no such list.",
  "members-unchanged": "Nothing would change. Enter a country to add or to remove.",
  "country-code": "This is no country code. Enter codes like NZ KR.",
  "id-doubled": "The same id is there twice.",
  "listed-name-negated": "A condition must not rest on names that do not match.",
  "span-reversed": "It begins after its end.",
  "key-unknown": "There is a key that is not known.",
  "names-not-csv": "This cannot be read as CSV. Look at quotes and separators.",
  "names-no-heading": "The heading has no column called name.",
  "names-empty": "There are no rows below the heading.",
  "names-too-many": "There are too many entries. 20,000 are taken at most.",
  "names-row": "A row cannot be read. Look at its name and its country code.",
};
const faults: Readonly<Record<Language, Readonly<Record<string, string>>>> = { ja, en };

/** What stands against something here, where it is of this room. */
export const screeningFault = (key: string, lang: Language): string | undefined => faults[lang][key];
export const sayScreening =
  (lang: Language) =>
  (key: string): string =>
    screeningFault(key, lang) ?? faultText(key, lang);
