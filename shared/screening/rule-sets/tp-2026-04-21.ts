import { stages } from "../codes.ts";
import type { Rule, RuleSet } from "../model.ts";
import { exportOrder } from "./export-order.ts";
import { everyList } from "./lists.ts";

const always = [...stages];
const principles =
  "防衛装備移転三原則の運用指針（2026年4月21日改正） / Implementation Guidelines of the Three Principles on Transfer of Defense Equipment and Technology, as revised on 21 April 2026";
const weapon = { is: "item-class", value: "WEAPON" } as const;
const partner = { is: "destination", list: "agreement-partners" } as const;
const fighting = { is: "destination", list: "active-combat" } as const;
const withoutAgreement: Rule["when"] = {
  is: "all",
  of: [{ is: "classified" }, { is: "not", of: { is: "end-user", list: "security-agreements" } }],
};

const agreementBasis = {
  ja: "秘密に指定された情報は、情報保護協定を結んだ相手にだけ渡せる。協定は武器の移転の可否を左右しない。",
  en: "Classified information is given only to those with an information security agreement. The agreement gates the data, not the weapon.",
  source: "情報保護協定 / Agreements on the security of information",
};

/** The five categories are gone: equipment is a weapon or it is none. */
export const tp20260421: RuleSet = {
  version: "TP-2026-04-21",
  title: {
    ja: "2026年4月21日からの規則（武器と非武器の区分）",
    en: "Rules since 21 April 2026 (weapon or non-weapon)",
  },
  from: "2026-04-21",
  matching: { threshold: 0.82, most: 5 },
  lists: everyList,
  rules: [
    {
      id: "TP-2026-04-21/no-agreement",
      title: { ja: "協定のない国への武器", en: "Weapon to a country without agreement" },
      stages: always,
      when: { is: "all", of: [weapon, { is: "not", of: partner }] },
      outcome: "BLOCKED",
      needs: ["TRANSFER_AGREEMENT"],
      basis: {
        ja: "武器を移転できるのは、防衛装備品・技術移転協定を結んだ国に限る。",
        en: "Weapons go only to countries with an agreement on the transfer of defence equipment and technology.",
        source: principles,
      },
    },
    {
      id: "TP-2026-04-21/active-combat",
      title: { ja: "現に戦闘が行われている国への武器", en: "Weapon to a country in active combat" },
      stages: always,
      when: { is: "all", of: [weapon, fighting] },
      outcome: "NEEDS_SPECIAL_CIRCUMSTANCES",
      needs: ["SPECIAL_CIRCUMSTANCES", "NSC_DECISION"],
      basis: {
        ja: "現に戦闘が行われている国への武器の移転は、特段の事情がある場合に限る。",
        en: "Weapons go to a country in active combat only under special circumstances.",
        source: principles,
      },
    },
    {
      id: "TP-2026-04-21/agreement-partner",
      title: { ja: "協定のある国への武器", en: "Weapon to an agreement partner" },
      stages: always,
      when: { is: "all", of: [weapon, partner] },
      outcome: "NEEDS_NSC",
      needs: ["NSC_DECISION"],
      basis: {
        ja: "協定のある国への武器の移転は、案件ごとに国家安全保障会議で決める。",
        en: "A weapon for an agreement partner is decided case by case by the National Security Council.",
        source: principles,
      },
    },
    {
      id: "TP-2026-04-21/diet-notice",
      title: { ja: "国会への通知", en: "Notice to the Diet" },
      stages: ["ACCEPTANCE", "SHIPMENT"],
      when: weapon,
      outcome: "NEEDS_NSC",
      needs: ["DIET_NOTICE"],
      basis: {
        ja: "国家安全保障会議が武器の移転を認めたときは、その後に国会へ通知する。",
        en: "After the National Security Council has decided on a weapon, the Diet is notified.",
        source: principles,
      },
    },
    {
      id: "TP-2026-04-21/non-weapon",
      title: { ja: "非武器", en: "Non-weapon" },
      stages: always,
      when: { is: "item-class", value: "NON_WEAPON" },
      outcome: "ALLOWED",
      needs: [],
      basis: {
        ja: "殺傷・破壊の能力をもたない装備品は、五類型によらず移転の対象となる。輸出令による許可は別に要る。",
        en: "Equipment that is no weapon may be transferred without regard to the former five categories. A licence under the export order is another matter.",
        source: principles,
      },
    },
    {
      id: "TP-2026-04-21/prior-consent",
      title: { ja: "目的外使用と第三者移転の事前同意", en: "Consent to other use and to third parties" },
      stages: ["OFFER", "ACCEPTANCE"],
      when: { is: "always" },
      outcome: "ALLOWED",
      needs: ["PRIOR_CONSENT"],
      basis: {
        ja: "目的外使用と第三者への移転には日本の事前同意を要する旨を、相手が約束する。",
        en: "The buyer assures that other use and transfer to a third party need Japan's consent beforehand.",
        source: "防衛装備移転三原則 第三原則 / Three Principles, third principle",
      },
    },
    {
      id: "ISA/agreement-due",
      title: { ja: "情報保護協定が要る", en: "Information security agreement due" },
      stages: ["REQUEST", "OFFER"],
      when: withoutAgreement,
      outcome: "ALLOWED",
      needs: ["SECURITY_AGREEMENT"],
      basis: agreementBasis,
    },
    {
      id: "ISA/no-agreement",
      title: { ja: "情報保護協定のない相手への秘密情報", en: "Classified data without agreement" },
      stages: ["ACCEPTANCE", "SHIPMENT"],
      when: withoutAgreement,
      outcome: "BLOCKED",
      needs: ["SECURITY_AGREEMENT"],
      basis: agreementBasis,
    },
    ...exportOrder,
  ],
};
