import type { Language } from "../../shared/base/text.ts";
import type { ProblemCode } from "../../shared/curation/problem.ts";

type Line = { readonly problem: string; readonly suggestion: string };

const ja: Readonly<Record<ProblemCode, Line>> = {
  "nsn-malformed": {
    problem: "NSN の形ではありません",
    suggestion: "独自の物品番号として残しました。NSN なら NNNN-NN-NNN-NNNN に直してください",
  },
  "fsc-unknown": {
    problem: "補給分類（先頭 4 桁）が表にありません",
    suggestion: "番号を確かめてください。そのまま残しました",
  },
  "ncb-unknown": {
    problem: "国別コード（5～6 桁目）が表にありません",
    suggestion: "番号を確かめてください。そのまま残しました",
  },
  "unit-unknown": {
    problem: "単位が分かりません",
    suggestion: "EA（個）としました。2 文字の単位コードを使ってください",
  },
  "demil-unknown": {
    problem: "DEMIL コードではありません",
    suggestion: "空欄としました。A～G、P、Q のいずれかにしてください",
  },
  "value-zero": { problem: "価額が 0 です", suggestion: "無償の譲渡でなければ価額を確かめてください" },
  "name-missing": { problem: "品名がありません", suggestion: "品名を入れてください" },
  "name-too-long": {
    problem: "品名が長すぎます",
    suggestion: "160 文字までにし、残りは備考に書いてください",
  },
  "quantity-bad": { problem: "数量が正の整数ではありません", suggestion: "1 以上の整数にしてください" },
  "value-bad": {
    problem: "価額が読めません",
    suggestion: "通貨記号のない数にし、小数は通貨の桁までにしてください",
  },
  "date-bad": { problem: "日付が読めません", suggestion: "YYYY-MM-DD の形の実在する日にしてください" },
  "date-future": { problem: "日付が未来です", suggestion: "今日までの日にしてください" },
  "condition-unknown": {
    problem: "状態区分ではありません",
    suggestion: "A～H、P、S などの状態区分にしてください",
  },
  "formula-cell": { problem: "数式のセルです", suggestion: "値に置き換えてください" },
  "title-missing": { problem: "題名がありません", suggestion: "題名を入れてください" },
  "title-cut": { problem: "題名が長すぎます", suggestion: "200 文字で切りました。短くしてください" },
  "maker-missing": { problem: "企業名がありません", suggestion: "開発した企業の名を入れてください" },
  "abstract-missing": {
    problem: "内容が書かれていません",
    suggestion: "題名だけの下書きとしました。内容を書いてください",
  },
  "abstract-cut": {
    problem: "内容が長すぎます",
    suggestion: "6,000 文字までで切りました。要点を残してください",
  },
  "area-unsure": {
    problem: "技術分野がはっきりしません",
    suggestion: "言葉から推した分野です。正しい分野を選んでください",
  },
  "country-assumed": {
    problem: "企業の国が書かれていません",
    suggestion: "名前の言語から推した国です。確かめてください",
  },
  "trl-assumed": {
    problem: "技術成熟度（TRL）が書かれていません",
    suggestion: "原理の実証が済んだ段階（TRL 3）としました。根拠とともに直してください",
  },
  "trl-unproved": {
    problem: "TRL 7 以上ですが、試験の場所と日がありません",
    suggestion: "TRL 6 としました。試験の場所と日を加えて直してください",
  },
  "too-many-cells": { problem: "列が多すぎます", suggestion: "見出しと同じ数の列にしてください" },
};

