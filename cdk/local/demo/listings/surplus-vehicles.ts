import type { DemoListing } from "../model.ts";
import { goods, ground, indoors } from "./surplus-goods.ts";
import {
  belowValue,
  december,
  february,
  grant,
  january,
  lotIn,
  march,
  offers,
  someIndustry,
} from "./surplus-wording.ts";
import { both, fixed, inJapan, onRequest, row } from "./wording.ts";

const oils = both("エンジン油、鉛蓄電池、不凍液", "Engine oil, lead-acid batteries, antifreeze");
const inYard = both("屋外、シート掛け", "Outdoors under tarpaulin");
const perVehicle = both("1両当たり、保管場所渡し", "Per vehicle, at the depot");
const asahikawa = inJapan("旭川市", "Asahikawa", "01");
const kasumi = both("霞ヶ浦駐屯地 車両置場", "Vehicle park, Camp Kasumigaura");

/** Vehicles and plant of the ground forces. */
export const vehicleSurplus: readonly DemoListing[] = [
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
];
