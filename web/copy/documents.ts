import type { Language } from "../../shared/base/text.ts";
import type { DocumentKind, DocumentStatus, RefusalReason } from "../../shared/documents/codes.ts";

/** What the browser says while it sends a file; `{…}` are filled in there. */
type Sending = Readonly<
  Record<
    | "choose"
    | "drop"
    | "waiting"
    | "reading"
    | "progress"
    | "checking"
    | "again"
    | "arrived"
    | "cancelled"
    | "broken"
    | "kind"
    | "large"
    | "empty"
    | "checksum"
    | "refused"
    | "signedOut"
    | "cancel"
    | "retry"
    | "dismiss"
    | "spoken",
    string
  >
>;

const statusJa: Record<DocumentStatus | "LATE", string> = {
  EXPECTED: "送信待ち",
  ARRIVED: "検査中",
  CLEAN: "利用できます",
  INFECTED: "受け付けませんでした",
  REFUSED: "受け付けませんでした",
  REMOVED: "削除済み",
  LATE: "届いていません",
};
const reasonJa: Record<RefusalReason | "infected", string> = {
  "type-unknown": "受け付けている形式のファイルではありません。",
  "type-other-kind": "画像として送られたものが画像ではないか、文書として送られたものが文書ではありません。",
  "type-differs": "ファイルの中身が、名前の拡張子と異なります。",
  "file-broken": "ファイルが途中で切れているか、壊れています。もう一度送ってください。",
  "file-changed": "検査中に別のファイルが送られました。もう一度送ってください。",
  "file-missing": "ファイルが見つかりませんでした。もう一度送ってください。",
  "file-too-large": "ファイルが大きすぎます。",
  "checksum-differs": "届いた内容が、送ったものと異なります。もう一度送ってください。",
  macros: "マクロを含むファイルは受け付けていません。マクロのない形式で保存し直してください。",
  "picture-broken": "画像を読み取れません。保存し直してから送ってください。",
  "picture-too-large": "画像の画素数が多すぎます。縮小してから送ってください。",
  "scan-impossible":
    "ウイルス検査ができないファイルです（パスワード付きなど）。保護を外してから送ってください。",
  "scan-failed": "ウイルス検査ができませんでした。もう一度送ってください。",
  infected: "有害なプログラムが見つかったため、破棄しました。",
};
const kindJa: Record<DocumentKind, string> = { PICTURE: "画像", DOCUMENT: "文書" };
const sendingJa: Sending = {
  choose: "ファイルを選ぶ",
  drop: "ここにドロップすることもできます",
  waiting: "順番を待っています",
  reading: "内容を確かめています",
  progress: "{percent}%（{sent} / {all}）",
  checking: "送信しました。受付を確かめています",
  again: "接続が切れました。{seconds}秒後に送り直します（{attempt}回目）",
  arrived: "届きました。結果は下の一覧に表示されます。",
  cancelled: "中止しました",
  broken: "接続が続かないため、送信できませんでした。",
  kind: "この形式のファイルは受け付けていません。",
  large: "ファイルが大きすぎます（上限 {most}）。",
  empty: "空のファイルは送れません。",
  checksum: "送信中に内容が変わりました。もう一度送ってください。",
  refused: "受け付けられませんでした。ページを読み込み直してから、もう一度送ってください。",
  signedOut: "サインインの期限が切れました。サインインし直してください。",
  cancel: "中止",
  retry: "もう一度送る",
  dismiss: "閉じる",
  spoken: "{name}：{said}",
};

const ja = {
  title: "画像と文書",
  lead: (owner: string) => `${owner}に付けるファイルです。`,
  ownerNames: {
    listing: "品目",
    intake: "物品ファイルの取込み",
    case: "案件",
    technology: "技術",
  } as Readonly<Record<string, string>>,
  add: "ファイルを加える",
  addText:
    "送ったファイルは、ウイルスの検査が済むまで誰も開けません。画像は、位置などの情報を取り除いて縮小します。",
  limits: (kind: string, endings: string, most: string) => `${kind}：${endings}（${most}まで）`,
  kindLabel: "種別",
  kind: kindJa,
  nameLabel: "名前",
  nameHint: "何のファイルかが分かる名前（例：外観写真 右舷）",
  next: "ファイルの選択へ進む",
  postTitle: "ファイルを送る",
  postLead: (name: string) => `「${name}」として送るファイルを選びます。`,
  file: "ファイル",
  fileHint: (endings: string, most: string) => `${endings}、${most}まで。15分以内に送ってください。`,
  send: "送る",
  list: "ファイルの一覧",
  columns: { name: "名前", status: "状態", size: "大きさ", at: "受付", moves: "操作" },
  none: "－",
  nothing: "ファイルはまだありません。",
  status: statusJa,
  reason: reasonJa,
  download: "ダウンロード",
  downloadHint: "ダウンロードは監査証跡に記録されます。",
  remove: "削除",
  about: (name: string) => `：${name}`,
  pixels: (width: string, height: string) => `${width} × ${height} 画素`,
  refresh: "状態を更新する",
  stillChecking: "検査中のファイルがあります",
  done: { posted: "ファイルが届きました。検査が済むと使えます。", removed: "ファイルを削除しました。" },
  sending: sendingJa,
};

