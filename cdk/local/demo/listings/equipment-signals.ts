import type { DemoListing } from "../model.ts";
import { both, fixed, indicative, inJapan, maker, nonWeapon, onRequest, open, row } from "./wording.ts";

export const signalEquipment: readonly DemoListing[] = [
  {
    slug: "sonobuoys",
    content: {
      ...open,
      kind: "EQUIPMENT",
      title: both("航空機投下式ソノブイ（パッシブ型）", "Air-dropped passive sonobuoys"),
      summary: both(
        "哨戒機やヘリコプターから投下し、水中音を無線で送る使い切りブイ。",
        "Expendable buoys dropped from patrol aircraft or helicopters to relay underwater sound by radio.",
      ),
      description: both(
        "A型寸法で各国の投下筒に適合します。深度と作動時間は投下前に設定します。訓練用の低価格型も供給できます。",
        "A-size, to fit launchers in common use. Depth and life are set before release. A cheaper training version is available.",
      ),
      fsc: "5845",
      models: ["A-size"],
      maker: maker("沖電気工業株式会社", "Oki Electric Industry Co., Ltd."),
      specifications: [
        row("直径", "Diameter", "124 mm"),
        row("長さ", "Length", "914 mm"),
        row("包装", "Packing", "48本入り", "48 to a pallet"),
      ],
      classification: nonWeapon("10"),
      price: indicative(
        "2026-10-09",
        190_000,
        320_000,
        both("1本当たり、480本以上", "Each, for 480 or more"),
      ),
      saleModel: "AGENT",
      place: inJapan("沼津市", "Numazu", "22"),
      leadTimeMonths: { from: 10, to: 16 },
      reviewBy: "2027-10-08",
    },
    related: ["p-1"],
    picture: "sonar",
    alt: both("円筒形のソノブイと水中の受波器", "A cylindrical sonobuoy and its hydrophone under water"),
  },
  {
    slug: "nora-50",
    content: {
      ...open,
      kind: "EQUIPMENT",
      title: both("複合通信空中線 NORA-50（ユニコーン）", "NORA-50 UNICORN integrated antenna"),
      summary: both(
        "通信・航法など多数の空中線を一本のレドームに収め、艦の反射を抑える。",
        "Puts a ship's many antennas into one radome to reduce its radar signature.",
      ),
      description: both(
        "分散していた空中線を積み重ねて一体化し、マスト頂部に取り付けます。反射断面積が減るほか、空中線同士の干渉と落雷の影響を抑え、整備が容易になります。2024年にインドと共同開発に向けた細目取極を結びました。",
        "Antennas once spread over the mast are stacked in a single unit at its top. Besides the smaller signature there is less mutual interference and less lightning risk, and servicing is easier. A memorandum of implementation was signed with India in 2024.",
      ),
      fsc: "5985",
      models: ["NORA-50", "UNICORN"],
      maker: maker("日本電気株式会社", "NEC Corporation"),
      specifications: [
        row("構成", "Arrangement", "積層型、円筒レドーム", "Stacked, cylindrical radome"),
        row("取付位置", "Position", "マスト頂部", "Masthead"),
        row("機能", "Functions", "通信、戦術データ、航法", "Communications, tactical data, navigation"),
      ],
      classification: nonWeapon("1"),
      price: onRequest("2026-06-05", both("搭載する空中線の種類により見積り", "Quoted by antennas fitted")),
      saleModel: "PRINCIPAL",
      place: inJapan("府中市", "Fuchu", "13"),
      leadTimeMonths: { from: 24, to: 36 },
      reviewBy: "2027-06-04",
    },
    related: ["vessel-maintenance"],
    picture: "communications",
    alt: both("マスト頂部の円筒形複合空中線", "A cylindrical antenna at the masthead"),
  },
  {
    slug: "broadband-radio",
    content: {
      ...open,
      kind: "EQUIPMENT",
      title: both(
        "広帯域多目的無線機（携帯型・車載型）",
        "Broadband multi-purpose radio, manpack and vehicle",
      ),
      summary: both(
        "音声とデータを一台で扱う、ソフトウェア無線方式の野外通信機。",
        "Software-defined field radio for voice and data in one set.",
      ),
      description: both(
        "複数の通信方式をソフトウェアで切り替え、部隊間で自動的に網を作ります。災害時には消防や警察との連絡にも使えます。秘匿装置を含まない輸出構成で提供します。",
        "Waveforms are changed by software and sets form a network on their own; in disasters it also links to fire and police services. Supplied in an export build without cryptographic equipment.",
      ),
      nsn: "5820-30-021-4416",
      fsc: "5820",
      models: [],
      maker: maker("日本電気株式会社", "NEC Corporation"),
      specifications: [
        row("種類", "Versions", "携帯型、車載型", "Manpack, vehicle"),
        row("機能", "Functions", "音声、データ、位置情報", "Voice, data, position"),
        row("方式", "Technology", "ソフトウェア無線", "Software-defined radio"),
      ],
      classification: nonWeapon("9"),
      price: fixed(
        "2026-09-25",
        3_980_000,
        both("携帯型1台、100台以上、附属品を含む", "Manpack, each, for 100 or more, with accessories"),
      ),
      saleModel: "AGENT",
      place: inJapan("府中市", "Fuchu", "13"),
      leadTimeMonths: { from: 9, to: 15 },
      reviewBy: "2027-09-24",
    },
    related: ["codification-support"],
    picture: "communications",
    alt: both("携帯型と車載型の無線機", "Manpack and vehicle radios"),
  },
];
