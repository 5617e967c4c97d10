import { stages } from "../codes.ts";
import type { Rule } from "../model.ts";

const always = [...stages];
const table1 = "輸出貿易管理令 別表第一 / Export Trade Control Order, Appended Table 1";
const outsideGroupA = { is: "not", of: { is: "destination", list: "group-a" } } as const;
const row16 = { is: "control-item", from: 16, to: 16 } as const;
const licence: Pick<Rule, "stages" | "outcome" | "needs"> = {
  stages: always,
  outcome: "NEEDS_LICENCE",
  needs: ["EXPORT_LICENCE"],
};

/** What the Export Trade Control Order and the lists of names ask, whatever the Three Principles say. */
export const exportOrder: Rule[] = [
  {
    id: "ETCO/un-arms-embargo",
    title: { ja: "国連武器禁輸国・地域への移転", en: "Transfer to a country under a UN arms embargo" },
    stages: always,
    when: { is: "any-country", list: "un-arms-embargo" },
    outcome: "BLOCKED",
    needs: [],
    basis: {
      ja: "国連安全保障理事会の決議により武器の輸出が禁じられた国・地域（別表第三の二）は、仕向地、需要者、第三者のいずれであっても対象としない。",
      en: "Countries to which the UN Security Council forbids exports of arms (Appended Table 3-2) are excluded as destination, end user and third party alike.",
      source: "輸出貿易管理令 別表第三の二 / Export Trade Control Order, Appended Table 3-2",
    },
  },
  {
    ...licence,
    id: "ETCO/rows-1-15",
    title: { ja: "リスト規制品（1～15の項）", en: "Listed goods (rows 1 to 15)" },
    when: { is: "control-item", from: 1, to: 15 },
    basis: {
      ja: "別表第一の1から15までの項に当たる貨物は、仕向地を問わず経済産業大臣の許可が要る。",
      en: "Goods of rows 1 to 15 of Appended Table 1 need a licence of the Minister of Economy, Trade and Industry for every destination.",
      source: table1,
    },
  },
  {
    ...licence,
    id: "ETCO/row-16-wmd",
    title: { ja: "大量破壊兵器キャッチオール", en: "Catch-all: weapons of mass destruction" },
    when: { is: "all", of: [row16, outsideGroupA, { is: "end-use", flag: "WMD" }] },
    basis: {
      ja: "16の項の貨物が大量破壊兵器等の開発等に用いられるおそれがあるときは、別表第三の地域（グループA）向けを除き、許可が要る。",
      en: "Goods of row 16 that may serve the development of weapons of mass destruction need a licence, except to the countries of Appended Table 3 (Group A).",
      source: `${table1}, 16`,
    },
  },
  {
    ...licence,
    id: "ETCO/row-16-military",
    title: { ja: "通常兵器キャッチオール", en: "Catch-all: conventional arms" },
    when: { is: "all", of: [row16, outsideGroupA, { is: "end-use", flag: "MILITARY" }] },
    basis: {
      ja: "16の項の貨物が通常兵器の開発、製造又は使用に用いられるおそれがあるときは、別表第三の地域（グループA）向けを除き、許可が要る。",
      en: "Goods of row 16 that may serve the development, production or use of conventional arms need a licence, except to the countries of Appended Table 3 (Group A).",
      source: `${table1}, 16`,
    },
  },
  {
    ...licence,
    id: "ETCO/row-16-listed-end-user",
    title: { ja: "外国ユーザーリストと似た名称（16の項）", en: "Name like one of a list (row 16)" },
    when: { is: "all", of: [row16, outsideGroupA, { is: "listed-name" }] },
    basis: {
      ja: "需要者が外国ユーザーリストに載る者であるときは、用途が大量破壊兵器等と関わらないことが明らかな場合を除き、16の項の貨物にも許可が要る。",
      en: "Goods of row 16 for a user on the Foreign End User List need a licence unless the use plainly has nothing to do with weapons of mass destruction.",
      source: "経済産業省 外国ユーザーリスト / METI, Foreign End User List",
    },
  },
  {
    ...licence,
    needs: ["CLASSIFICATION"],
    id: "ETCO/unclassified",
    title: { ja: "該非判定が済んでいない品目", en: "Not classified yet" },
    when: { is: "not", of: { is: "control-item", from: 1, to: 16 } },
    basis: {
      ja: "どの項に当たるかが決まるまでは、許可が要るものとして扱う。",
      en: "Until its row is decided, an item is treated as one that needs a licence.",
      source: table1,
    },
  },
  {
    ...licence,
    needs: ["LIST_RESOLUTION"],
    id: "LIST/name-match",
    title: { ja: "名簿の名称との一致", en: "Match with a list of names" },
    when: { is: "listed-name" },
    basis: {
      ja: "名簿に載る名称又は別名と似た名称の者がいる。同じ者かどうかを、許可担当官が理由とともに判断する。",
      en: "A party's name resembles a name or alias on a list. A licensing officer decides, with a reason, whether it is the same.",
      source:
        "経済産業省 外国ユーザーリスト等 / METI, Foreign End User List, and lists loaded by the operator",
    },
  },
];
