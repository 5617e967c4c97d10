import type { Language } from "../../shared/base/text.ts";

/** Words that every form uses, whatever it is about. */
const ja = {
  required: "※必須",
  optional: "（任意）",
  error: "エラー：",
  summaryTitle: "入力内容を確認してください",
  summaryLead:
    "まだ送信されていません。入力した内容は残っています。次の項目を直してから、もう一度送信してください。",
  titleError: "エラー：",
  done: "完了",
  current: "現在",
  next: "これから",
  choose: "選択してください",
};

const en: typeof ja = {
  required: "required",
  optional: "(optional)",
  error: "Error: ",
  summaryTitle: "Please check what you entered",
  summaryLead:
    "Nothing has been sent yet and everything you typed is kept. Mend the following and send again.",
  titleError: "Error: ",
  done: "done",
  current: "now",
  next: "to come",
  choose: "Please choose",
};

export const formCopy: Readonly<Record<Language, typeof ja>> = { ja, en };
