import type { DemoListing } from "../model.ts";
import { shown, startUp } from "./technology-wording.ts";
import { both, fixed, indicative, inJapan } from "./wording.ts";

const tokyo = inJapan("東京都", "Tokyo", "13");
const yokohama = inJapan("横浜市", "Yokohama", "14");

/** Vehicles, vessels, sensors and space. The companies are invented. */
export const machineTechnology: readonly DemoListing[] = [
  startUp("tech-heavy-lift-drone", {
    title: both("ハイブリッド重量物輸送ドローン", "Hybrid heavy-lift drone"),
    summary: both(
      "発電機併用で50 kgを40 km運ぶ無人航空機。",
      "Uncrewed aircraft that carries 50 kg over 40 km on hybrid power.",
    ),
    company: both("株式会社ソラハコビ", "Sorahakobi Inc."),
    fsc: "1550",
    place: inJapan("浜松市", "Hamamatsu", "22"),
    price: indicative(
      "2026-09-30",
      18_000_000,
      24_000_000,
      both("機体1機と地上局", "One aircraft with ground station"),
    ),
    technology: {
      area: "UNCREWED",
      civilUse: both(
        "山小屋への物資輸送、送電線工事の資材運搬。",
        "Supplies for mountain huts and materials for power-line work.",
      ),
      defenceUse: both("離島や孤立部隊への補給。", "Resupply of islands and isolated units."),
      trl: 7,
      trlEvidence: shown(
        both("45 kgを積み山間部を38 km飛行。", "Flew 38 km over mountains with 45 kg."),
        both("静岡県 南アルプス", "Southern Alps, Shizuoka"),
        "2026-05-22",
      ),
      declaredControlRow: "4",
      seeks: ["PILOT", "JSDF_TRIAL"],
    },
    picture: "drone",
    alt: both("荷物を吊り下げた輸送ドローン", "Cargo drone with a slung load"),
  }),
  startUp("tech-tethered-drone", {
    title: both("有線給電式の滞空中継ドローン", "Tethered relay drone"),
    summary: both(
      "高度100 mに24時間とどまり通信と監視を支える無人機。",
      "Uncrewed aircraft that stays at 100 m for 24 hours to relay and watch.",
    ),
    company: both("凧糸ロボティクス株式会社", "Takoito Robotics Inc."),
    fsc: "1550",
    place: yokohama,
    price: fixed("2026-10-20", 9_800_000, both("1式、税別", "Per set, excluding tax")),
    technology: {
      area: "UNCREWED",
      civilUse: both("被災地の臨時携帯基地局。", "Temporary mobile coverage in disaster areas."),
      defenceUse: both(
        "駐屯地警備と前線指揮所の通信中継。",
        "Base security and relay for forward command posts.",
      ),
      trl: 8,
      trlEvidence: shown(
        both("防災訓練で26時間連続滞空。", "Stayed aloft for 26 hours in a disaster drill."),
        both("横浜市 金沢区", "Kanazawa Ward, Yokohama"),
        "2026-09-01",
      ),
      declaredControlRow: "16",
      seeks: ["PARTNER", "JSDF_TRIAL"],
    },
    picture: "drone",
    alt: both("ケーブルで給電される滞空ドローン", "Hovering drone fed through a cable"),
  }),
  startUp("tech-wave-glider", {
    title: both("波力推進の無人海洋観測艇", "Wave-powered uncrewed survey craft"),
    summary: both(
      "燃料なしで3か月以上、海洋を観測し続ける小型艇。",
      "Small craft that observes the sea for over three months without fuel.",
    ),
    company: both("なぎさ海洋機器株式会社", "Nagisa Ocean Systems Inc."),
    fsc: "1940",
    place: inJapan("下関市", "Shimonoseki", "35"),
    technology: {
      area: "MARITIME",
      civilUse: both("漁場環境と台風の観測。", "Monitoring of fishing grounds and typhoons."),
      defenceUse: both(
        "長期の海洋状況把握と水中音の収集。",
        "Long-term maritime awareness and acoustic collection.",
      ),
      trl: 7,
      trlEvidence: shown(
        both("日本海で96日間の連続航行。", "Sailed for 96 days without a break in the Sea of Japan."),
        both("山口県沖", "Off Yamaguchi"),
        "2026-06-30",
      ),
      declaredControlRow: "12",
      seeks: ["PILOT", "PARTNER"],
    },
    picture: "underwater-vehicle",
    alt: both("太陽電池板を載せた無人観測艇", "Uncrewed survey craft with solar panels"),
  }),
  startUp("tech-hull-robot", {
    title: both("船底清掃・点検ロボット", "Hull cleaning and inspection robot"),
    summary: both(
      "入渠せずに船底を清掃し、板厚を測る吸着走行ロボット。",
      "Crawler that cleans hulls and gauges plate thickness without docking.",
    ),
    company: both("フナゾコテック株式会社", "Funazoko Tech Inc."),
    place: inJapan("長崎市", "Nagasaki", "42"),
    technology: {
      area: "MARITIME",
      civilUse: both("商船の燃費改善と検査の省力化。", "Fuel saving and easier surveys for merchant ships."),
      defenceUse: both(
        "艦船の可動率向上、水中爆発物の点検。",
        "Better ship availability and checks for underwater devices.",
      ),
      trl: 6,
      trlEvidence: { statement: both("港内でタグボート2隻を清掃。", "Cleaned two tugs in harbour.") },
      declaredControlRow: "unknown",
      seeks: ["INVESTMENT", "JSDF_TRIAL"],
    },
    picture: "underwater-vehicle",
    alt: both("船底に吸着するロボット", "Robot clinging to a hull"),
  }),
  startUp("tech-fibre-sensing", {
    title: both("光ファイバ振動センシング", "Fibre-optic vibration sensing"),
    summary: both(
      "既設の光ファイバ50 kmを振動センサに変える計測装置。",
      "Interrogator that turns 50 km of installed fibre into a vibration sensor.",
    ),
    company: both("ヒビキ光測株式会社", "Hibiki Photonics Inc."),
    fsc: "6350",
    place: inJapan("鎌倉市", "Kamakura", "14"),
    technology: {
      area: "SENSING",
      civilUse: both(
        "鉄道・管路の異常検知、地震観測。",
        "Fault detection on railways and pipelines; earthquake monitoring.",
      ),
      defenceUse: both("基地外周の侵入検知。", "Intrusion detection around bases."),
      trl: 7,
      trlEvidence: shown(
        both("鉄道沿線で6か月の連続計測。", "Six months of continuous measurement along a railway."),
        both("神奈川県 藤沢市", "Fujisawa, Kanagawa"),
        "2026-03-31",
      ),
      declaredControlRow: "10",
      seeks: ["PILOT", "PARTNER"],
    },
    picture: "sensor",
    alt: both("光ファイバ計測装置", "Fibre-optic interrogator"),
  }),
  startUp("tech-passive-radar", {
    title: both("放送波を使う小型機探知", "Small-aircraft detection by broadcast signals"),
    summary: both(
      "電波を出さず、地上波放送の反射で低空の小型機を捉える。",
      "Finds small low-flying aircraft from reflected broadcasts, without transmitting.",
    ),
    company: both("かすみ電測株式会社", "Kasumi Densoku Inc."),
    shielded: true,
    fsc: "5840",
    place: tokyo,
    visibility: { tier: "REGISTERED_GOV" },
    technology: {
      area: "SENSING",
      civilUse: both("空港周辺のドローン監視。", "Drone watch around airports."),
      defenceUse: both("電波を出さない低空警戒。", "Silent low-altitude surveillance."),
      trl: 6,
      trlEvidence: { statement: both("8 km先の小型ドローンを追尾。", "Tracked a small drone at 8 km.") },
      declaredControlRow: "10",
      seeks: ["JSDF_TRIAL", "INVESTMENT"],
    },
    picture: "radar",
    alt: both("受信専用アンテナ", "Receive-only antenna"),
  }),
  startUp("tech-sar-microsat", {
    title: both("小型SAR衛星の画像配信", "Imagery from small SAR satellites"),
    summary: both(
      "夜間・曇天でも1 m分解能の画像を2時間以内に届ける。",
      "Delivers 1 m images within two hours, by night and through cloud.",
    ),
    company: both("つくよみ衛星株式会社", "Tsukuyomi Satellites Inc."),
    place: tokyo,
    price: indicative("2026-11-05", 300_000, 900_000, both("画像1枚当たり", "Per image")),
    technology: {
      area: "SPACE",
      civilUse: both("洪水・地盤変動の把握。", "Mapping of floods and ground movement."),
      defenceUse: both("海洋監視と施設の変化検出。", "Maritime surveillance and change detection."),
      trl: 9,
      trlEvidence: shown(
        both("衛星3機で商用配信中。", "Commercial service with three satellites."),
        both("低軌道、東京運用局", "Low Earth orbit, Tokyo operations centre"),
        "2026-04-10",
      ),
      declaredControlRow: "16",
      seeks: ["PARTNER", "PILOT"],
    },
    picture: "satellite",
    alt: both("アンテナを広げた小型衛星", "Small satellite with its antenna deployed"),
  }),
  startUp("tech-water-thruster", {
    title: both("水推進の超小型衛星エンジン", "Water thruster for small satellites"),
    summary: both(
      "水を推進剤に使う、安全で安価な衛星用推進系。",
      "Safe, low-cost satellite propulsion that runs on water.",
    ),
    company: both("しずくスラスタ株式会社", "Shizuku Thrusters Inc."),
    place: inJapan("相模原市", "Sagamihara", "14"),
    technology: {
      area: "SPACE",
      civilUse: both("超小型衛星の軌道維持と廃棄。", "Orbit keeping and disposal of small satellites."),
      defenceUse: both(
        "監視衛星群の軌道変更と長寿命化。",
        "Manoeuvre and longer life for surveillance constellations.",
      ),
      trl: 5,
      declaredControlRow: "4",
      seeks: ["INVESTMENT", "LOAN"],
    },
    picture: "satellite",
    alt: both("超小型衛星の推進器", "Thruster on a small satellite"),
  }),
];
