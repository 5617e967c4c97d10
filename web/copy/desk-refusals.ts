import type { Language } from "../../shared/base/text.ts";
import { curationCopy } from "./curation.ts";
import { type Explain, list, type Sentence } from "./errors.ts";
import { intakeDeskCopy, sayIntake } from "./intake-desk.ts";
import { lotGateCopy } from "./lot-gates.ts";
import { explain, saidOfGates } from "./refusals.ts";
import { screeningCopy, screeningFault } from "./screening.ts";
import { explainAnswer } from "./startups-answer-refusals.ts";

const megabytes = (bytes: Parameters<typeof list>[0]): string =>
  String(Math.floor(Number(list(bytes, "")) / 1_048_576));

const ja = {
  "reservation-not-found": {
    title: "該当する確保はありません",
    detail: () => "この品目に、その番号の確保はありません。一覧の番号を確かめてください。",
  },
  "question-not-found": {
    title: "該当する質問はありません",
    detail: () => "この品目に、その番号の質問はありません。品目のページを開き直してください。",
  },
  "comment-not-found": {
    title: "該当するコメントはありません",
    detail: () => "この品目に、その番号のコメントはありません。品目のページを開き直してください。",
  },
  "letter-characters": {
    title: "文書にできない文字があります",
    detail: (p) => `次の文字を別の文字に替えてください：${list(p.characters, " ")}`,
  },
  "intake-empty": {
    title: "ファイルに行がありません",
    detail: () => "見出しの下に物品の行があるファイルを選んでください。",
  },
  "intake-too-large": {
    title: "ファイルが大きすぎます",
    detail: (p) => `展開した内容を含め、${megabytes(p.allowed)} MiBまでです。ファイルを分けてください。`,
  },
  "intake-not-a-table": {
    title: "表として読み取れません",
    detail: () => "CSVかXLSXで保存し直してください。",
  },
  "intake-encoding": {
    title: "文字コードを読み取れません",
    detail: () => "UTF-8かShift_JISで保存し直してください。",
  },
  "intake-utf16": {
    title: "文字コードを読み取れません",
    detail: () => "UTF-16のファイルです。UTF-8かShift_JISで保存し直してください。",
  },
  "intake-broken-csv": {
    title: "CSVとして読み取れません",
    detail: (p) => `${list(p.row, ", ")}行目の引用符や区切りを確かめてください。`,
  },
  "intake-cell-too-large": {
    title: "セルの文字が多すぎます",
    detail: (p) => `${list(p.row, ", ")}行目に長すぎるセルがあります。短くしてください。`,
  },
  "intake-too-many-columns": {
    title: "列が多すぎます",
    detail: (p) => `${list(p.row, ", ")}行目の列が多すぎます。${list(p.allowed, ", ")}列までにしてください。`,
  },
  "intake-doubled-column": {
    title: "同じ列が二つあります",
    detail: (p) => `「${list(p.columns, ", ")}」にあたる列が二つ以上あります。一つにしてください。`,
  },
  "intake-no-header": {
    title: "見出しの行がありません",
    detail: () => "品名の列を含む見出しの行を、表の先頭に入れてください。",
  },
  "intake-other-grouping": {
    title: "このファイルは別のまとめ方で取り込み済みです",
    detail: () => "前回と同じまとめ方で続けてください。",
  },
} as const satisfies Record<string, Sentence>;

const en: Record<keyof typeof ja, Sentence> = {
  "reservation-not-found": {
    title: "No such reservation",
    detail: () => "This lot has no reservation of that number. Check the number in its list.",
  },
  "question-not-found": {
    title: "No such question",
    detail: () => "This lot has no question of that number. Open the page of the lot again.",
  },
  "comment-not-found": {
    title: "No such comment",
    detail: () => "This listing has no comment of that number. Open the page of the listing again.",
  },
  "letter-characters": {
    title: "Some characters cannot be typeset",
    detail: (p) => `Write these in other characters: ${list(p.characters, " ")}`,
  },
  "intake-empty": {
    title: "The file has no rows",
    detail: () => "Choose a file with rows of property below its headings.",
  },
  "intake-too-large": {
    title: "The file is too large",
    detail: (p) => `${megabytes(p.allowed)} MiB are taken at most, also unpacked. Split the file.`,
  },
  "intake-not-a-table": {
    title: "This cannot be read as a table",
    detail: () => "Save it as CSV or XLSX.",
  },
  "intake-encoding": {
    title: "The characters cannot be read",
    detail: () => "Save it in UTF-8 or Shift_JIS.",
  },
  "intake-utf16": {
    title: "The characters cannot be read",
    detail: () => "This file is in UTF-16. Save it in UTF-8 or Shift_JIS.",
  },
  "intake-broken-csv": {
    title: "This cannot be read as CSV",
    detail: (p) => `Look at the quotes and separators of row ${list(p.row, ", ")}.`,
  },
  "intake-cell-too-large": {
    title: "A cell says too much",
    detail: (p) => `Row ${list(p.row, ", ")} has a cell that is too long. Shorten it.`,
  },
  "intake-too-many-columns": {
    title: "There are too many columns",
    detail: (p) =>
      `Row ${list(p.row, ", ")} has too many columns. ${list(p.allowed, ", ")} are taken at most.`,
  },
  "intake-doubled-column": {
    title: "A column is there twice",
    detail: (p) => `More than one column is read as "${list(p.columns, ", ")}". Leave one of them.`,
  },
  "intake-no-header": {
    title: "There is no row of headings",
    detail: () => "Begin the table with a row of headings, with one for the name.",
  },
  "intake-other-grouping": {
    title: "This file was taken in grouped differently",
    detail: () => "Go on with the grouping of the last time.",
  },
};

const sentences: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = { ja, en };

/** What the agency's rooms refuse besides: of intake files, comments, and the gates of every listing. */
export const explainAtDesk: Explain = (problem, lang) => {
  const { reason, params } = problem;
  const sentence = sentences[lang][reason];
  if (sentence) return { title: sentence.title, detail: sentence.detail(params) };
  const answer = explainAnswer(problem, lang);
  if (answer) return answer;
  const screening = screeningFault(reason, lang);
  if (screening) return { title: screeningCopy[lang].refused, detail: screening };
  const intake = reason.startsWith("intake-") ? sayIntake(lang)(reason) : undefined;
  if (intake) return { title: intakeDeskCopy[lang].refused, detail: intake };
  const gates = { ...curationCopy[lang].gate, ...lotGateCopy[lang] };
  const shut = reason === "gate-shut" ? saidOfGates(params.rule, gates, lang) : undefined;
  return shut ?? explain(problem, lang);
};
