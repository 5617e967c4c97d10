import type { AgencyRole } from "../../../shared/base/actor.ts";

/** The organisations that the demo people belong to; each is cleared, verified or the agency itself. */
export const demoOrganisations = {
  agency: { kind: "AGENCY", country: "JP", ja: "防衛装備移転庁（実演）", en: "Defense Export Agency (demo)" },
  ph: {
    kind: "GOVERNMENT",
    country: "PH",
    ja: "フィリピン国防省 調達局",
    en: "Department of National Defense, Procurement Service",
  },
  au: {
    kind: "GOVERNMENT",
    country: "AU",
    ja: "オーストラリア国防省 能力取得局",
    en: "Department of Defence, Capability Acquisition",
  },
  kr: {
    kind: "GOVERNMENT",
    country: "KR",
    ja: "韓国 防衛事業庁",
    en: "Defense Acquisition Program Administration",
  },
  uncleared: {
    kind: "GOVERNMENT",
    country: "VN",
    ja: "ベトナム国防省 技術総局",
    en: "Ministry of National Defence, Technical Department",
  },
  startup: { kind: "SUPPLIER", country: "JP", ja: "青潮センシング株式会社", en: "Aoshio Sensing Inc." },
  firm: { kind: "SUPPLIER", country: "JP", ja: "東海重機工業株式会社", en: "Tokai Heavy Machinery Ltd." },
} as const;
export type DemoOrganisation = keyof typeof demoOrganisations;

export type DemoPerson = {
  /** Name to sign in with; also the subject at the identity provider. */
  readonly name: string;
  readonly realm: "agency" | "outside";
  readonly email: string;
  readonly shown: string;
  readonly organisation: DemoOrganisation;
  readonly administrator?: true;
  readonly roles?: readonly AgencyRole[];
};

const of = (
  organisation: Exclude<DemoOrganisation, "agency">,
  name: string,
  email: string,
  shown: string,
  administrator?: true,
): DemoPerson => ({
  name,
  realm: "outside",
  email,
  shown,
  organisation,
  ...(administrator && { administrator }),
});

const agency = (name: string, shown: string, roles: readonly AgencyRole[]): DemoPerson => ({
  name,
  realm: "agency",
  email: `${name}@agency.example.go.jp`,
  shown,
  organisation: "agency",
  roles,
  ...(roles.includes("admin") && { administrator: true as const }),
});

/** One person per part that somebody plays; the passwords are the names, on this machine only. */
export const demoPeople: readonly DemoPerson[] = [
  of("ph", "buyer.ph", "m.santos@dnd.example.gov.ph", "Maria Santos", true),
  of("ph", "buyer.ph2", "j.reyes@dnd.example.gov.ph", "Jose Reyes"),
  of("au", "buyer.au", "olivia.clarke@defence.example.gov.au", "Olivia Clarke", true),
  of("kr", "buyer.kr", "kim.jisu@dapa.example.go.kr", "Kim Jisu", true),
  of("uncleared", "buyer.uncleared", "nguyen.an@mod.example.gov.vn", "Nguyen An", true),
  of("startup", "supplier.startup", "sato@aoshio.example.jp", "佐藤 結衣", true),
  of("startup", "supplier.startup2", "tanaka@aoshio.example.jp", "田中 蓮"),
  of("firm", "supplier.firm", "suzuki@tokai-heavy.example.jp", "鈴木 健一", true),
  agency("curator", "山本 彩", ["curator"]),
  agency("curator2", "中村 翔", ["curator"]),
  agency("case-officer", "小林 直樹", ["case-officer"]),
  agency("licensing", "加藤 真由", ["licensing"]),
  agency("approver", "吉田 浩", ["approver", "licensing"]),
  agency("finance", "山田 美咲", ["finance"]),
  agency("auditor", "佐々木 剛", ["auditor"]),
  agency("admin", "松本 恵", ["admin"]),
];