const statusEn: typeof statusJa = {
  EXPECTED: "Waiting for the file",
  ARRIVED: "Being checked",
  CLEAN: "Ready",
  INFECTED: "Not taken",
  REFUSED: "Not taken",
  REMOVED: "Removed",
  LATE: "Did not arrive",
};
const reasonEn: typeof reasonJa = {
  "type-unknown": "This is not a kind of file that is taken here.",
  "type-other-kind": "What was sent as a picture is none, or what was sent as a document is none.",
  "type-differs": "The content of the file is not what the ending of its name says.",
  "file-broken": "The file is cut short or damaged. Send it again.",
  "file-changed": "Another file was sent while this one was being checked. Send it again.",
  "file-missing": "The file could not be found. Send it again.",
  "file-too-large": "The file is too large.",
  "checksum-differs": "What arrived is not what was sent. Send it again.",
  macros: "Files with macros are not taken. Save it in a format without them.",
  "picture-broken": "The picture cannot be read. Save it anew and send it again.",
  "picture-too-large": "The picture has too many pixels. Make it smaller and send it again.",
  "scan-impossible":
    "The file cannot be checked for malware, for instance because of a password. Take it off and send it again.",
  "scan-failed": "The check for malware failed. Send it again.",
  infected: "Malware was found in the file, and it was destroyed.",
};
const kindEn: typeof kindJa = { PICTURE: "Picture", DOCUMENT: "Document" };
const sendingEn: Sending = {
  choose: "Choose files",
  drop: "or drop them here",
  waiting: "Waiting for its turn",
  reading: "Reading the file",
  progress: "{percent} % ({sent} of {all})",
  checking: "Sent. Waiting for the answer",
  again: "The connection broke. Sending again in {seconds} s (attempt {attempt})",
  arrived: "Arrived. The list below shows what becomes of it.",
  cancelled: "Cancelled",
  broken: "The connection did not hold, and the file was not sent.",
  kind: "This kind of file is not taken here.",
  large: "The file is too large ({most} at most).",
  empty: "An empty file cannot be sent.",
  checksum: "The content changed on its way. Send it again.",
  refused: "The file was not accepted. Load the page anew and send it again.",
  signedOut: "You are no longer signed in. Please sign in again.",
  cancel: "Cancel",
  retry: "Send again",
  dismiss: "Close",
  spoken: "{name}: {said}",
};

const en: typeof ja = {
  title: "Pictures and documents",
  lead: (owner) => `Files that belong to ${owner}.`,
  ownerNames: {
    listing: "Listing",
    intake: "Intake of a property file",
    case: "Case",
    technology: "Technology",
  },
  add: "Add files",
  addText:
    "Nobody can open a file before it has been checked for malware. Pictures are made smaller, and place and camera are taken out of them.",
  limits: (kind, endings, most) => `${kind}: ${endings} (${most} at most)`,
  kindLabel: "Kind",
  kind: kindEn,
  nameLabel: "Name",
  nameHint: "Says what the file is, for instance: Exterior, starboard side",
  next: "Go on to choose the file",
  postTitle: "Send a file",
  postLead: (name) => `Choose the file to send as “${name}”.`,
  file: "File",
  fileHint: (endings, most) => `${endings}, ${most} at most. Send it within 15 minutes.`,
  send: "Send",
  list: "Files",
  columns: { name: "Name", status: "State", size: "Size", at: "Received", moves: "Actions" },
  none: "–",
  nothing: "There are no files yet.",
  status: statusEn,
  reason: reasonEn,
  download: "Download",
  downloadHint: "Every download is recorded in the audit trail.",
  remove: "Remove",
  about: (name) => `: ${name}`,
  pixels: (width, height) => `${width} × ${height} pixels`,
  refresh: "Ask for the state again",
  stillChecking: "Files are being checked",
  done: {
    posted: "The file has arrived. It can be used once it has been checked.",
    removed: "The file was removed.",
  },
  sending: sendingEn,
};

export const documentsCopy: Readonly<Record<Language, typeof ja>> = { ja, en };
