import type { Language } from "../../shared/base/text.ts";

/** The frame of every page says these, so they stand apart from the wording of the room. */
const ja = {
  label: "アカウントのメニュー",
  home: "ホーム",
  catalogue: "カタログ",
  organisation: "組織",
  profile: "プロフィール",
  organisations: "組織の審査",
  audit: "監査証跡",
  members: "職員",
  signIn: "サインイン",
  signOut: "サインアウト",
  role: "現在の役割",
  switchRole: "役割を切り替える",
  switch: "切替",
  roles: {
    public: "一般",
    person: "所属なし",
    system: "システム",
    buyer: "購入国政府",
    supplier: "供給者",
    curator: "キュレーター",
    "case-officer": "案件担当官",
    licensing: "許可担当官",
    approver: "承認者",
    finance: "経理担当官",
    auditor: "監査官",
    admin: "管理者",
  },
};

const en: typeof ja = {
  label: "Your account",
  home: "Home",
  catalogue: "Catalogue",
  organisation: "Organisation",
  profile: "Profile",
  organisations: "Organisations",
  audit: "Audit trail",
  members: "Staff",
  signIn: "Sign in",
  signOut: "Sign out",
  role: "Acting as",
  switchRole: "Change role",
  switch: "Change",
  roles: {
    public: "Public",
    person: "No organisation",
    system: "System",
    buyer: "Buyer government",
    supplier: "Supplier",
    curator: "Curator",
    "case-officer": "Case officer",
    licensing: "Licensing officer",
    approver: "Approver",
    finance: "Finance officer",
    auditor: "Auditor",
    admin: "Administrator",
  },
};

export const readerCopy: Readonly<Record<Language, typeof ja>> = { ja, en };
