import type { Language } from "../../shared/base/text.ts";
import type {
  ArmsCategory,
  Availability,
  ItemClass,
  Kind,
  PriceMode,
  SaleModel,
  Seek,
  ServiceType,
  TechnologyArea,
} from "../../shared/catalogue/codes.ts";
import type { ConditionCode, DeclaringService, PricingBasis } from "../../shared/surplus/codes.ts";

type Names<Code extends string> = Readonly<Record<Code, string>>;
type Codes = {
  readonly kind: Names<Kind>;
  readonly price: Names<PriceMode>;
  readonly sale: Names<SaleModel>;
  /** Who contracts with the buyer, and who answers for the item. */
  readonly saleMeans: Names<SaleModel>;
  readonly availability: Names<Availability>;
  readonly itemClass: Names<ItemClass>;
  readonly service: Names<ServiceType>;
  readonly area: Names<TechnologyArea>;
  readonly seek: Names<Seek>;
  readonly arms: Names<ArmsCategory>;
  readonly condition: Names<ConditionCode>;
  readonly pricingBasis: Names<PricingBasis>;
  readonly declaring: Names<DeclaringService>;
};

const ja: Codes = {
  kind: { EQUIPMENT: "新品装備品", SERVICE: "役務", SURPLUS: "余剰品", TECHNOLOGY: "新興技術" },
  price: {
    FIXED: "定価",
    INDICATIVE: "参考価格",
    OFFERS_INVITED: "価格募集（封印入札）",
    ON_REQUEST: "個別見積り",
    GRANT: "無償譲渡",
  },
  sale: { PRINCIPAL: "当庁が売主", AGENT: "当庁が代理", FACILITATED: "企業が売主（当庁が仲介）" },
  saleMeans: {
    PRINCIPAL: "当庁が企業から買い取り、相手国政府へ売り渡します。契約上の責任は当庁が負います。",
    AGENT: "当庁が相手国政府の名で契約します。契約の当事者は相手国政府と企業です。",
    FACILITATED: "企業が相手国政府と直接契約します。当庁は手続を支援し、契約上の責任は企業が負います。",
  },
  availability: { NOW: "現在入手可", FUTURE: "将来入手可" },
  itemClass: { WEAPON: "武器", NON_WEAPON: "非武器" },
  service: {
    TRAINING: "教育訓練",
    MAINTENANCE: "整備",
    REPAIR: "修理",
    UPGRADE: "能力向上",
    SPARES: "部品補給",
    REFURBISHMENT: "再生整備",
  },
  area: {
    UNCREWED: "無人機・自律システム",
    SENSING: "センシング",
    AI: "人工知能",
    QUANTUM: "量子",
    SPACE: "宇宙",
    MATERIALS: "素材",
    ENERGY: "エネルギー",
    CYBER: "サイバー",
    COMMUNICATIONS: "通信",
    MEDICAL: "医療",
    MARITIME: "海洋",
  },
  seek: {
    PILOT: "実証",
    INVESTMENT: "出資",
    LOAN: "融資",
    PARTNER: "提携先",
    JSDF_TRIAL: "自衛隊での試用",
  },
  arms: {
    a: "戦車",
    b: "装甲戦闘車両",
    c: "大口径火砲システム",
    d: "戦闘用航空機",
    e: "攻撃ヘリコプター",
    f: "軍艦",
    g: "ミサイル及びその発射装置",
    h: "小型武器及び軽兵器",
  },
  condition: {
    A: "使用可（払出し条件なし）",
    B: "使用可（払出し条件あり）",
    C: "使用可（優先払出し）",
    D: "使用可（試験・改修要）",
    E: "使用不可（軽微な復旧要）",
    F: "使用不可（修理可能）",
    G: "使用不可（欠品あり）",
    H: "使用不可（廃棄判定）",
    J: "保留（在庫）",
    K: "保留（返納品）",
    L: "保留（係争中）",
    M: "保留（作業中）",
    N: "保留（緊急戦闘用弾薬）",
    P: "使用不可（部品取り）",
    Q: "保留（品質不具合）",
    R: "保留（部品取り品・判定待ち）",
    S: "使用不可（スクラップ）",
    T: "使用可（訓練用弾薬）",
    V: "使用不可（廃弾薬）",
    X: "保留（修理判断待ち）",
  },
  pricingBasis: { FAIR_VALUE: "適正価格", REDUCED: "減額", GRANT: "無償" },
  declaring: { JGSDF: "陸上自衛隊", JMSDF: "海上自衛隊", JASDF: "航空自衛隊", OTHER: "その他の機関" },
};

