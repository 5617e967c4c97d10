import type { TechnologyArea } from "../../shared/catalogue/codes.ts";

type Both = { readonly ja?: string; readonly en?: string };
export type JudgedNeed = {
  readonly id: string;
  readonly area: TechnologyArea;
  readonly title: Both;
  readonly problem: Both;
  readonly outcome: Both;
};

/** Needs as the agency might state them: all areas; in Japanese, in English, in both. Written before any was tried. */
export const judgedNeeds: readonly JudgedNeed[] = [
  {
    id: "N01",
    area: "UNCREWED",
    title: { ja: "離島での補給に使う無人地上車両の自律走行" },
    problem: {
      ja: "道のない斜面や林の中を、遠隔操縦の隊員を付けずに物資を運びたい。測位が途切れると止まってしまう。",
    },
    outcome: { ja: "障害物を避けながら10kmを自律で走り、ひとりの隊員が3台を見守れること。" },
  },
  {
    id: "N02",
    area: "UNCREWED",
    title: { en: "Small unmanned aircraft that sense and avoid other air traffic" },
    problem: {
      en: "Our drones may not fly beyond line of sight in shared airspace because they cannot see light aircraft and helicopters.",
    },
    outcome: { en: "An onboard sense-and-avoid unit for a 10 kg UAV with automatic avoidance manoeuvres." },
  },
  {
    id: "N03",
    area: "SENSING",
    title: { ja: "クラッタの中の小型目標を追尾するレーダー信号処理" },
    problem: { ja: "海面や地面の反射に紛れる低速の小型目標を、既存のレーダーは見失いやすい。" },
    outcome: { ja: "探知と追尾の誤警報を半減し、既設のレーダーに信号処理だけを追加できること。" },
  },
  {
    id: "N04",
    area: "SENSING",
    title: {
      ja: "次世代の赤外線撮像素子",
      en: "Next-generation infrared focal plane arrays",
    },
    problem: {
      ja: "冷却型の赤外線センサーは高価で、国内の供給が限られる。",
      en: "Cooled long-wave infrared detectors are expensive and come from few suppliers.",
    },
    outcome: {
      ja: "二波長の大画素検出器と読み出し回路の試作。",
      en: "A dual-band detector array with its digital readout circuit at a higher frame rate.",
    },
  },
  {
    id: "N05",
    area: "AI",
    title: { ja: "大量の文書と報告から必要な情報を見つける分析支援" },
    problem: { ja: "情報分析官は毎日数千件の報告を読み切れず、人物や組織のつながりを見落としている。" },
    outcome: { ja: "意味検索と要約により、関係する情報を自動で示し、根拠の文を添えること。" },
  },
  {
    id: "N06",
    area: "AI",
    title: { en: "Decision aid for planners when the situation changes" },
    problem: {
      en: "Staff officers re-plan by hand when a plan no longer fits; big data streams hide what matters for the decision.",
    },
    outcome: {
      en: "Machine reasoning that monitors plan assumptions, infers consequences and recommends courses of action.",
    },
  },
  {
    id: "N07",
    area: "QUANTUM",
    title: { ja: "測位衛星に頼らない可搬型の原子時計" },
    problem: { ja: "衛星測位が妨害されると時刻同期が失われ、通信とレーダーが連携できなくなる。" },
    outcome: { ja: "冷却原子などによる小型の周波数標準。1日で100ナノ秒以内の時刻保持。" },
  },
  {
    id: "N08",
    area: "QUANTUM",
    title: { en: "Single-photon sources and detectors for quantum links" },
    problem: {
      en: "Quantum key distribution between bases is limited by dark counts and by the rate of sources.",
    },
    outcome: { en: "Efficient superconducting or diamond devices that work at telecom wavelengths." },
  },
  {
    id: "N09",
    area: "SPACE",
    title: { ja: "小型衛星の推進器と姿勢制御" },
    problem: { ja: "即応打上げの小型衛星には、軌道を変える推進器と精密な姿勢制御の装置が足りない。" },
    outcome: { ja: "質量100kg以下の衛星に載る電気推進と姿勢制御装置の実証。" },
  },
  {
    id: "N10",
    area: "SPACE",
    title: { en: "Low-cost upper stage and rocket engine for responsive launch" },
    problem: { en: "Small satellites wait months for a launch; expendable upper stages are too expensive." },
    outcome: { en: "A demonstrated low-cost rocket engine with turbopump for an expendable upper stage." },
  },
  {
    id: "N11",
    area: "MATERIALS",
    title: { ja: "航空機の複合材と塗装の腐食を防ぐ被覆" },
    problem: { ja: "沿岸の基地では塩害により機体の金属と複合材の接合部が腐食し、整備の時間が増えている。" },
    outcome: { ja: "クロムを含まない防食塗料または表面処理で、寿命を倍にすること。" },
  },
  {
    id: "N12",
    area: "MATERIALS",
    title: { en: "Ceramic matrix composites for very high temperatures" },
    problem: {
      en: "Hot structures of high-speed vehicles oxidise and erode; parts take a year to manufacture.",
    },
    outcome: { en: "Carbon or silicon carbide composites that survive 1,600 °C, made at half the cost." },
  },
  {
    id: "N13",
    area: "ENERGY",
    title: { ja: "寒冷地でも使える安全な高密度蓄電池" },
    problem: { ja: "隊員が携行する電池は重く、リチウムイオン電池は熱暴走の危険がある。" },
    outcome: { ja: "燃えない電解質を使い、エネルギー密度を2倍にした充電式の電池。" },
  },
  {
    id: "N14",
    area: "ENERGY",
    title: { en: "Portable power generation for remote posts", ja: "離島の分屯基地のための可搬型電源" },
    problem: { en: "Diesel generators burn fuel that has to be shipped in, and they can be heard." },
    outcome: { en: "Fuel cells, flexible solar cells or hybrid power units that halve fuel consumption." },
  },
  {
    id: "N15",
    area: "CYBER",
    title: { ja: "高度なサイバー攻撃の早期検知と防御" },
    problem: { ja: "標的型のマルウェアは長く潜伏し、既存の侵入検知では見つからない。" },
    outcome: { ja: "攻撃者の動きを推定し、ネットワークの脆弱性と任務への影響を示すこと。" },
  },
  {
    id: "N16",
    area: "CYBER",
    title: { en: "Trusted execution on shared cloud servers and mobile devices" },
    problem: {
      en: "Mission software runs on commercial hypervisors and phones whose security updates cannot be trusted.",
    },
    outcome: {
      en: "A small verified microkernel or hypervisor that isolates applications and protects keys.",
    },
  },
  {
    id: "N17",
    area: "COMMUNICATIONS",
    title: { ja: "電波妨害に強い戦術無線網と空中線" },
    problem: { ja: "妨害を受けると部隊の無線通信が途絶し、帯域も足りない。" },
    outcome: { ja: "広帯域の小型アンテナと干渉除去により、妨害下でもデータ通信を保つこと。" },
  },
  {
    id: "N18",
    area: "COMMUNICATIONS",
    title: { en: "Satellite communication terminal small enough to carry" },
    problem: { en: "SATCOM terminals are heavy and need a dish to be pointed by hand." },
    outcome: {
      en: "A phased-array antenna with wideband receiver and modem in Ka or X band for dismounted users.",
    },
  },
  {
    id: "N19",
    area: "MEDICAL",
    title: {
      ja: "第一線での負傷者の診断と止血",
      en: "Diagnosing and treating casualties at the point of injury",
    },
    problem: { ja: "衛生員は出血や頭部外傷の程度をその場で判断できない。" },
    outcome: { ja: "携帯型の検査器で、血液の凝固と脳損傷を10分で評価できること。" },
  },
  {
    id: "N20",
    area: "MARITIME",
    title: { ja: "潜水艦と機雷を見つける水中音響センサー" },
    problem: { ja: "静かな潜水艦と沿岸の機雷を、今のソナーとソノブイでは遠くから見分けられない。" },
    outcome: { ja: "長く漂うソノブイまたは曳航式のソナーと、自動の識別。" },
  },
];

