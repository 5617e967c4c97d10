import type { Sentence } from "./errors.ts";
import { list } from "./errors.ts";

const ja = {
  "idempotency-key-malformed": {
    title: "Idempotency-Keyを読み取れません",
    detail: () => "1〜128文字の印字可能なASCII文字にしてください。",
  },
  "idempotency-key-needed": {
    title: "Idempotency-Keyが必要です",
    detail: () => "この操作には、操作ごとに新しいIdempotency-Keyを付けてください。",
  },
  "idempotency-key-reused": {
    title: "このIdempotency-Keyは別の内容で使われています",
    detail: () => "内容が違うときは、新しいキーを付けてください。何も変更されていません。",
  },
  "request-in-progress": {
    title: "同じ要求を処理しています",
    detail: (p) => `${list(p.seconds, "")}秒ほど待ってから、同じキーで送り直してください。`,
  },
  "once-too-large": {
    title: "キーを付けて処理できる量を超えています",
    detail: () => "操作を分けるか、Idempotency-Keyを付けずに送ってください。何も変更されていません。",
  },
  "if-match-needed": {
    title: "If-Matchが必要です",
    detail: () => "記録を読み、そのETagをIf-Matchに付けてください。何も変更されていません。",
  },
  "if-match-malformed": {
    title: "If-Matchを読み取れません",
    detail: () => "記録を読んだときのETagを、そのまま一つだけ付けてください。",
  },
  "if-match-unknown": {
    title: "If-Matchは使えません",
    detail: () => "この操作は版を確かめません。If-Matchを付けずに送ってください。何も変更されていません。",
  },
} as const satisfies Record<string, Sentence>;

const en: Record<keyof typeof ja, Sentence> = {
  "idempotency-key-malformed": {
    title: "The Idempotency-Key cannot be read",
    detail: () => "It takes 1 to 128 printable ASCII characters.",
  },
  "idempotency-key-needed": {
    title: "An Idempotency-Key is needed",
    detail: () => "Send this with an Idempotency-Key, a new one for each deed.",
  },
  "idempotency-key-reused": {
    title: "This Idempotency-Key was used for something else",
    detail: () => "Take a new key for another content. Nothing was changed.",
  },
  "request-in-progress": {
    title: "The same request is under way",
    detail: (p) => `Send it again with the same key in ${list(p.seconds, "")} s.`,
  },
  "once-too-large": {
    title: "This is too much to be done under a key",
    detail: () => "Do it in parts, or without an Idempotency-Key. Nothing was changed.",
  },
  "if-match-needed": {
    title: "If-Match is needed",
    detail: () => "Read the record and send its ETag as If-Match. Nothing was changed.",
  },
  "if-match-malformed": {
    title: "If-Match cannot be read",
    detail: () => "Send the one ETag that the record was read with, as it was.",
  },
  "if-match-unknown": {
    title: "If-Match is not taken here",
    detail: () => "This does not look at revisions. Send it without If-Match. Nothing was changed.",
  },
};

/** What is said of the headers that programs send with a change. */
export const onceCopy = { ja, en };
