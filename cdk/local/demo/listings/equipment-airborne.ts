import type { DemoListing } from "../model.ts";
import { both, fixed, indicative, inJapan, maker, nonWeapon, open, row } from "./wording.ts";

export const airborneEquipment: readonly DemoListing[] = [
  {
    slug: "fazer-r-g2",
    content: {
      ...open,
      kind: "EQUIPMENT",
      title: both("産業用無人ヘリコプター FAZER R G2", "FAZER R G2 uncrewed helicopter"),
      summary: both(
        "衛星通信により見通し外を飛行できる、観測・輸送用の無人機。",
        "Uncrewed aircraft for survey and delivery beyond line of sight, controlled over satellite.",
      ),
      description: both(
        "ガソリンエンジンで約100分飛行します。火山や原子力施設周辺の観測、山間部への物資輸送で実績があります。センサーは利用者が選び、架台に取り付けます。",
        "Flies for about 100 minutes on petrol. Used for surveys of volcanoes and nuclear sites and for deliveries in the mountains. Sensors of the operator's choice go on a common mount.",
      ),
      fsc: "1550",
      models: ["FAZER R G2", "FAZER R"],
      maker: maker("ヤマハ発動機株式会社", "Yamaha Motor Co., Ltd."),
      specifications: [
        row("全長", "Length", "約3.7 m", "About 3.7 m"),
        row("有効搭載量", "Payload", "約35 kg", "About 35 kg"),
        row("航続時間", "Endurance", "約100分", "About 100 minutes"),
        row("航続距離", "Range", "約90 km", "About 90 km"),
        row("動力", "Power", "ガソリンエンジン（390 cm³）", "Petrol engine, 390 cm³"),
      ],
      classification: nonWeapon(),
      price: indicative(
        "2026-10-01",
        45_000_000,
        70_000_000,
        both("地上局を含む1式当たり。センサーを除く", "Per set with ground station, without sensors"),
      ),
      saleModel: "FACILITATED",
      place: inJapan("磐田市", "Iwata", "22"),
      leadTimeMonths: { from: 6, to: 10 },
      reviewBy: "2027-09-30",
    },
    related: [],
    picture: "drone",
    alt: both("小型無人ヘリコプターの側面図", "Side view of a small uncrewed helicopter"),
  },
  {
    slug: "parachute-696mi",
    content: {
      ...open,
      kind: "EQUIPMENT",
      title: both("空挺傘 696MI", "696MI troop parachute"),
      summary: both(
        "自動索で開く円形傘。主傘、予備傘、装着帯からなる。",
        "Static-line round canopy: main, reserve and harness.",
      ),
      description: both(
        "陸上自衛隊の空挺部隊が使う空挺降下用の落下傘です。主傘、予備傘、装着帯、収納袋を1組とし、折り畳みと検査の教育を付けて供給します。",
        "The parachute of Japan's airborne troops. Main canopy, reserve, harness and bags form one set; packing and inspection training comes with it.",
      ),
      nsn: "1670-30-018-5534",
      fsc: "1670",
      models: ["696MI"],
      maker: maker("藤倉航装株式会社", "Fujikura Parachute Co., Ltd."),
      specifications: [
        row("傘形", "Canopy", "円形", "Round"),
        row("開傘方式", "Opening", "自動索", "Static line"),
        row("構成", "Set", "主傘、予備傘、装着帯、収納袋", "Main, reserve, harness, bags"),
      ],
      classification: nonWeapon("1"),
      price: fixed(
        "2026-09-01",
        2_450_000,
        both("1組当たり、50組以上、FCA東京", "Per set, 50 sets or more, FCA Tokyo"),
      ),
      saleModel: "AGENT",
      place: inJapan("東京都", "Tokyo", "13"),
      leadTimeMonths: { from: 8, to: 14 },
      reviewBy: "2027-08-31",
    },
    related: ["c-2"],
    picture: "parachute",
    alt: both("開いた円形落下傘", "An open round parachute"),
  },
];
