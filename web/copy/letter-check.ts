import type { Language } from "../../shared/base/text.ts";
import type { LetterState } from "../../shared/rfq/letter-check.ts";

const ja = {
  title: "引合受諾書の照合",
  lead: "お手元の引合受諾書（PDF）が当庁の発行したものか、今も有効かを確かめられます。",
  hash: "PDFのSHA-256",
  hint: "16進数64桁。案件のページに表示されています。",
  file: "PDFを選ぶ",
  local: "SHA-256をこの端末の中で計算します。ファイルは送信しません。",
  check: "照合する",
  none: "この値の引合受諾書はありません",
  noneText: "1文字でも異なるPDFは、別の値になります。受け取ったままのファイルで確かめてください。",
  wrong: "エラー：SHA-256は、0から9とaからfの64桁です。",
  issued: (day: string, revision: number) => `当庁が${day}に発行した引合受諾書（第${revision}版）です`,
  since: (day: string) => `${day}から`,
  states: {
    IN_FORCE: "有効",
    SUPERSEDED: "新しい版に置き換え済み",
    WITHDRAWN: "撤回済み",
    EXPIRED: "期限切れ",
    ACCEPTED: "受諾済み",
  } as Record<LetterState, string>,
};

const en: typeof ja = {
  title: "Check a Letter of Offer and Acceptance",
  lead: "Find out whether a letter (PDF) that you hold was issued by the agency, and whether it is in force.",
  hash: "SHA-256 of the PDF",
  hint: "64 hexadecimal digits, shown on the case's page.",
  file: "Choose the PDF",
  local: "Its SHA-256 is computed on your device; the file is not sent.",
  check: "Check",
  none: "There is no letter with this hash",
  noneText: "A PDF that differs in one character has another hash. Check the file as it was received.",
  wrong: "Error: a SHA-256 has 64 digits, 0 to 9 and a to f.",
  issued: (day, revision) =>
    `This is a Letter of Offer and Acceptance issued by the agency on ${day}, revision ${revision}`,
  since: (day) => `since ${day}`,
  states: {
    IN_FORCE: "in force",
    SUPERSEDED: "superseded",
    WITHDRAWN: "withdrawn",
    EXPIRED: "expired",
    ACCEPTED: "accepted",
  },
};

export const letterCheckCopy: Readonly<Record<Language, typeof ja>> = { ja, en };