const en: typeof ja = {
  "nsn-malformed": {
    problem: "Not an NSN",
    suggestion: "Kept as the local stock number; an NSN looks like NNNN-NN-NNN-NNNN",
  },
  "fsc-unknown": {
    problem: "Unknown supply class (first four digits)",
    suggestion: "Check the number; it was kept",
  },
  "ncb-unknown": {
    problem: "Unknown codification bureau (digits 5 and 6)",
    suggestion: "Check the number; it was kept",
  },
  "unit-unknown": {
    problem: "Unknown unit of issue",
    suggestion: "Taken as EA (each); use the two-letter code",
  },
  "demil-unknown": { problem: "Not a DEMIL code", suggestion: "Left empty; use A to G, P or Q" },
  "value-zero": { problem: "The value is 0", suggestion: "Check it, unless it is a gift" },
  "name-missing": { problem: "No item name", suggestion: "Give the item a name" },
  "name-too-long": {
    problem: "The item name is too long",
    suggestion: "Use up to 160 characters and put the rest into the remarks",
  },
  "quantity-bad": {
    problem: "The quantity is not a positive whole number",
    suggestion: "Use a whole number from 1",
  },
  "value-bad": {
    problem: "The value cannot be read",
    suggestion: "Use a plain number with no more decimals than the currency has",
  },
  "date-bad": { problem: "The date cannot be read", suggestion: "Use a real day as YYYY-MM-DD" },
  "date-future": { problem: "The date is in the future", suggestion: "Use a day up to today" },
  "condition-unknown": {
    problem: "Not a condition code",
    suggestion: "Use a supply condition code: A to H, P, S …",
  },
  "formula-cell": { problem: "The cell holds a formula", suggestion: "Replace it by its value" },
  "title-missing": { problem: "No title", suggestion: "Give the technology a title" },
  "title-cut": { problem: "The title is too long", suggestion: "Cut at 200 characters; shorten it" },
  "maker-missing": { problem: "No firm", suggestion: "Name the firm that developed it" },
  "abstract-missing": {
    problem: "It does not say what it is about",
    suggestion: "A draft with the title alone was made; write what it is about",
  },
  "abstract-cut": {
    problem: "The text is too long",
    suggestion: "Cut at 6,000 characters; keep what matters",
  },
  "area-unsure": {
    problem: "The technology area is doubtful",
    suggestion: "Guessed from the words; choose the right one",
  },
  "country-assumed": {
    problem: "The country of the firm is not stated",
    suggestion: "Guessed from the language of its name; check it",
  },
  "trl-assumed": {
    problem: "The readiness (TRL) is not stated",
    suggestion: "Taken as proof of concept (TRL 3); set it with its evidence",
  },
  "trl-unproved": {
    problem: "TRL 7 or more without place and day of the trial",
    suggestion: "Taken as TRL 6; add place and day and set it",
  },
  "too-many-cells": { problem: "Too many columns", suggestion: "Use as many columns as the header has" },
};

export const intakeCopy: Readonly<Record<Language, typeof ja>> = { ja, en };

const refusals: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "intake-utf16": {
    ja: "UTF-16 の文書です。CSV（UTF-8）で保存し直してください。",
    en: "This is UTF-16. Save it as CSV (UTF-8).",
  },
  "intake-too-large": {
    ja: "ファイルが大きすぎます。200 MB までに分けてください。",
    en: "The file is too large. Split it into files of up to 200 MB.",
  },
  "intake-not-a-table": { ja: "CSV でも XLSX でもありません。", en: "This is neither CSV nor XLSX." },
  "intake-encoding": {
    ja: "文字コードが UTF-8 でも Shift_JIS でもありません。UTF-8 で保存し直してください。",
    en: "The text is neither UTF-8 nor Shift_JIS. Save it as UTF-8.",
  },
  "intake-empty": { ja: "中身がありません。", en: "There is nothing in it." },
  "intake-no-header": {
    ja: "見出しの行に品名の列（品名、Item Name など）が見つかりません。",
    en: "No header line with a name column (Item Name, 品名 …) was found.",
  },
  "intake-doubled-column": { ja: "同じ内容の列が二つあります。", en: "Two columns say the same." },
  "intake-too-many-columns": {
    ja: "列が多すぎます。300 列までです。",
    en: "Too many columns; up to 300 are taken.",
  },
  "intake-cell-too-large": {
    ja: "セルが大きすぎます。65,536 文字までです。",
    en: "A cell is too large; up to 65,536 characters are taken.",
  },
  "intake-broken-csv": {
    ja: "CSV が壊れています（閉じていない引用符など）。",
    en: "The CSV is broken (an unclosed quote, for instance).",
  },
  "intake-other-columns": {
    ja: "このファイルは別の列の割当てで取込みが始まっています。同じ割当てで続けてください。",
    en: "Taking this file in was begun with other columns. Go on with the same ones.",
  },
  "intake-other-grouping": {
    ja: "このファイルは別のまとめ方で取込み済みです。もう一度取り込むと物品が二重になります。",
    en: "This file was taken in with another grouping; taking it in again would double the property.",
  },
};

/** Why a whole file was refused. */
export const intakeRefusal = (reason: string, lang: Language): string => refusals[reason]?.[lang] ?? reason;
