import type { DemoListing } from "../model.ts";
import { both, fixed, indicative, inJapan, nonWeapon, onRequest, open, row } from "./wording.ts";

export const supportServices: readonly DemoListing[] = [
  {
    slug: "simulator-training",
    content: {
      ...open,
      kind: "SERVICE",
      title: both("シミュレータ訓練（時間貸し）", "Simulator training by the hour"),
      summary: both(
        "国内の飛行・操船シミュレータを教官付きで時間単位に利用。",
        "Hours with an instructor on flight and ship-handling simulators in Japan.",
      ),
      description: both(
        "導入前の評価や、部隊の年次訓練に利用できます。訓練の筋書きは事前に打ち合わせ、終了後に評価書を渡します。",
        "For evaluation before purchase or for yearly refresher training. Scenarios are agreed beforehand; a written assessment follows.",
      ),
      fsc: "6930",
      models: [],
      specifications: [
        row("装置", "Devices", "飛行、操船", "Flight, ship handling"),
        row("単位", "Unit", "4時間1枠", "Slots of four hours"),
      ],
      service: {
        type: "TRAINING",
        duration: both("1枠4時間から", "From one four-hour slot"),
        site: both("鎌倉市、東京都", "Kamakura and Tokyo"),
      },
      classification: nonWeapon(),
      price: fixed("2026-11-12", 1_280_000, both("1枠、教官を含む", "Per slot, with instructor")),
      saleModel: "FACILITATED",
      place: inJapan("鎌倉市", "Kamakura", "14"),
      leadTimeMonths: { from: 1, to: 2 },
      reviewBy: "2027-10-29",
    },
    related: ["flight-simulator", "bridge-simulator"],
    picture: "simulator",
    alt: both("模擬操縦室の訓練員と教官", "Trainee and instructor in a simulator"),
  },
  {
    slug: "codification-support",
    content: {
      ...open,
      kind: "SERVICE",
      title: both("NATOカタログ制度 品目識別支援", "NATO codification support"),
      summary: both(
        "納入品へのNSN付与と、補給システムへ取り込めるデータの作成。",
        "NSNs for delivered items and data ready to load into a supply system.",
      ),
      description: both(
        "日本のカタログ局（国番号30）を通じて品目を識別し、製造者コード、部品番号、包装・荷姿の情報とともに渡します。契約に品目識別条項を加える相談にも応じます。",
        "Items are identified through Japan's codification bureau (code 30) and handed over with maker codes, part numbers and packing data. Advice on the codification clause of a contract is included.",
      ),
      models: [],
      specifications: [
        row("準拠", "Standard", "NATOカタログ制度", "NATO Codification System"),
        row("形式", "Formats", "XML、CSV", "XML, CSV"),
        row("処理能力", "Rate", "月1,000品目", "1,000 items a month"),
      ],
      service: { type: "SPARES", duration: both("品目数による", "By number of items") },
      classification: nonWeapon(),
      price: fixed("2026-04-20", 145, both("1品目当たり、200品目以上", "Per item, 200 or more"), "USD"),
      saleModel: "PRINCIPAL",
      place: inJapan("東京都", "Tokyo", "13"),
      leadTimeMonths: { from: 1, to: 6 },
      reviewBy: "2027-04-19",
    },
    related: ["spares-package-aircraft", "vehicle-spares"],
    picture: "software",
    alt: both("品目データの一覧画面", "A screen listing item data"),
  },
  {
    slug: "generator-refurbishment",
    content: {
      ...open,
      kind: "SERVICE",
      title: both("発電機・炊具の再整備", "Refurbishment of generators and kitchens"),
      summary: both(
        "余剰の発電機と野外炊具を分解整備し、保証付きで引き渡す。",
        "Overhauls surplus generators and field kitchens and hands them over with a warranty.",
      ),
      description: both(
        "分解、部品交換、絶縁試験、負荷試験、再塗装を行い、6か月の保証を付けます。電圧と周波数の変更、英文銘板の取付けもできます。",
        "Strip-down, parts, insulation and load tests and paint, with a six-month warranty. Voltage and frequency can be changed and English plates fitted.",
      ),
      fsc: "6115",
      models: [],
      specifications: [
        row("保証", "Warranty", "6か月", "Six months"),
        row("出力", "Output", "2～30 kVA", "2–30 kVA"),
        row("試験", "Tests", "絶縁、負荷、燃費", "Insulation, load, fuel use"),
      ],
      service: {
        type: "REFURBISHMENT",
        duration: both("1台3～5週", "3–5 weeks each"),
        site: both("日本国内の整備工場", "Workshops in Japan"),
      },
      classification: nonWeapon(),
      price: indicative("2026-10-28", 380_000, 1_450_000, both("1台当たり、出力による", "Each, by output")),
      saleModel: "AGENT",
      place: inJapan("相模原市", "Sagamihara", "14"),
      leadTimeMonths: { from: 1, to: 3 },
      reviewBy: "2027-10-27",
    },
    related: ["surplus-generator-sets", "surplus-field-kitchen"],
    picture: "generator",
    alt: both("作業台の発電機", "A generator on a workbench"),
  },
  {
    slug: "logistics-support",
    content: {
      ...open,
      kind: "SERVICE",
      title: both("国際輸送・引渡し支援", "Shipping and handover support"),
      summary: both(
        "梱包、輸出通関、船積み、現地受領検査までを一括して支援。",
        "Packing, export clearance, shipment and acceptance inspection in one service.",
      ),
      description: both(
        "輸出許可の数量管理と船積書類を契約の明細に合わせ、引渡し記録を電子で残します。大型車両、艦船の回航、危険物の取扱いに対応します。",
        "Licence quantities and shipping papers are matched to contract lines, and handover is recorded electronically. Large vehicles, delivery voyages and dangerous goods are handled.",
      ),
      models: [],
      specifications: [
        row("条件", "Terms", "FCA、CIF、DAP"),
        row("書類", "Papers", "梱包明細、受領書、許可残数", "Packing list, receipt, licence balance"),
      ],
      service: {
        type: "SPARES",
        duration: both("船積みごと", "Per shipment"),
        site: both("横浜港ほか", "Yokohama and other ports"),
      },
      classification: nonWeapon(),
      price: onRequest(
        "2026-11-13",
        both("貨物と仕向地により見積り", "Quoted by cargo and destination"),
        "USD",
      ),
      saleModel: "AGENT",
      place: inJapan("横浜市", "Yokohama", "14"),
      leadTimeMonths: { from: 1, to: 3 },
      reviewBy: "2027-10-29",
    },
    related: ["surplus-type-73-truck", "surplus-generator-sets", "vehicle-spares"],
    picture: "truck",
    alt: both("岸壁で船積みされるコンテナ", "Containers being loaded at a quay"),
  },
];
