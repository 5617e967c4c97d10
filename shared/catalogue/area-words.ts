import type { TechnologyArea } from "./codes.ts";

/** What one thing is called in both languages: each name is one word or several that go together. */
export type Concept = { readonly en: readonly string[]; readonly ja: readonly string[] };

const named = (list: string): string[] =>
  list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** One line, one thing: English names, a bar, Japanese names. Japanese names hold no hiragana. [ours] */
const concepts = (lines: string): readonly Concept[] =>
  lines
    .trim()
    .split("\n")
    .map((line) => {
      const [en = "", ja = ""] = line.split("|");
      return { en: named(en), ja: named(ja) };
    });

/**
 * The words by which an area is known. They say what a text is about, and join a Japanese text to an English one.
 */
export const areaWords: Readonly<Record<TechnologyArea, readonly Concept[]>> = {
  UNCREWED: concepts(`
unmanned, uncrewed, uas, uav, suas, drone, ugv, usv, uuv, auv | 無人, ドローン, 小型無人機
autonomous, autonomy | 自律, 自動運転
robot, robotic, robotics | ロボット
teleoperation, remote control, remotely operated | 遠隔操縦, 遠隔操作
swarm, multi vehicle, teaming | 群制御, 編隊, 協調行動, 複数機
obstacle avoidance, sense avoid, collision avoidance | 障害物回避, 衝突回避, 障害物
unmanned ground, ground robot | 無人車, 無人車両, 無人地上
unmanned aircraft, unmanned aerial | 無人航空機, 無人機
supervisory control, human robot, operator control | 操作員, 遠隔監視
vision navigation, waypoint | 経路計画, 自己位置
vtol, quadrotor, rotorcraft uav | 垂直離着陸
`),
  SENSING: concepts(`
sensor, sensing | センサ, センサー, 検知
radar, sar, isar, gmti, cfar | レーダ, レーダー, 合成開口
infrared, ir, lwir, mwir, swir, thermal imaging | 赤外線, 赤外, 熱画像
lidar, ladar, laser radar | ライダ, ライダー, レーザ測距
focal plane array, detector, readout, fpa, roic | 検出器, 撮像素子, 焦点面
hyperspectral, multispectral, spectrometer | 分光, ハイパースペクトル, 多波長
imaging, imager, camera, electro optical | 画像, 撮像, カメラ, 光学, 電子光学
detection, detect | 探知, 検出, 発見
tracking, tracker, moving target | 追尾, 追跡, 移動目標
clutter, signal processing | クラッタ, 信号処理
surveillance, reconnaissance, isr | 監視, 偵察, 警戒
antenna aperture, synthetic aperture | 開口
nondestructive, inspection, nde, ndi | 非破壊検査, 点検
low light, night vision | 暗視, 微光
`),
  AI: concepts(`
artificial intelligence, machine learning, deep learning, neural network | 人工知能, 機械学習, 深層学習
algorithm, learning algorithm | アルゴリズム, 学習
analytics, big data, graph analytic | データ分析, 分析, 解析
analyst, intelligence analyst | 分析官, 情報分析
adversary model, game theory, game theoretic | 対抗モデル, ゲーム理論
semantic, ontology, entity, disambiguation | 意味検索, 固有表現
search, information discovery, retrieval | 検索, 情報検索
knowledge, reasoning, inference, inferring | 知識, 推論
natural language, text, document, social media | 自然言語, 文書, 要約, 翻訳
recognition, classifier, classification | 認識, 識別, 分類
predictive analytics, anomaly detection, anomaly | 異常検知, 予兆
course of action, replan, replanning | 行動方針, 自動立案
data fusion, fusion | 情報融合, データ融合, 統合
cloud data, structured data, unstructured | 非構造, 大量, 大量データ
agent, intelligent agent, cognitive | 認知, エージェント
`),
  QUANTUM: concepts(`
quantum | 量子
single photon, photon counting, photon source | 単一光子, 光子
atomic clock, frequency standard | 原子時計, 周波数標準
cold atom, cold atomic, laser cooling | 冷却原子, 原子
entanglement, entangled, qubit | 量子もつれ, 量子ビット
superconducting nanowire, snspd, nanowire detector | 超伝導ナノワイヤ, 超伝導
diamond color, nitrogen vacancy, nanodiamond | ダイヤモンド
atom interferometer, interferometry, optical lattice | 原子干渉
ultrastable laser, frequency comb, narrow linewidth | 光周波数コム, 超安定
oscillator stability, timekeeping, timing | 時刻, 時刻同期, 計時
rubidium, cesium, ytterbium, strontium | ルビジウム, セシウム
quantum key, key distribution | 量子鍵, 量子暗号
`),
  SPACE: concepts(`
satellite, spacecraft, cubesat, smallsat, microsatellite | 衛星, 人工衛星, 小型衛星
space, orbital, orbit, geo, leo | 宇宙, 軌道
launch vehicle, launcher, upper stage, spacelift, expendable launch | 打上, ロケット, 上段, 打上機
payload, bus | ペイロード, 搭載機器
hall thruster, hall effect, ion thruster, electric propulsion, space propulsion | 電気推進
radiation hardened, rad hard, radiation hardening, radiation | 放射線, 耐放射線
momentum wheel, reaction wheel, star tracker, orbit determination | 軌道決定
ground station, satellite ground, satellite control, afscn, telemetry | 地上局, 衛星管制, 管制
space situational awareness, resident space, conjunction, debris | 宇宙状況監視, 宇宙状況, 宇宙物体, デブリ
rocket engine, liquid rocket, cryogenic engine | ロケットエンジン, 液体燃料
solar array, deployable | 太陽電池パドル, 展開
earth observation, remote sensing satellite | 地球観測
`),
  MATERIALS: concepts(`
material, nanomaterial | 材料, 素材
composite, fiber reinforced, carbon fiber, cfrp, laminate, prepreg | 複合材, 複合材料, 炭素繊維, 繊維強化
coating, paint, primer, surface treatment | 塗料, 被覆, 塗装, 表面処理, コーティング
alloy, titanium, aluminum, steel, metal powder, tungsten | 合金, チタン, アルミ, 鋼, 金属
ceramic, silicon carbide, cmc, spinel | セラミック, セラミックス, 炭化ケイ素
additive manufacturing, printed, printing | 積層造形, 三次元造形, 造形
corrosion, oxidation, erosion | 腐食, 防食, 防錆, 錆
polymer, resin, adhesive, elastomer | 樹脂, 高分子, 接着
nanotube, graphene, nanoparticle, nanofiber | ナノチューブ, グラフェン, ナノ
high temperature, thermal barrier, heat resistant, refractory, ablative | 耐熱, 高温, 遮熱
armor, ballistic protection | 装甲, 防弾
fracture, crack, fatigue, residual stress | 亀裂, 疲労, 破壊
manufacturing process, microstructure, fabrication | 製造方法, 成形, 加工
lightweight structure, structural | 軽量, 構造材
wear, lubricant, friction, abrasion | 摩耗, 潤滑, 摩擦
`),
  ENERGY: concepts(`
battery, lithium, cell, cathode, electrolyte | 電池, 蓄電池, リチウム, リチウムイオン
fuel cell, sofc, hydrogen | 燃料電池, 水素
power supply, power source, electric power, power generation | 電源, 電力, 給電, 発電
solar cell, photovoltaic, renewable | 太陽電池, 太陽光, 再生可能
generator, alternator, turbogenerator | 発電機
energy storage, energy density, capacitor, ultracapacitor | 蓄電, 蓄エネルギ, キャパシタ
power converter, converter, inverter, power electronics | 変換器, 電力変換, インバータ
hybrid electric, powertrain, motor | ハイブリッド, 電動, 電動機
fuel efficiency, fuel consumption, fuel injection, jp-8 | 燃料, 燃費, 燃料消費
engine, diesel, combustion | エンジン, ディーゼル, 内燃
microgrid, grid, forward operating base | マイクログリッド, 電力網
thermal management, cooling, heat exchanger | 冷却, 熱管理, 排熱
energy harvesting, ambient energy | 環境発電
charge, charger, charging, rechargeable | 充電
`),
  CYBER: concepts(`
cyber, cybersecurity, cyberspace | サイバー, サイバ
attack, attacker, intruder, adversary network | 攻撃, 攻撃者, 侵入
malware, advanced persistent threat, exploit | 不正プログラム, マルウェア
vulnerability, patch, security update | 脆弱性, 更新
hypervisor, virtual machine, virtualization, microkernel | 仮想化, 仮想
secure software, trusted computing, trust, assurance | 信頼性保証, 信頼
encryption, cryptographic, key generation | 暗号, 鍵
network security, network defense, network defender, intrusion | 防御, 侵入検知, 情報保証
fpga security, anti tamper, reverse engineering, physically unclonable | 改ざん, 耐タンパ, 偽造
access control, authentication, redaction | 認証, アクセス制御
android security, mobile security, mobile device | 携帯端末, 端末
red team, wargame cyber, cyber range | 演習環境
security | 情報セキュリティ, セキュリティ
supply chain, counterfeit | 模倣品, 供給網
`),
  COMMUNICATIONS: concepts(`
communication, comms | 通信
radio, software defined radio, transceiver, waveform | 無線, 無線機, 波形
antenna, phased array, aperture array | 空中線, アンテナ
satcom, satellite communication | 衛星通信
network, networking, tactical network, node | 網, ネットワーク, 通信網, 戦術網
data link, tactical data, common data link | データリンク, データ伝送
bandwidth, throughput, data rate, wideband | 帯域, 広帯域, 伝送速度
free space optical, optical communication, laser communication, fsoc | 光通信, 空間光通信, 光無線
jamming, anti jam, interference | 妨害, 電波妨害, 耐妨害, 混信, 干渉
amplifier, filter, diplexer, multiplexer, low noise amplifier | 増幅器, フィルタ
uhf, vhf, hf, ka band, x band, millimeter wave, rf | 短波, 周波数, 電波, ミリ波
relay, mesh, ad hoc, mobile ad hoc | 中継, アドホック
modem, modulation, receiver, transmitter | 変復調, 受信, 送信
manpack, dismounted radio, handheld radio | 携帯無線
fiber optic link, transponder | 光ファイバ
`),
  MEDICAL: concepts(`
medical, medicine, clinical | 医療, 医学, 臨床, 衛生
patient, casualty, wounded | 患者, 傷病者, 負傷者, 負傷
wound, burn, hemorrhage, bleeding, trauma, injury | 創傷, 熱傷, 出血, 止血, 外傷
diagnosis, diagnostic, assay, biomarker, point care | 診断, 検査, 迅速検査
surgery, surgical, surgeon, combat medic, medic | 外科, 手術, 救護, 衛生員
blood, platelet, plasma, coagulation, coagulopathy | 血液, 輸血, 血小板, 血漿, 凝固
brain injury, tbi, concussion, neuropsychological | 脳損傷, 脳震盪, 頭部外傷
tissue, stem cell, regeneration, bone, skin, nerve | 組織, 再生医療, 幹細胞, 皮膚, 骨
vaccine, antibody, infection, pathogen, disease | ワクチン, 感染症, 感染, 病原体
prosthesis, prosthetic, rehabilitation, therapy | 義肢, 義手, 義足, 回復訓練, 治療
physiological, vital sign, health monitoring, heart rate | 生体, 生体情報, 心拍, 健康
telemedicine, remote triage, triage | 遠隔医療, 選別
drug, pharmaceutical, therapeutic, antimicrobial | 薬, 医薬, 抗菌
hearing loss, ocular, eye, hypoxia | 難聴, 聴力, 眼, 低酸素
medical training, medical simulation, manikin | 医療訓練, 模擬患者
`),
  MARITIME: concepts(`
maritime, naval, ocean, sea, marine | 海洋, 海上, 洋上, 海
ship, vessel, shipboard, littoral combat, boat | 船, 艦, 艦船, 艦艇, 護衛艦, 小型船, 船舶
submarine, undersea, underwater, subsea | 潜水艦, 水中, 海中, 水面下
sonar, acoustic, hydrophone, active sonar | ソナー, ソーナー, 音響, 音波
sonobuoy, buoy | ソノブイ, 浮標
mine, minehunting, mine countermeasure, sea mine | 機雷, 掃海, 対機雷
torpedo | 魚雷
anti submarine, asw | 対潜, 対潜戦, 潜水艦探知
hull, seawater, biofouling | 船体, 船底, 海水
littoral, coast, harbor, port | 沿岸, 港湾, 離島
towed, tow cable, launch recovery, mooring | 曳航, 揚収, 係留
diver, diving | 潜水員, 潜水
periscope, mast | 潜望鏡
wave, sea state | 波浪, 海象
`),
};

