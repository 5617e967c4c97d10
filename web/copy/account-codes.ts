import type {
  Check,
  CyberQuestion,
  OrganisationKind,
  OrganisationStatus,
  Reason,
} from "../../shared/accounts/codes.ts";
import type { Move, Need } from "../../shared/accounts/rules.ts";
import type { AgencyRole } from "../../shared/base/actor.ts";
import type { Language } from "../../shared/base/text.ts";
import { auditCopy } from "./audit.ts";

type Names<Code extends string> = Readonly<Record<Code, string>>;
export type Control = "NONE" | "SHAREHOLDERS" | "BOARD" | "OTHER";
type Codes = {
  readonly kind: Names<OrganisationKind>;
  readonly status: Names<OrganisationStatus>;
  readonly reason: Names<Reason>;
  /** What an organisation can do about it. */
  readonly mend: Names<Reason>;
  readonly check: Names<Check>;
  /** A button, and the same move afterwards as a line of the record. */
  readonly move: Names<Move>;
  readonly moved: Names<Move | "apply">;
  readonly need: Names<Need>;
  readonly cyber: Names<CyberQuestion>;
  readonly answer: Names<"YES" | "PARTLY" | "NO">;
  readonly control: Names<Control>;
};

const ja: Codes = {
  kind: { GOVERNMENT: "外国政府機関", SUPPLIER: "供給者（国内企業・新興企業）", AGENCY: "当庁" },
  status: {
    APPLIED: "申請受付済み",
    IDENTITY_CHECK: "身元確認中",
    CLEARED: "資格確認済み",
    REGISTERED: "登録受付済み",
    VERIFIED: "確認済み",
    EXPORT_READY: "輸出準備完了",
    REFUSED: "不承認",
    SUSPENDED: "停止中",
    EXPIRED: "期限切れ",
    ACTIVE: "有効",
  },
  reason: {
    "letter-missing": "公文書の提出がない",
    "letter-not-authentic": "公文書の真正性を確認できない",
    "officer-not-confirmed": "権限を持つ担当官を確認できない",
    "domain-not-official": "政府のドメインと確認できない",
    "ownership-unclear": "所有・支配の関係が明らかでない",
    "number-not-registered": "法人番号の登録を確認できない",
    "not-eligible": "利用資格の対象外",
    "security-concern": "安全保障上の懸念",
    other: "その他（説明のとおり）",
  },
  mend: {
    "letter-missing": "大使館または省の公文書（PDF）を提出してください。",
    "letter-not-authentic": "発出元が署名した公文書を、改めて提出してください。",
    "officer-not-confirmed": "担当官の任命または権限を示す公文書を提出してください。",
    "domain-not-official": "政府のドメインであることを示す公文書を提出してください。",
    "ownership-unclear": "株主と支配の関係を示す資料を、担当官にお送りください。",
    "number-not-registered": "国税庁の公表サイトで法人番号と名称を確かめてください。",
    "not-eligible": "この経過の説明をご覧ください。",
    "security-concern": "この経過の説明をご覧ください。",
    other: "この経過の説明をご覧ください。",
  },
  check: {
    "letter-genuine": "公文書は、大使館または省に照会して真正と確認した",
    "domain-official": "メールのドメインは、その政府のものと確認した",
    "officer-confirmed": "担当官の氏名と権限を、別の経路で確認した",
    "number-registered": "法人番号と名称が国税庁の公表内容と一致した",
    "ownership-clear": "所有と外国の支配について、申告に矛盾がない",
    "contact-confirmed": "連絡担当者の在籍を確認した",
    "export-control-officer": "輸出管理の責任者が置かれている",
    "cyber-check-passed": "サイバーセキュリティの自己点検が基準を満たす",
  },
  move: {
    "begin-check": "身元確認を始める",
    ask: "追加の提出を求める",
    "record-findings": "確認結果を記録する",
    clear: "資格を認める",
    refuse: "不承認とする",
    extend: "資格を更新する",
    suspend: "停止する",
    reinstate: "停止を解除する",
    renew: "更新を申請する",
    "renew-late": "改めて確認を申請する",
    expire: "期限切れとする",
    lapse: "期限後も更新の審査を続ける",
    verify: "登録内容を確認済みとする",
    "make-export-ready": "輸出準備完了とする",
  },
  moved: {
    apply: "申請を受け付けました",
    "begin-check": "身元確認を始めました",
    ask: "追加の提出をお願いしました",
    "record-findings": "確認結果を記録しました",
    clear: "資格を認めました",
    refuse: "不承認としました",
    extend: "資格を更新しました",
    suspend: "停止しました",
    reinstate: "停止を解除しました",
    renew: "更新の申請を受け付けました",
    "renew-late": "期限後の更新の申請を受け付けました",
    expire: "資格の期限が切れました",
    lapse: "資格の期限が切れ、更新の審査を続けています",
    verify: "登録内容を確認しました",
    "make-export-ready": "輸出準備完了としました",
  },
  need: {
    letter: "公文書がまだ提出されていません。",
    findings: "すべての項目が確認されていません。先に確認結果の記録が必要です。",
    "other-person": "確認した職員とは別の職員が決定します。",
    reason: "理由を選ぶ必要があります。",
    renewable: "更新は、期限の180日前から、申請があったときに行えます。",
  },
  cyber: {
    accounts: "利用者ごとに個別のアカウントを割り当て、多要素認証を使っている",
    updates: "機器とソフトウェアを、更新の公開後すみやかに更新している",
    backups: "業務データの控えを別の場所に保管し、戻せることを試している",
    encryption: "持ち出す機器と、社外への通信を暗号化している",
    incidents: "事故が起きたときの連絡先と手順を定めている",
  },
  answer: { YES: "はい", PARTLY: "一部", NO: "いいえ" },
  control: {
    NONE: "外国の支配はない",
    SHAREHOLDERS: "外国の株主が、経営に影響する議決権を持つ",
    BOARD: "外国の者が役員の選任を左右できる",
    OTHER: "契約などその他の方法による支配がある",
  },
};

