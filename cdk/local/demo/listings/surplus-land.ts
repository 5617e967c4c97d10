import type { Text } from "../../../../shared/base/text.ts";
import type { Specification } from "../../../../shared/catalogue/model.ts";
import type { Price } from "../../../../shared/catalogue/price.ts";
import type { Lot } from "../../../../shared/surplus/model.ts";
import type { DemoListing, PictureKind } from "../model.ts";
import {
  belowValue,
  december,
  february,
  grant,
  january,
  lotIn,
  march,
  noIndustry,
  offers,
  someIndustry,
} from "./surplus-wording.ts";
import { both, fixed, indicative, inJapan, nonWeapon, onRequest, open, row } from "./wording.ts";

type Goods = {
  title: Text;
  summary: Text;
  fsc: string;
  models?: string[];
  specifications: Specification[];
  price: Price;
  place: ReturnType<typeof inJapan>;
  lot: Lot;
  availableFrom?: string;
  related?: string[];
};

/** A lot of vehicles or camp equipment: no weapon, sold by the agency itself. */
const goods = (
  slug: string,
  { models = [], related = [], ...said }: Goods,
  picture: PictureKind,
  alt: Text,
): DemoListing => ({
  slug,
  content: {
    ...open,
    ...said,
    kind: "SURPLUS",
    models,
    classification: nonWeapon(),
    saleModel: "PRINCIPAL",
    reviewBy: "2027-08-31",
  },
  related,
  picture,
  alt,
});

const oils = both("エンジン油、鉛蓄電池、不凍液", "Engine oil, lead-acid batteries, antifreeze");
const inYard = both("屋外、シート掛け", "Outdoors under tarpaulin");
const indoors = both("屋内", "Indoors");
const perVehicle = both("1両当たり、保管場所渡し", "Per vehicle, at the depot");
const ground = { declaringService: "JGSDF" } as const;
const asahikawa = inJapan("旭川市", "Asahikawa", "01");
const kasumi = both("霞ヶ浦駐屯地 車両置場", "Vehicle park, Camp Kasumigaura");