const en: Codes = {
  kind: {
    EQUIPMENT: "New equipment",
    SERVICE: "Services",
    SURPLUS: "Surplus",
    TECHNOLOGY: "Emerging technology",
  },
  price: {
    FIXED: "Fixed price",
    INDICATIVE: "Indicative range",
    OFFERS_INVITED: "Offers invited (sealed)",
    ON_REQUEST: "Price on request",
    GRANT: "Grant",
  },
  sale: {
    PRINCIPAL: "Agency sells",
    AGENT: "Agency acts for buyer",
    FACILITATED: "Company sells, facilitated",
  },
  saleMeans: {
    PRINCIPAL:
      "The agency buys from industry and resells to your government. The agency is liable under the contract.",
    AGENT: "The agency contracts in your government's name. Your government and the company are the parties.",
    FACILITATED:
      "The company contracts with your government directly. The agency helps with procedure; the company is liable.",
  },
  availability: { NOW: "Available now", FUTURE: "Available later" },
  itemClass: { WEAPON: "Weapon", NON_WEAPON: "Non-weapon" },
  service: {
    TRAINING: "Training",
    MAINTENANCE: "Maintenance",
    REPAIR: "Repair",
    UPGRADE: "Upgrade",
    SPARES: "Spares",
    REFURBISHMENT: "Refurbishment",
  },
  area: {
    UNCREWED: "Uncrewed and autonomous systems",
    SENSING: "Sensing",
    AI: "Artificial intelligence",
    QUANTUM: "Quantum",
    SPACE: "Space",
    MATERIALS: "Materials",
    ENERGY: "Energy",
    CYBER: "Cyber",
    COMMUNICATIONS: "Communications",
    MEDICAL: "Medical",
    MARITIME: "Maritime",
  },
  seek: {
    PILOT: "Pilot",
    INVESTMENT: "Investment",
    LOAN: "Loan",
    PARTNER: "Partner",
    JSDF_TRIAL: "Trial with the JSDF",
  },
  arms: {
    a: "Battle tanks",
    b: "Armoured combat vehicles",
    c: "Large-calibre artillery systems",
    d: "Combat aircraft",
    e: "Attack helicopters",
    f: "Warships",
    g: "Missiles and missile launchers",
    h: "Small arms and light weapons",
  },
  condition: {
    A: "Serviceable, issuable without qualification",
    B: "Serviceable, issuable with qualification",
    C: "Serviceable, priority issue",
    D: "Serviceable, test or modification needed",
    E: "Unserviceable, limited restoration",
    F: "Unserviceable, reparable",
    G: "Unserviceable, incomplete",
    H: "Unserviceable, condemned",
    J: "Suspended, in stock",
    K: "Suspended, returns",
    L: "Suspended, litigation",
    M: "Suspended, in work",
    N: "Suspended, ammunition for emergency combat use only",
    P: "Unserviceable, reclamation",
    Q: "Suspended, product quality deficiency",
    R: "Suspended, reclaimed items awaiting determination",
    S: "Unserviceable, scrap",
    T: "Serviceable, training ammunition only",
    V: "Unserviceable, waste munitions",
    X: "Suspended, repair decision delayed",
  },
  pricingBasis: { FAIR_VALUE: "Fair value", REDUCED: "Reduced", GRANT: "Grant" },
  declaring: {
    JGSDF: "Ground Self-Defense Force",
    JMSDF: "Maritime Self-Defense Force",
    JASDF: "Air Self-Defense Force",
    OTHER: "Another service",
  },
};

export const codes: Readonly<Record<Language, Codes>> = { ja, en };