/** Written when all weights were set, and never used to set them: how the matching does on needs that it has not met. */
export const freshNeeds: readonly JudgedNeed[] = [
  {
    id: "F01",
    area: "UNCREWED",
    title: { ja: "無人機の群れを一人で操縦する" },
    problem: { ja: "複数のドローンを一人の操作員が監視し、" },
    outcome: { ja: "自律で協調行動させたい。" },
  },
  {
    id: "F02",
    area: "SENSING",
    title: { en: "Passive detection of aircraft without emitting" },
    problem: { en: "We want to detect and track low-flying aircraft" },
    outcome: { en: "with cameras and passive radar in bad weather." },
  },
  {
    id: "F03",
    area: "AI",
    title: { ja: "報告書の翻訳と人物の関係の分析" },
    problem: { ja: "自然言語の文書から" },
    outcome: { ja: "人物の関係を抜き出す機械学習。" },
  },
  {
    id: "F04",
    area: "QUANTUM",
    title: { en: "Cold-atom inertial and timing sensors" },
    problem: { en: "Navigation without GPS needs" },
    outcome: { en: "atomic clocks and atom interferometers." },
  },
  {
    id: "F05",
    area: "SPACE",
    title: { ja: "宇宙状況監視と衛星の衝突回避" },
    problem: { ja: "デブリと衛星の軌道を予測し、接近を警告する。" },
    outcome: { ja: "地上局の管制を自動化する。" },
  },
  {
    id: "F06",
    area: "MATERIALS",
    title: { en: "Lightweight transparent armour and durable windows" },
    problem: { en: "Windows of vehicles and sensors must be lighter," },
    outcome: { en: "harder and resist erosion." },
  },
  {
    id: "F07",
    area: "ENERGY",
    title: { ja: "電動車両の電力変換器と発電機" },
    problem: { ja: "車両の電源を小型化し、" },
    outcome: { ja: "燃費を改善したい。" },
  },
  {
    id: "F08",
    area: "CYBER",
    title: { en: "Protecting weapon electronics against tampering" },
    problem: { en: "FPGA security, anti-tamper and encryption keys" },
    outcome: { en: "for embedded computers." },
  },
  {
    id: "F09",
    area: "COMMUNICATIONS",
    title: { ja: "航空機の間の大容量データリンク" },
    problem: { ja: "広帯域のデータ伝送を" },
    outcome: { ja: "指向性の高いアンテナで行う。" },
  },
  {
    id: "F10",
    area: "MEDICAL",
    title: { ja: "義手の訓練と再生医療" },
    problem: { ja: "負傷した隊員の回復訓練を助ける義手、" },
    outcome: { ja: "皮膚や骨の再生。" },
  },
  {
    id: "F11",
    area: "MARITIME",
    title: { en: "Launch and recovery of boats and towed bodies in high seas" },
    problem: { en: "Ships need safer handling of" },
    outcome: { en: "unmanned surface vehicles and moorings." },
  },
];