/** What many texts of any area speak of: no sign of an area, but the same thing in both languages. [ours] */
export const commonWords: readonly Concept[] = concepts(`
aircraft, airplane, airframe, airborne | 航空機, 機体, 機上
helicopter, rotorcraft | ヘリ, ヘリコプタ, 回転翼
vehicle, truck, automotive | 車両
missile, interceptor, munition | 誘導弾, ミサイル, 弾薬
soldier, dismounted, warfighter | 隊員, 兵士, 個人携行
training, trainer, simulator, simulation | 訓練, 模擬, シミュレータ
maintenance, repair, prognostics | 整備, 修理, 保全
navigation, positioning, gps, gnss, inertial | 航法, 測位, 慣性
laser | レーザ, レーザー
small target, small boat | 小型目標, 小型舟艇
water, potable, wastewater | 浄水, 飲料水, 排水
weather, meteorological, forecast | 気象, 予報
prediction, predictive | 予測
chemical, biological, cbrn, agent detection | 化学剤, 生物剤, 化学, 生物
explosive, ied, blast | 爆発物, 爆風, 即製爆発
portable, handheld, man portable, lightweight | 携行, 可搬, 携帯
turbine, turbofan, propulsion | タービン, 推進
video, imagery | 映像, 動画
disaster, emergency | 災害, 緊急
decision aid, decision support, decision making | 意思決定, 判断支援, 意思決定支援
planning, mission planning, planner | 計画, 作戦計画, 計画立案
thruster | 推進器, スラスタ
attitude control | 姿勢制御
logistics, supply | 補給, 兵站, 後方
wearable, head mounted | 装着, 着用
`);
