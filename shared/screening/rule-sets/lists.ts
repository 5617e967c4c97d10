import type { CountryList } from "../model.ts";

const countries = (codes: string): CountryList["members"] => codes.split(" ");

/** 17 with Canada, signed on 27 January 2026. There is no official table: the operator keeps it. */
export const agreementPartners: CountryList = {
  id: "agreement-partners",
  name: {
    ja: "防衛装備品・技術移転協定の締約国",
    en: "Partners of a defence equipment and technology transfer agreement",
  },
  asOf: "2026-01-29",
  source:
    "Janes 2021-05; KUNA 2024-01-09; vietnam.vn (SG, 2023-06-03); Sputnik 2024-12-12 (MN); Jiji 2026-01-29 (CA)",
  members: countries("US GB AU FR DE IN ID IT MY PH VN TH SE AE SG MN CA"),
};

export const groupA: CountryList = {
  id: "group-a",
  name: { ja: "輸出令別表第三の地域（グループA）", en: "Group A, Appended Table 3" },
  asOf: "2026-02-14",
  source: "輸出貿易管理令（昭和24年政令第378号）別表第三 / Export Trade Control Order, Appended Table 3",
  members: countries("AR AU AT BE BG CA CZ DK FI FR DE GR HU IE IT KR LU NL NZ NO PL PT ES SE CH GB US"),
};

export const armsEmbargo: CountryList = {
  id: "un-arms-embargo",
  name: { ja: "国連武器禁輸国・地域", en: "Countries under a UN arms embargo" },
  asOf: "2026-02-14",
  source:
    "輸出貿易管理令（昭和24年政令第378号）別表第三の二 / Export Trade Control Order, Appended Table 3-2",
  members: countries("AF CF CD IQ LB LY KP SO SS SD"),
};

/** Whether a war is one is decided by the government, not by a product: empty until the operator dates an entry. */
export const activeCombat: CountryList = {
  id: "active-combat",
  name: { ja: "現に戦闘が行われている国", en: "Countries in active combat" },
  asOf: "2026-04-21",
  source: "運用者が日付とともに管理（出荷時は空） / Kept and dated by the operator; shipped empty",
  members: [],
};

/** NATO's agreement is with the organisation; it is none with its members. */
export const securityAgreements: CountryList = {
  id: "security-agreements",
  name: { ja: "情報保護協定の相手", en: "Parties of an information security agreement" },
  asOf: "2026-04-21",
  source:
    "情報保護協定・秘密軍事情報保護協定の締結状況 / Agreements on the security of information, as concluded",
  members: countries("US NATO FR AU GB IN IT KR DE UA CA"),
};

export const everyList: CountryList[] = [
  agreementPartners,
  groupA,
  armsEmbargo,
  activeCombat,
  securityAgreements,
];