const en: Codes = {
  kind: {
    GOVERNMENT: "Foreign government organisation",
    SUPPLIER: "Supplier (firm or start-up in Japan)",
    AGENCY: "The agency",
  },
  status: {
    APPLIED: "Application received",
    IDENTITY_CHECK: "Identity being checked",
    CLEARED: "Cleared",
    REGISTERED: "Registration received",
    VERIFIED: "Verified",
    EXPORT_READY: "Ready to export",
    REFUSED: "Refused",
    SUSPENDED: "Suspended",
    EXPIRED: "Expired",
    ACTIVE: "Active",
  },
  reason: {
    "letter-missing": "The letter is missing",
    "letter-not-authentic": "The letter could not be confirmed as genuine",
    "officer-not-confirmed": "The authorising officer could not be confirmed",
    "domain-not-official": "The e-mail domain could not be confirmed as the government's",
    "ownership-unclear": "Ownership or control is unclear",
    "number-not-registered": "The corporate number could not be confirmed",
    "not-eligible": "Not eligible",
    "security-concern": "Security concern",
    other: "Other (see the note)",
  },
  mend: {
    "letter-missing": "Send a letter of the embassy or ministry as a PDF.",
    "letter-not-authentic": "Send a letter signed by the office that issues it.",
    "officer-not-confirmed": "Send a letter that states the officer's appointment or authority.",
    "domain-not-official": "Send a letter that confirms the domain as the government's.",
    "ownership-unclear": "Send the case officer papers on shareholders and control.",
    "number-not-registered": "Compare number and name with the National Tax Agency's public register.",
    "not-eligible": "See the note in the history below.",
    "security-concern": "See the note in the history below.",
    other: "See the note in the history below.",
  },
  check: {
    "letter-genuine": "The embassy or ministry was asked and confirmed the letter as genuine",
    "domain-official": "The e-mail domain is confirmed as the government's",
    "officer-confirmed": "The officer's name and authority were confirmed through another channel",
    "number-registered": "Number and name agree with the National Tax Agency's register",
    "ownership-clear": "Nothing contradicts what is stated of ownership and foreign control",
    "contact-confirmed": "The contact person is confirmed to work there",
    "export-control-officer": "A person responsible for export control has been appointed",
    "cyber-check-passed": "The cyber self-check meets the standard",
  },
  move: {
    "begin-check": "Begin the identity check",
    ask: "Ask for more",
    "record-findings": "Record findings",
    clear: "Clear",
    refuse: "Refuse",
    extend: "Extend the clearance",
    suspend: "Suspend",
    reinstate: "End the suspension",
    renew: "Ask for renewal",
    "renew-late": "Ask for a new check",
    expire: "Let it expire",
    lapse: "Go on checking the renewal",
    verify: "Verify the registration",
    "make-export-ready": "Mark as ready to export",
  },
  moved: {
    apply: "Application received",
    "begin-check": "Identity check begun",
    ask: "More was asked for",
    "record-findings": "Findings recorded",
    clear: "Cleared",
    refuse: "Refused",
    extend: "Clearance extended",
    suspend: "Suspended",
    reinstate: "Suspension ended",
    renew: "Renewal asked for",
    "renew-late": "Renewal asked for after expiry",
    expire: "Clearance expired",
    lapse: "Clearance ended; the renewal is being checked",
    verify: "Registration verified",
    "make-export-ready": "Marked as ready to export",
  },
  need: {
    letter: "The letter has not come in yet.",
    findings: "Not everything has been confirmed. The findings have to be recorded first.",
    "other-person": "Somebody other than the person who checked decides.",
    reason: "A reason has to be chosen.",
    renewable: "A clearance can be extended from 180 days before its end, when that was asked for.",
  },
  cyber: {
    accounts: "Every user has an account of their own and signs in with more than one factor",
    updates: "Devices and software are updated soon after a release",
    backups: "Copies of business data lie in another place, and restoring them has been tried",
    encryption: "Devices that leave the premises and traffic to the outside are encrypted",
    incidents: "Contacts and steps for an incident are written down",
  },
  answer: { YES: "Yes", PARTLY: "Partly", NO: "No" },
  control: {
    NONE: "No foreign control",
    SHAREHOLDERS: "Foreign shareholders hold votes that sway the company",
    BOARD: "Foreigners can decide who sits on the board",
    OTHER: "Control by contract or in another way",
  },
};

export const accountCodes: Readonly<Record<Language, Codes>> = { ja, en };
/** The same names as in the trail. */
export const roleName = (role: AgencyRole, lang: Language): string => auditCopy[lang].roles[role];
/** A move as the record keeps it: free text in old rows. */
export const movedName = (move: string, lang: Language): string => {
  const names: Readonly<Record<string, string>> = accountCodes[lang].moved;
  return names[move] ?? move;
};
