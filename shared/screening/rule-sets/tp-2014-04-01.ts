import { purposes, stages } from "../codes.ts";
import type { RuleSet } from "../model.ts";
import { exportOrder } from "./export-order.ts";
import { activeCombat, agreementPartners, everyList } from "./lists.ts";

const always = [...stages];
const principles =
  "防衛装備移転三原則の運用指針（2014年4月1日から2026年4月20日まで） / Implementation Guidelines of the Three Principles on Transfer of Defense Equipment and Technology, in force from 1 April 2014 to 20 April 2026";
const fiveUses = { is: "purpose", of: [...purposes] } as const;
const nonWeapon = { is: "item-class", value: "NON_WEAPON" } as const;

/**
 * What was in force until 20 April 2026, as far as a sale by the agency goes: joint development and returned parts
 * are no sales. Lists stand as on its last day.
 */
export const tp20140401: RuleSet = {
  version: "TP-2014-04-01",
  title: { ja: "2026年4月20日までの規則（五類型）", en: "Rules until 20 April 2026 (five categories)" },
  from: "2014-04-01",
  until: "2026-04-20",
  matching: { threshold: 0.82, most: 5 },
  lists: everyList,
  rules: [
    {
      id: "TP-2014-04-01/weapon",
      title: { ja: "武器", en: "Weapon" },
      stages: always,
      when: { is: "item-class", value: "WEAPON" },
      outcome: "BLOCKED",
      needs: [],
      basis: {
        ja: "完成品の移転は、救難、輸送、警戒、監視、掃海の五類型の非戦闘目的に限る。",
        en: "Finished equipment is transferred for five non-combat uses only: rescue, transport, vigilance, surveillance, minesweeping.",
        source: principles,
      },
    },
    {
      id: "TP-2014-04-01/outside-categories",
      title: { ja: "五類型に当たらない防衛装備", en: "Defence equipment outside of the five categories" },
      stages: always,
      when: {
        is: "all",
        of: [nonWeapon, { is: "control-item", from: 1, to: 1 }, { is: "not", of: fiveUses }],
      },
      outcome: "BLOCKED",
      needs: [],
      basis: {
        ja: "別表第一の1の項に当たる装備で五類型のいずれにも当たらないものは、移転の対象としない。",
        en: "Equipment of row 1 of Appended Table 1 that serves none of the five uses is not transferred.",
        source: principles,
      },
    },
    {
      id: "TP-2014-04-01/five-categories",
      title: { ja: "五類型の装備（協定のある国）", en: "Five categories, agreement partner" },
      stages: always,
      when: {
        is: "all",
        of: [nonWeapon, fiveUses, { is: "destination", list: agreementPartners.id }],
      },
      outcome: "NEEDS_NSC",
      needs: ["NSC_DECISION"],
      basis: {
        ja: "五類型に当たる装備は、安全保障面で協力関係がある国に、慎重な審査を経て移転する。",
        en: "Equipment of the five categories goes to countries with which Japan cooperates in security, after careful examination.",
        source: principles,
      },
    },
    {
      id: "TP-2014-04-01/no-agreement",
      title: { ja: "五類型の装備（協定のない国）", en: "Five categories, no agreement" },
      stages: always,
      when: {
        is: "all",
        of: [nonWeapon, fiveUses, { is: "not", of: { is: "destination", list: agreementPartners.id } }],
      },
      outcome: "BLOCKED",
      needs: ["TRANSFER_AGREEMENT"],
      basis: {
        ja: "五類型に当たる装備も、協定を結んだ国の外へは移転しない。",
        en: "Equipment of the five categories too is not transferred beyond the agreement partners.",
        source: principles,
      },
    },
    {
      id: "TP-2014-04-01/party-to-conflict",
      title: { ja: "紛争当事国", en: "Party to a conflict" },
      stages: always,
      when: { is: "destination", list: activeCombat.id },
      outcome: "BLOCKED",
      needs: [],
      basis: {
        ja: "紛争当事国への移転は認めない。",
        en: "Nothing is transferred to a party to a conflict.",
        source: "防衛装備移転三原則 第一原則 / Three Principles, first principle",
      },
    },
    {
      id: "TP-2014-04-01/prior-consent",
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
    ...exportOrder,
  ],
};
