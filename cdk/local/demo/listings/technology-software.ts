import type { DemoListing } from "../model.ts";
import { shown, startUp } from "./technology-wording.ts";
import { both, fixed, inJapan } from "./wording.ts";

const tokyo = inJapan("東京都", "Tokyo", "13");

/** Software, quantum, networks. The companies are invented. */
export const softwareTechnology: readonly DemoListing[] = [
  startUp("tech-maintenance-ai", {
    title: both("異音で故障を予知するAI", "Fault prediction by sound"),
    summary: both(
      "エンジンや減速機の音から故障の兆しを数週間前に知らせる。",
      "Hears faults in engines and gearboxes weeks ahead.",
    ),
    company: both("オトミミ解析株式会社", "Otomimi Analytics Inc."),
    fsc: "7030",
    place: tokyo,
    price: fixed(
      "2026-10-01",
      4_800_000,
      both("年間利用料、10台まで", "Yearly licence for up to ten machines"),
    ),
    technology: {
      area: "AI",
      civilUse: both("工場設備と鉄道車両の予知保全。", "Predictive maintenance of plant and rolling stock."),
      defenceUse: both("車両・艦艇機関の可動率向上。", "Better availability of vehicles and ship machinery."),
      trl: 8,
      trlEvidence: shown(
        both("工場3か所で故障の9割を予知。", "Foretold nine faults in ten at three plants."),
        both("愛知県 豊田市", "Toyota City, Aichi"),
        "2026-02-27",
      ),
      declaredControlRow: "16",
      seeks: ["PILOT", "PARTNER"],
    },
    picture: "software",
    alt: both("音の波形を解析する画面", "Screen analysing sound waves"),
  }),
  startUp("tech-field-translation", {
    title: both("通信不要の現場通訳端末", "Offline field interpreter"),
    summary: both(
      "12言語を端末内だけで通訳する防塵・防水の携帯機。",
      "Rugged handset that interprets 12 languages with no network.",
    ),
    company: both("ことのは翻訳機株式会社", "Kotonoha Devices Inc."),
    place: tokyo,
    technology: {
      area: "AI",
      civilUse: both("救急搬送、避難所での意思疎通。", "Ambulance crews and evacuation shelters."),
      defenceUse: both(
        "国際緊急援助、共同訓練での通訳。",
        "Interpreting in disaster relief abroad and joint exercises.",
      ),
      trl: 6,
      trlEvidence: { statement: both("消防本部2か所で試用。", "On trial with two fire departments.") },
      declaredControlRow: "16",
      seeks: ["JSDF_TRIAL", "INVESTMENT"],
    },
    picture: "communications",
    alt: both("携帯型の通訳端末", "Handheld interpreter"),
  }),
  startUp("tech-quantum-inertial", {
    title: both("量子慣性センサ", "Quantum inertial sensor"),
    summary: both(
      "冷却原子で加速度を測り、衛星測位なしの航法を支える。",
      "Measures acceleration with cold atoms for navigation without satellites.",
    ),
    company: both("ゆらぎ量子計測株式会社", "Yuragi Quantum Inc."),
    shielded: true,
    fsc: "6605",
    place: tokyo,
    visibility: { tier: "NAMED_COUNTRIES", countries: ["AU", "GB"] },
    technology: {
      area: "QUANTUM",
      civilUse: both("資源探査、トンネル内の測位。", "Resource survey and positioning in tunnels."),
      defenceUse: both("潜水艇・艦船の長時間航法。", "Long-endurance navigation of submersibles and ships."),
      trl: 4,
      trlEvidence: {
        statement: both("実験室で1時間の連続計測。", "One hour of continuous measurement in the laboratory."),
      },
      declaredControlRow: "11",
      seeks: ["INVESTMENT", "PARTNER"],
    },
    picture: "quantum",
    alt: both("真空容器に収めた量子センサ", "Quantum sensor in a vacuum chamber"),
  }),
  startUp("tech-post-quantum-gateway", {
    title: both("耐量子暗号ゲートウェイ", "Post-quantum encryption gateway"),
    summary: both(
      "既存回線に挟むだけで耐量子暗号へ移行できる装置。",
      "In-line unit that moves existing links to post-quantum encryption.",
    ),
    company: both("かきつばた暗号株式会社", "Kakitsubata Cryptography Inc."),
    place: inJapan("横須賀市", "Yokosuka", "14"),
    technology: {
      area: "CYBER",
      civilUse: both("金融・医療データの長期保護。", "Long-term protection of financial and medical data."),
      defenceUse: both("基地間回線と衛星回線の保護。", "Protection of links between bases and by satellite."),
      trl: 7,
      trlEvidence: shown(
        both("400 kmの商用回線で3か月運用。", "Ran for three months on a 400 km commercial line."),
        both("東京・名古屋間", "Tokyo–Nagoya"),
        "2026-07-31",
      ),
      declaredControlRow: "9",
      seeks: ["PILOT", "PARTNER"],
    },
    picture: "chip",
    alt: both("ラック搭載型の暗号装置", "Rack-mounted encryption unit"),
  }),
  startUp("tech-control-system-watch", {
    title: both("制御系ネットワークの異常検知", "Anomaly detection for control networks"),
    summary: both(
      "稼働中の設備を止めず、不審な制御命令を見つける監視装置。",
      "Spots suspicious commands without stopping the plant.",
    ),
    company: both("みはり番サイバー株式会社", "Mihariban Cyber Inc."),
    shielded: true,
    fsc: "7010",
    place: inJapan("名古屋市", "Nagoya", "23"),
    technology: {
      area: "CYBER",
      civilUse: both("発電所・水道・工場の防護。", "Protection of power, water and factories."),
      defenceUse: both("艦船機関と基地インフラの防護。", "Protection of ship machinery and base utilities."),
      trl: 8,
      trlEvidence: shown(
        both("化学工場で1年間稼働。", "A year of service at a chemical works."),
        both("三重県 四日市市", "Yokkaichi, Mie"),
        "2026-04-30",
      ),
      declaredControlRow: "unknown",
      seeks: ["PARTNER"],
    },
    picture: "software",
    alt: both("ネットワーク監視の画面", "Network monitoring screen"),
  }),
  startUp("tech-mesh-radio", {
    title: both("自律メッシュ無線機", "Self-forming mesh radio"),
    summary: both(
      "基地局なしで200台がつながる手のひら大の無線機。",
      "Palm-sized radio that links 200 units with no base station.",
    ),
    company: both("あみのめ無線株式会社", "Aminome Radio Inc."),
    fsc: "5820",
    place: inJapan("横浜市", "Yokohama", "14"),
    price: fixed("2026-11-10", 240_000, both("1台、100台以上の場合", "Each, for 100 or more")),
    technology: {
      area: "COMMUNICATIONS",
      civilUse: both("山岳救助、災害現場の連絡。", "Mountain rescue and disaster sites."),
      defenceUse: both("小部隊の音声・位置共有。", "Voice and position sharing in small units."),
      trl: 7,
      trlEvidence: shown(
        both("山岳救助訓練で80台を接続。", "Linked 80 units in a mountain rescue drill."),
        both("長野県 松本市", "Matsumoto, Nagano"),
        "2026-08-08",
      ),
      declaredControlRow: "9",
      seeks: ["PILOT", "JSDF_TRIAL"],
    },
    picture: "communications",
    alt: both("手のひら大の無線機", "Palm-sized radio"),
  }),
];