export const landSurplus: readonly DemoListing[] = [
  goods(
    "surplus-type-73-truck",
    {
      title: both("73式大型トラック（不用品）", "Type 73 heavy truck (surplus)"),
      summary: both(
        "六輪駆動、野外3.5トン積みの汎用トラック。",
        "General-purpose 6×6 truck carrying 3.5 tonnes off road.",
      ),
      related: ["vehicle-spares", "vehicle-maintenance-training"],
      fsc: "2320",
      models: ["SKW", "Type 73"],
      specifications: [
        row("駆動", "Drive", "6×6"),
        row("最大積載量", "Payload", "路上6 t、野外3.5 t", "6 t on road, 3.5 t off road"),
      ],
      price: offers(january, "2026-10-28", both("10両単位", "In lots of ten")),
      place: inJapan("土浦市", "Tsuchiura", "08"),
      lot: lotIn(january, kasumi, {
        ...ground,
        quantity: 60,
        code: "E",
        storage: inYard,
        manufactured: 2001,
        usage: { kilometres: 92_000 },
        knownDefects: both("荷台床板の腐食、タイヤの経年劣化。", "Corroded bed floors and aged tyres."),
        hazardousMaterials: oils,
        pricingBasis: "REDUCED",
        legalBasis: belowValue,
        industryImpact: someIndustry,
      }),
    },
    "truck",
    both("六輪駆動トラックの側面図", "Side view of a six-wheel-drive truck"),
  ),
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
    "surplus-type-73-light-truck",
    {
      title: both("73式小型トラック（不用品）", "Type 73 light truck (surplus)"),
      summary: both(
        "連絡・偵察に使われた四輪駆動車。2028年度から放出予定。",
        "Four-wheel-drive liaison vehicle, to be released from fiscal 2028.",
      ),
      related: ["vehicle-spares"],
      fsc: "2320",
      models: ["Type 73 light truck"],
      specifications: [row("駆動", "Drive", "4×4"), row("定員", "Seats", "6名", "6")],
      price: onRequest("2026-10-14", perVehicle),
      place: inJapan("土浦市", "Tsuchiura", "08"),
      availableFrom: "2028-04-01",
      lot: {
        ...lotIn(march, kasumi, {
          ...ground,
          quantity: 120,
          code: "D",
          storage: inYard,
          manufactured: 2005,
          usage: { kilometres: 78_000 },
          knownDefects: both("幌の破れ、下回りの錆。", "Torn canvas tops and underbody rust."),
          hazardousMaterials: oils,
          pricingBasis: "FAIR_VALUE",
          industryImpact: someIndustry,
        }),
        removalDeadline: "2028-07-31",
      },
    },
    "utility-vehicle",
    both("四輪駆動小型トラック", "Four-wheel-drive light truck"),
  ),
  goods(
    "surplus-bulldozer",
    {
      title: both("中型ドーザ（不用品）", "Medium bulldozer (surplus)"),
      summary: both(
        "道路啓開や造成に使われた履帯式ドーザ。",
        "Tracked dozer used for route clearing and earthworks.",
      ),
      fsc: "3805",
      specifications: [
        row("運転質量", "Operating mass", "約15 t", "About 15 t"),
        row("排土板", "Blade", "角度調整式", "Angling"),
      ],
      price: offers(february, "2026-10-19", both("1両単位", "Per machine")),
      place: asahikawa,
      lot: lotIn(february, both("旭川駐屯地 施設器材置場", "Engineer park, Camp Asahikawa"), {
        ...ground,
        quantity: 6,
        code: "F",
        storage: inYard,
        manufactured: 1999,
        usage: { hours: 6400 },
        knownDefects: both("履帯の摩耗、油圧ホースの漏れ。", "Worn tracks and leaking hydraulic hoses."),
        hazardousMaterials: both("作動油、鉛蓄電池", "Hydraulic fluid, lead-acid batteries"),
        pricingBasis: "FAIR_VALUE",
        industryImpact: someIndustry,
      }),
    },
    "bulldozer",
    both("履帯式ドーザの側面図", "Side view of a tracked bulldozer"),
  ),
  goods(
    "surplus-truck-crane",
    {
      title: both("トラッククレーン 20トン（不用品）", "Truck crane, 20 tonnes (surplus)"),
      summary: both(
        "橋梁資材など重量物の荷役に使われた自走クレーン。",
        "Self-propelled crane for bridging stores and heavy cargo.",
      ),
      fsc: "3810",
      specifications: [row("最大吊上げ荷重", "Lifting capacity", "20 t")],
      price: fixed("2026-11-04", 2_800_000, perVehicle),
      place: inJapan("土浦市", "Tsuchiura", "08"),
      lot: lotIn(march, kasumi, {
        ...ground,
        quantity: 4,
        code: "C",
        storage: inYard,
        manufactured: 2000,
        usage: { hours: 4200, kilometres: 31_000 },
        knownDefects: both("過負荷防止装置の校正期限切れ。", "Overload limiter out of calibration."),
        hazardousMaterials: oils,
        pricingBasis: "FAIR_VALUE",
        industryImpact: someIndustry,
      }),
    },
    "truck",
    both("トラッククレーンの側面図", "Side view of a truck crane"),
  ),
  goods(
    "surplus-forklift",
    {
      title: both("フォークリフト 2.5トン（不用品）", "Forklift trucks, 2.5 tonnes (surplus)"),
      summary: both("補給倉庫で使われたディーゼル式フォークリフト。", "Diesel forklifts from supply depots."),
      fsc: "3930",
      specifications: [row("定格荷重", "Rated load", "2.5 t"), row("最大揚高", "Lift height", "3 m")],
      price: fixed("2026-10-05", 420_000, both("1台、保管場所渡し", "Each, at the depot")),
      place: inJapan("小牧市", "Komaki", "23"),
      lot: lotIn(december, both("小牧基地 補給倉庫", "Supply store, Komaki Air Base"), {
        quantity: 14,
        code: "B",
        storage: indoors,
        manufactured: 2010,
        usage: { hours: 5200 },
        knownDefects: both("3台は爪の摩耗が使用限度に近い。", "Forks near wear limit on three."),
        hazardousMaterials: oils,
        pricingBasis: "FAIR_VALUE",
        industryImpact: someIndustry,
        declaringService: "JASDF",
      }),
    },
    "truck",
    both("フォークリフトの側面図", "Side view of a forklift"),
  ),
  goods(
    "surplus-water-trailer",
    {
      title: both("1トン水タンクトレーラ（不用品）", "1-tonne water trailers (surplus)"),
      summary: both(
        "災害時の給水に使われた牽引式タンク。",
        "Towed tanks used to supply water after disasters.",
      ),
      fsc: "2330",
      specifications: [row("容量", "Capacity", "1,000 L")],
      price: grant("2026-09-18"),
      place: asahikawa,
      lot: lotIn(january, both("旭川駐屯地 車両置場", "Vehicle park, Camp Asahikawa"), {
        ...ground,
        quantity: 40,
        code: "D",
        storage: inYard,
        manufactured: 2003,
        knownDefects: both(
          "タンク内面の再塗装と飲用水検査が必要。",
          "Tank lining needs recoating and a drinking-water test.",
        ),
        hazardousMaterials: both("なし", "None"),
        pricingBasis: "GRANT",
        legalBasis: belowValue,
        industryImpact: someIndustry,
      }),
    },
    "utility-vehicle",
    both("二輪の水タンクトレーラ", "Two-wheel water tank trailer"),
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
