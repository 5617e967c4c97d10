import type { DemoListing } from "../model.ts";
import { goods, ground, indoors } from "./surplus-goods.ts";
import {
  belowValue,
  december,
  february,
  grant,
  january,
  lotIn,
  noIndustry,
  offers,
  someIndustry,
} from "./surplus-wording.ts";
import { both, fixed, indicative, inJapan, row } from "./wording.ts";

const asahikawa = inJapan("旭川市", "Asahikawa", "01");

/** What a camp lives with. */
export const campSurplus: readonly DemoListing[] = [
  goods(
    "surplus-field-kitchen",
    {
      title: both("野外炊具1号（不用品）", "Field kitchen No. 1 (surplus)"),
      summary: both(
        "約200人分の主食と副食を同時に調理できる牽引式炊具。",
        "Towed kitchen that cooks rice and side dishes for about 200 people at once.",
      ),
      fsc: "7360",
      specifications: [
        row("調理能力", "Capacity", "約200人分", "About 200 meals"),
        row("炊飯釜", "Cooking units", "6基", "6"),
        row("燃料", "Fuel", "灯油", "Kerosene"),
      ],
      price: grant("2026-10-09"),
      place: asahikawa,
      lot: lotIn(february, both("近文台分屯地", "Chikabumidai Sub-camp"), {
        ...ground,
        quantity: 25,
        code: "B",
        storage: indoors,
        manufactured: 2004,
        knownDefects: both("5台はバーナーの点火装置が不良。", "Burner igniters faulty on five."),
        hazardousMaterials: both("残灯油", "Residual kerosene"),
        pricingBasis: "GRANT",
        legalBasis: belowValue,
        industryImpact: someIndustry,
      }),
    },
    "field-kitchen",
    both("牽引式の野外炊具", "Towed field kitchen"),
  ),
  goods(
    "surplus-generator-sets",
    {
      title: both("ディーゼル発電機 10～30 kVA（不用品）", "Diesel generator sets, 10–30 kVA (surplus)"),
      summary: both(
        "通信所や救護所に使われた防音型発電機。",
        "Sound-proofed sets that powered signal and aid stations.",
      ),
      related: ["generator-refurbishment"],
      fsc: "6115",
      specifications: [
        row("出力", "Output", "10、20、30 kVA", "10, 20 and 30 kVA"),
        row("周波数", "Frequency", "50/60 Hz"),
      ],
      price: indicative(
        "2026-09-25",
        180_000,
        650_000,
        both("1台当たり、出力による", "Each, depending on output"),
      ),
      place: inJapan("土浦市", "Tsuchiura", "08"),
      lot: lotIn(december, both("霞ヶ浦駐屯地 需品倉庫", "Quartermaster store, Camp Kasumigaura"), {
        ...ground,
        quantity: 48,
        code: "C",
        storage: indoors,
        manufactured: 2009,
        usage: { hours: 3100 },
        knownDefects: both("8台は自動電圧調整器の交換が必要。", "Eight need new voltage regulators."),
        hazardousMaterials: both(
          "エンジン油、軽油、鉛蓄電池",
          "Engine oil, diesel fuel, lead-acid batteries",
        ),
        pricingBasis: "FAIR_VALUE",
        industryImpact: someIndustry,
      }),
    },
    "generator",
    both("防音型発電機", "Sound-proofed generator set"),
  ),
  goods(
    "surplus-tents",
    {
      title: both("業務用天幕（不用品）", "General-purpose tents (surplus)"),
      summary: both(
        "指揮所、救護所、避難所に使える大型天幕。",
        "Large tents for command posts, aid stations and shelters.",
      ),
      fsc: "8340",
      specifications: [row("床面積", "Floor area", "約30 m²", "About 30 m²")],
      price: fixed("2026-08-28", 65_000, both("1張、保管場所渡し", "Each, at the depot")),
      place: inJapan("土浦市", "Tsuchiura", "08"),
      lot: lotIn(december, both("霞ヶ浦駐屯地 需品倉庫", "Quartermaster store, Camp Kasumigaura"), {
        ...ground,
        quantity: 300,
        code: "B",
        storage: indoors,
        manufactured: 2008,
        knownDefects: both(
          "約1割に補修跡、支柱の一部欠品。",
          "About one in ten repaired; some poles missing.",
        ),
        hazardousMaterials: both("なし", "None"),
        pricingBasis: "REDUCED",
        legalBasis: belowValue,
        industryImpact: someIndustry,
      }),
    },
    "shelter",
    both("設営した大型天幕", "Large tent, pitched"),
  ),
  goods(
    "surplus-field-telephones",
    {
      title: both("野外電話機（不用品）", "Field telephones (surplus)"),
      summary: both(
        "手回し呼出しの有線電話機。停電時の連絡網に。",
        "Hand-cranked wire telephones for networks without mains power.",
      ),
      fsc: "5805",
      specifications: [row("電源", "Power", "単一乾電池2個", "Two D cells")],
      price: offers(december, "2026-10-12", both("100台単位", "In lots of 100")),
      place: inJapan("土浦市", "Tsuchiura", "08"),
      lot: lotIn(december, both("霞ヶ浦駐屯地 通信倉庫", "Signal store, Camp Kasumigaura"), {
        ...ground,
        quantity: 800,
        code: "A",
        storage: indoors,
        manufactured: 1996,
        knownDefects: both("既知の不具合なし。", "None known."),
        hazardousMaterials: both("なし", "None"),
        pricingBasis: "FAIR_VALUE",
        industryImpact: noIndustry,
      }),
    },
    "communications",
    both("携帯用ケースに入った野外電話機", "Field telephone in its case"),
  ),
  goods(
    "surplus-binoculars",
    {
      title: both("双眼鏡 7×50（不用品）", "Binoculars, 7×50 (surplus)"),
      summary: both("薄暮にも明るい艦艇見張り用双眼鏡。", "Ship lookout binoculars, bright at dusk."),
      fsc: "6650",
      specifications: [row("倍率", "Magnification", "7倍", "7×"), row("対物有効径", "Objective", "50 mm")],
      price: fixed("2026-07-31", 12_000, both("1個、保管場所渡し", "Each, at the store")),
      place: inJapan("呉市", "Kure", "34"),
      lot: lotIn(january, both("呉基地 補給倉庫", "Supply store, Kure Naval Base"), {
        quantity: 150,
        code: "H",
        storage: indoors,
        manufactured: 1994,
        knownDefects: both(
          "レンズの曇り、光軸のずれ。部品取り用。",
          "Hazy lenses and misalignment; for parts.",
        ),
        hazardousMaterials: both("鉛ガラス", "Lead glass"),
        pricingBasis: "FAIR_VALUE",
        industryImpact: noIndustry,
        declaringService: "JMSDF",
      }),
    },
    "sensor",
    both("見張り用双眼鏡", "Lookout binoculars"),
  ),
];
