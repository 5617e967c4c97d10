import type { DemoListing } from "../model.ts";
import { both, indicative, inJapan, maker, nonWeapon, onRequest, open, row } from "./wording.ts";

const melco = maker("三菱電機株式会社", "Mitsubishi Electric Corporation");
const kamakura = inJapan("鎌倉市", "Kamakura", "14");

export const sensorEquipment: readonly DemoListing[] = [
  {
    slug: "fps-3me",
    content: {
      ...open,
      kind: "EQUIPMENT",
      title: both("固定式警戒管制レーダー FPS-3ME", "FPS-3ME fixed air-surveillance radar"),
      summary: both(
        "航空機を遠距離で探知し高度を測る三次元レーダー。完成品輸出の第1号。",
        "Three-dimensional long-range radar; the first complete Japanese defence system exported.",
      ),
      description: both(
        "航空自衛隊のJ/FPS-3の技術をもとに輸出向けに開発しました。2020年にフィリピンと移動式を含む4基の契約を結び、2023年に初号機を引き渡しました。レドーム、電源、管制装置、設置工事の設計支援を含めて提案します。",
        "Developed for export from the technology of the Air Self-Defense Force's J/FPS-3. A contract for four radars, one of them mobile, was signed with the Philippines in 2020 and the first was delivered in 2023. The offer covers radome, power supply, consoles and design support for the site.",
      ),
      fsc: "5840",
      models: ["FPS-3ME", "J/FPS-3ME"],
      maker: melco,
      specifications: [
        row("方式", "Type", "三次元、フェーズドアレイ", "Three-dimensional, phased array"),
        row("設置", "Installation", "固定式", "Fixed"),
        row("輸出契約", "Export contract", "2020年（フィリピン）", "2020 (Philippines)"),
        row("初号機引渡し", "First delivery", "2023年", "2023"),
      ],
      classification: nonWeapon("10"),
      price: indicative(
        "2026-05-20",
        24_000_000,
        36_000_000,
        both(
          "1基当たり。敷地造成と建屋を除く。4基約1億米ドルの既契約を参考",
          "Per radar without site works; reference: four for about USD 100 million",
        ),
        "USD",
      ),
      saleModel: "FACILITATED",
      place: kamakura,
      leadTimeMonths: { from: 30, to: 40 },
      reviewBy: "2027-05-19",
    },
    related: ["tps-p14me", "radar-operator-training", "radar-life-extension"],
    picture: "radar",
    alt: both("固定式レーダーの空中線", "Antenna of a fixed radar"),
  },
  {
    slug: "tps-p14me",
    content: {
      ...open,
      kind: "EQUIPMENT",
      title: both("移動式対空レーダー TPS-P14ME", "TPS-P14ME mobile air-surveillance radar"),
      summary: both(
        "車両に積んで展開し、固定レーダーの死角や停止中を補う対空レーダー。",
        "Truck-mounted radar that fills the gaps of fixed sites or stands in for them.",
      ),
      description: both(
        "空中線装置、処理装置、電源を車両に分載し、道路で移動して短時間で展開します。フィリピン空軍向けの契約に含まれ、2024年に引き渡しました。固定式のFPS-3MEと組み合わせて監視網を構成できます。",
        "Antenna, processing and power ride on separate trucks and are set up quickly after a road move. Delivered to the Philippine Air Force in 2024 under the same contract as the fixed FPS-3ME, with which it forms one network.",
      ),
      fsc: "5840",
      models: ["TPS-P14ME", "J/TPS-P14ME"],
      maker: melco,
      specifications: [
        row("方式", "Type", "三次元、フェーズドアレイ", "Three-dimensional, phased array"),
        row("設置", "Installation", "車載移動式", "Truck-mounted"),
        row("輸出先での引渡し", "Delivered abroad", "2024年3月", "March 2024"),
      ],
      classification: nonWeapon("10"),
      price: onRequest(
        "2026-05-20",
        both("車両の種類と予備品の範囲により見積り", "Quoted by choice of truck and spares"),
        "USD",
      ),
      saleModel: "FACILITATED",
      place: kamakura,
      leadTimeMonths: { from: 26, to: 36 },
      reviewBy: "2027-05-19",
    },
    related: ["fps-3me", "radar-operator-training"],
    picture: "radar",
    alt: both("車載式レーダーの側面図", "Side view of a truck-mounted radar"),
  },
  {
    slug: "drone-detection-radar",
    content: {
      ...open,
      kind: "EQUIPMENT",
      title: both("可搬型ドローン検知レーダー", "Portable drone-detection radar"),
      summary: both(
        "低空の小型ドローンを検知し追尾する、三脚設置の警備用レーダー。",
        "Tripod-mounted security radar that finds and tracks small drones at low level.",
      ),
      description: both(
        "鳥との識別処理を備え、光学カメラを目標に自動で向けます。空港、港湾、基地、大規模行事の警備に向きます。製造者名は商談開始後に開示します。",
        "Tells drones from birds and cues a camera to the target. Suited to airports, ports, bases and large events. The maker is disclosed once talks begin.",
      ),
      fsc: "5840",
      models: ["MD-210"],
      maker: maker("みなと電波株式会社", "Minato Denpa Co., Ltd.", true),
      specifications: [
        row("設置人員", "Set up by", "2名", "Two people"),
        row("覆域", "Coverage", "方位360°", "360° in azimuth"),
        row("電源", "Power", "AC 100～240 V、DC 24 V", "AC 100–240 V, DC 24 V"),
        row("出力形式", "Output", "ASTERIX", "ASTERIX"),
      ],
      classification: nonWeapon("10"),
      price: indicative(
        "2026-11-02",
        68_000_000,
        95_000_000,
        both("レーダー1台、カメラ1台、端末を含む", "One radar, one camera and workstation"),
      ),
      saleModel: "FACILITATED",
      leadTimeMonths: { from: 5, to: 8 },
      reviewBy: "2027-10-29",
    },
    related: ["radar-operator-training"],
    picture: "sensor",
    alt: both("三脚に載せた平面レーダー", "A flat radar on a tripod"),
  },
  {
    slug: "oqq-25",
    content: {
      ...open,
      kind: "EQUIPMENT",
      title: both("可変深度ソナーシステム OQQ-25", "OQQ-25 variable-depth sonar system"),
      summary: both(
        "曳航体の深さを変え、変温層の下の潜水艦を捜索する水上艦用ソナー。",
        "Ship's towed sonar whose depth is changed to search below the thermal layer.",
      ),
      description: both(
        "送波する曳航体と受波アレイを組み合わせ、アクティブ・パッシブの両方で捜索します。艦尾に揚収装置を置き、中型艦にも搭載できます。性能に関する資料は登録政府に個別に示します。",
        "A towed transmitter and receiving array search actively and passively. Handling gear sits at the stern and suits medium ships. Performance papers are shown to registered governments case by case.",
      ),
      fsc: "5845",
      models: ["OQQ-25"],
      maker: maker("日本電気株式会社", "NEC Corporation"),
      specifications: [
        row("方式", "Type", "可変深度、曳航アレイ", "Variable depth, towed array"),
        row("作動", "Modes", "アクティブ、パッシブ", "Active and passive"),
        row("搭載", "Fit", "艦尾揚収装置", "Stern handling gear"),
      ],
      visibility: { tier: "REGISTERED_GOV" },
      classification: nonWeapon("1"),
      price: onRequest("2026-07-24", both("艦型と搭載工事により見積り", "Quoted by ship and installation")),
      saleModel: "PRINCIPAL",
      place: inJapan("府中市", "Fuchu", "13"),
      availableFrom: "2028-10-01",
      leadTimeMonths: { from: 30, to: 42 },
      reviewBy: "2027-07-23",
    },
    related: ["vessel-maintenance"],
    picture: "sonar",
    alt: both("艦尾から曳航されるソナー", "Sonar towed from a ship's stern"),
  },
];
