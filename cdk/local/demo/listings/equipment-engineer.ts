import type { DemoListing } from "../model.ts";
import { both, indicative, inJapan, maker, nonWeapon, onRequest, open, row } from "./wording.ts";

const komatsu = maker("株式会社小松製作所", "Komatsu Ltd.");

export const engineerEquipment: readonly DemoListing[] = [
  {
    slug: "mine-roller-type-92",
    content: {
      ...open,
      kind: "EQUIPMENT",
      title: both("92式地雷原処理ローラ", "Type 92 mine roller"),
      summary: both(
        "装軌車の前に付け、踏圧で地雷を処理して通路を開くローラ。",
        "Roller set pushed by a tracked vehicle to set off mines by pressure and open a lane.",
      ),
      description: both(
        "左右の履帯の前にローラ群を配し、磁気信管への対処具を加えます。取付具は使用国の車両に合わせて設計します。地雷除去と復旧の支援を目的とする供与の対象となります。",
        "Roller banks run ahead of each track, with a device against magnetic fuzes. The mount is designed for the user's vehicle. Eligible for grant programmes in support of clearance and recovery.",
      ),
      fsc: "2590",
      models: ["Type 92"],
      maker: komatsu,
      specifications: [
        row("方式", "Method", "踏圧式", "Pressure"),
        row("構成", "Set", "ローラ左右各1組、取付具、予備車輪", "Two roller banks, mount, spare wheels"),
        row("装着車両", "Carrier", "主力戦車級の装軌車", "Tracked vehicle of main battle tank size"),
      ],
      classification: nonWeapon("1"),
      price: {
        mode: "GRANT",
        date: "2026-09-04",
        basis: both(
          "地雷除去支援の枠組みによる供与。輸送費は協議",
          "Granted under mine-clearance support; transport by arrangement",
        ),
        currency: "JPY",
      },
      saleModel: "PRINCIPAL",
      leadTimeMonths: { from: 12, to: 18 },
      reviewBy: "2027-09-03",
    },
    related: ["mine-clearance-training", "demining-machine"],
    picture: "mine-roller",
    alt: both("装軌車の前に取り付けた地雷処理ローラ", "Mine roller in front of a tracked vehicle"),
  },
  {
    slug: "demining-machine",
    content: {
      ...open,
      kind: "EQUIPMENT",
      title: both("対人地雷除去機 D85MS-15", "D85MS-15 anti-personnel demining machine"),
      summary: both(
        "ブルドーザを基に、回転ドラムで土を掘り返して対人地雷を処理する機械。",
        "Bulldozer-based machine whose rotating drum tills the soil and destroys anti-personnel mines.",
      ),
      description: both(
        "離れた場所から遠隔操作でき、運転室は装甲で守られます。処理後は装置を外して整地や道路づくりに使え、除去から農地復旧までを一台で進められます。カンボジアやアンゴラでの実績があります。",
        "Works by remote control; the cab is armoured. With the drum removed it grades land and builds roads, so one machine goes from clearance to farmland. Used in Cambodia and Angola, among others.",
      ),
      fsc: "3805",
      models: ["D85MS-15", "D85MS"],
      maker: komatsu,
      specifications: [
        row("基礎機体", "Base machine", "D85級ブルドーザ", "D85-class bulldozer"),
        row("処理方式", "Method", "回転ドラム", "Rotating drum"),
        row("操作", "Control", "遠隔操作、搭乗操作", "Remote or from the cab"),
        row("対象", "Against", "対人地雷", "Anti-personnel mines"),
      ],
      classification: nonWeapon("16"),
      price: indicative(
        "2026-10-26",
        820_000,
        1_150_000,
        both(
          "1台当たり、遠隔操作装置と2年分の摩耗部品を含む",
          "Each, with remote control and two years' wear parts",
        ),
        "USD",
      ),
      saleModel: "FACILITATED",
      place: inJapan("枚方市", "Hirakata", "27"),
      leadTimeMonths: { from: 9, to: 14 },
      reviewBy: "2027-10-25",
    },
    related: ["mine-clearance-training", "mine-roller-type-92"],
    picture: "mine-roller",
    alt: both("回転ドラムを付けたブルドーザ", "A bulldozer with a rotating drum"),
  },
  {
    slug: "engineer-vehicle",
    content: {
      ...open,
      kind: "EQUIPMENT",
      title: both("施設作業車", "Armoured engineer vehicle"),
      summary: both(
        "排土板とショベルを備え、障害の処理と通路の構成に当たる装甲施設車両。",
        "Armoured vehicle with blade and excavator arm to clear obstacles and open routes.",
      ),
      description: both(
        "防護された車内から排土、掘削、つり上げを行います。土砂災害で塞がれた道路の啓開にも使われています。",
        "Dozing, digging and lifting are done from under armour. Also used to reopen roads blocked by landslides.",
      ),
      fsc: "2350",
      models: [],
      maker: komatsu,
      specifications: [
        row("重量", "Mass", "約28 t", "About 28 t"),
        row("乗員", "Crew", "3名", "3"),
        row("最高速度", "Maximum speed", "50 km/h"),
        row("装備", "Fit", "排土板、ショベル", "Dozer blade, excavator arm"),
      ],
      classification: nonWeapon("1"),
      price: onRequest("2026-08-28", both("5両以上について見積り", "Quoted for five or more")),
      saleModel: "PRINCIPAL",
      place: inJapan("小松市", "Komatsu", "17"),
      availableFrom: "2029-10-01",
      leadTimeMonths: { from: 30, to: 40 },
      reviewBy: "2027-08-27",
    },
    related: ["bridge-type-07", "vehicle-maintenance-training"],
    picture: "bulldozer",
    alt: both("排土板を付けた装軌作業車の側面図", "Side view of a tracked engineer vehicle with blade"),
  },
  {
    slug: "bridge-type-07",
    content: {
      ...open,
      kind: "EQUIPMENT",
      title: both("07式機動支援橋", "Type 07 mobile support bridge"),
      summary: both(
        "車両から最長60mの橋を架ける、戦車も渡れる機動橋。",
        "Truck-launched bridge of up to 60 m that also carries tanks.",
      ),
      description: both(
        "先に桁を渡して橋体を送り出すため、対岸での作業が要りません。流失した橋の仮復旧にも使え、撤収して繰り返し架設できます。81式自走架柱橋の後継です。",
        "A beam goes across first and the bridge follows over it, so nobody need work on the far bank. Serves as a stopgap for a washed-out bridge and is recovered for use elsewhere. Successor to the Type 81 trestle bridge.",
      ),
      fsc: "5420",
      models: ["Type 07", "07式"],
      maker: maker("日立建機株式会社", "Hitachi Construction Machinery Co., Ltd."),
      specifications: [
        row("最大架設長", "Maximum span", "60 m"),
        row("構成車両", "Vehicles in a set", "11両", "11"),
        row("架設方式", "Method", "片岸からの送り出し", "Launched from one bank"),
      ],
      classification: nonWeapon("1"),
      price: indicative(
        "2026-05-15",
        1_700_000_000,
        2_400_000_000,
        both("60m分1式、運搬車両を含む", "One 60 m set with its trucks"),
      ),
      saleModel: "PRINCIPAL",
      place: inJapan("土浦市", "Tsuchiura", "08"),
      leadTimeMonths: { from: 24, to: 34 },
      reviewBy: "2027-05-14",
    },
    related: ["engineer-vehicle", "vehicle-spares"],
    picture: "bridge-layer",
    alt: both("橋桁を送り出す架橋車の側面図", "Side view of a truck launching a bridge span"),
  },
];
