import type { TechnologyArea } from "../../shared/catalogue/codes.ts";

/** Invented technologies, one a line, title and text: what the matching is tried on where no file of awards is at hand. */
const lines: Readonly<Record<TechnologyArea, string>> = {
  UNCREWED: `
Pack mule on six wheels | An unmanned ground vehicle carries 300 kg behind a squad and finds its own way around fallen trees.
Convoy of driverless trucks | Followers keep the track of the first truck when satellite positioning is lost.
Quadrotor that lands by itself on rough ground | Cameras choose a flat spot; the operator only confirms.
Swarm of small drones for searching a valley | Twenty aircraft share one map and divide the slopes among them.
Avoidance unit for light UAVs | A radar and two cameras see light aircraft and turn the drone away in time.
Acoustic ears for unmanned aircraft | Microphones hear approaching helicopters beyond line of sight and trigger an avoidance manoeuvre.
Robot arm on tracks for rubble | Teleoperation over a weak radio link, with autonomy filling the gaps.
One operator, five vehicles | A supervisory control station shows only the robots that ask for help.
斜面を登る四脚ロボット | 不整地を自律歩行し、20kgの荷物を運ぶ。遠隔操縦にも切り替わる。
島々を結ぶ無人輸送機 | 片道80kmを無人で飛び、投下後に戻る小型無人機。
無人車両のための地図なし走行 | 測位が途切れても、車載カメラだけで障害物を避けて走る自律走行ソフトウェア。
Fixed-wing drone with vertical takeoff | A VTOL unmanned aircraft with four hours' endurance and no runway.
Safety case for autonomous vehicles | Simulation finds situations in which an autonomous system misbehaves before it is driven.
Traffic awareness for drones | A receiver listens for the transponders of other air traffic and plots an autonomous escape.`,
  SENSING: `
Clutter map for coastal radar | Signal processing learns the sea clutter and keeps tracking slow small targets.
Track-before-detect for ground radar | Weak echoes are summed along possible paths; false alarms fall by half.
Dual-band infrared detector | A focal plane array sees mid-wave and long-wave infrared in one pixel.
Uncooled imager with large pixels count | A microbolometer array with a digital readout circuit at 120 frames per second.
Readout chip for cooled detectors | A readout integrated circuit with 20 bits of dynamic range for infrared arrays.
Superlattice long-wave detector | A type-II superlattice infrared detector grown on larger wafers at lower price.
Lidar that counts returns through leaves | A scanning lidar separates ground from foliage.
Passive radar from television towers | Moving targets are detected without a transmitter of one's own.
Hyperspectral camera in a pod | Spectra of every pixel reveal disturbed earth and camouflage.
小型目標を見失わないレーダー | クラッタ抑圧と多重仮説追尾により、低速の小型目標の探知と追尾を続ける。
赤外線で見る夜間監視カメラ | 二波長の赤外線検出器と画像処理で、霧の中の人を検知する。
光ファイバを使う侵入検知センサー | 埋設した光ファイバで足音と車両の振動を検知する。
Adaptive waveform for small target radar | The radar chooses waveforms by what the clutter does, and tracks drones.
Event camera for fast objects | A sensor reports changes only, and tracks projectiles with little data.
Night vision with two sensors fused | Low-light and thermal images in one picture.`,
  AI: `
Reader of reports for analysts | Machine learning summarises documents and links persons, places and organisations.
Questions answered from archives | Semantic search returns the sentence that proves the answer.
Graph of who knows whom | Entity disambiguation joins names across documents, for intelligence analysts.
Plan watcher | Software monitors the assumptions of a plan, infers which ones fail and recommends courses of action.
Options for the staff | Reasoning over doctrine proposes courses of action and explains consequences to the commander.
Big data made small | Analytics reduce data streams to what matters for a decision.
Adversary model for wargames | Game theory and machine learning predict how an adversary reacts to a plan.
Learning schedules | A learning algorithm replans maintenance crews when the situation changes and shows why.
文書の要約と検索を行う人工知能 | 日本語と英語の報告を要約し、意味検索で関係する文を示す。
人物と組織のつながりを描く分析ソフト | 機械学習で報告から人物、組織、場所を抜き出し、分析官に示す。
作戦計画の前提を見張る推論エンジン | 前提が崩れたときに影響を推論し、意思決定を支援する。
Translation for field reports | A neural network translates short reports and flags doubtful passages.
Anomaly finder for sensor logs | Deep learning marks unusual patterns in large data without labels.
Knowledge base that updates itself | An ontology grows from text and keeps the source of every fact, for intelligence analysis.`,
  QUANTUM: `
Optical clock in a rack | An optical atomic clock with strontium atoms and a frequency comb.
Suitcase frequency standard | Cold atoms keep the frequency standard stable when satellites are jammed.
Chip-scale atomic clock with low drift | A rubidium vapour cell on a chip holds time for a day.
Single-photon source from diamond | Colour centres in diamond emit single photons at telecom wavelengths.
Nanowire detectors in a small cryostat | Superconducting nanowires detect single photons with few dark counts.
Entangled photon pairs on a chip | A waveguide source of entangled photons for quantum networks.
Key distribution over dark fibre | Quantum key distribution with decoy states over 100 km.
Atom interferometer for gravity | Cold atoms measure gravity and acceleration in a van.
超小型の原子時計 | ルビジウムを使う周波数標準。1日で50ナノ秒の時刻保持。
単一光子を出す量子光源 | ダイヤモンド中の欠陥を使い、通信波長の光子を出す。
量子鍵配送の受信機 | 超伝導の単一光子検出器を用い、暗計数を減らした量子暗号の受信機。
Laser for cooling atoms | A narrow linewidth laser system for cold atom sensors and clocks.
Quantum memory for repeaters | Atoms store a photon's state for a millisecond.
Timekeeping ensemble of small clocks | An algorithm joins many atomic clocks into one time scale.`,
  SPACE: `
Hall thruster for 50 kg satellites | Electric propulsion at 200 W with xenon or krypton.
Reaction wheels without vibration | Attitude control of small satellites to an arc second.
Upper stage from printed parts | An expendable upper stage with a low-cost rocket engine.
Turbopump with few parts | A liquid rocket engine turbopump made by printing, for responsive launch.
Pressure-fed methane engine | A low-cost rocket engine for small launch vehicles.
Radiation hardened memory | Non-volatile memory for spacecraft that survives heavy ions.
Star tracker as small as a matchbox | Attitude determination for cubesats.
Conjunction warning for satellite operators | Orbits of debris are predicted with honest uncertainty.
小型衛星用の電気推進器 | ホール効果を使い、100kg級の衛星の軌道を変える推進器。
超小型衛星の姿勢制御装置 | リアクションホイールと星センサを一体にした姿勢制御。
即応打上げのための低価格ロケットエンジン | 液体燃料のロケットエンジンを積層造形で作る。
Deployable antenna boom for cubesats | A boom of 3 m unrolls from one litre in orbit.
Ground station software for many satellites | Commands and telemetry of a constellation in one schedule.
Ion beam propulsion | A miniature ion thruster for precise orbit keeping of spacecraft.
Air-launched small rocket | A launch vehicle under an aircraft brings 50 kg to orbit.`,
  MATERIALS: `
Primer without chromate | A coating that stops corrosion of aluminium airframes near the sea.
Paint that shows corrosion early | A coating additive changes colour where metal under the paint corrodes.
Sealant for joints of composite and metal | It prevents galvanic corrosion between carbon fibre and aluminium.
Cold spray repair of aircraft skins | Metal powder is sprayed on worn parts, with no heat.
Silicon carbide composite by fast infiltration | A ceramic matrix composite for hot structures made in a week.
Carbon-carbon that does not oxidise | An oxidation-resistant coating on carbon composites up to 1700 degrees.
Ultra-high temperature ceramic edges | Ceramic leading edges for high-speed vehicles resist erosion.
Fibre preforms woven in three dimensions | Ceramic fibre architectures for composites at high temperature.
塩害に強い防食塗料 | クロムを含まず、航空機のアルミと複合材の接合部を腐食から守る塗料。
表面処理による防錆 | 金属の表面処理で、沿岸の機体の腐食を半分にする。
炭化ケイ素の耐熱複合材 | 1600度の高温に耐えるセラミック複合材を短期間で作る。
Lighter armour plates | Ceramic and polymer laminate stops the same rounds at two thirds of the weight.
Printed titanium brackets | Additive manufacturing of titanium alloy with known fatigue strength.
Self-healing coating | Microcapsules close scratches in aircraft paint before corrosion begins.
Nanotube wiring | Conductors of carbon nanotubes and copper at half the weight.`,
  ENERGY: `
Battery with solid electrolyte | A lithium cell that does not burn, with twice the energy density.
Cold weather lithium pack | Rechargeable cells deliver power at minus 40 degrees.
Ionic liquid electrolyte | A nonflammable electrolyte for lithium-ion batteries.
Silicon anode cells | A rechargeable battery with higher capacity for soldiers' radios.
Propane fuel cell | A solid oxide fuel cell supplies 500 W without noise.
Folding solar blanket | Flexible solar cells charge batteries at remote posts.
Hybrid generator set | A diesel generator with battery storage halves fuel consumption.
Microgrid controller for camps | It joins solar power, batteries and generators of any maker.
Methanol fuel cell in a backpack | Portable power for three days without resupply.
燃えない蓄電池 | 固体電解質を使う充電式のリチウム電池。釘を刺しても燃えない。
寒冷地用リチウムイオン電池 | 零下30度でも容量の8割を出す高密度の電池。
離島で使う可搬型の太陽光発電 | 折り畳める太陽電池と蓄電池で発電機の燃料を半分にする。
Waste heat to electricity | A small turbine turns engine exhaust into electric power.
Wide-bandgap power converter | A bidirectional power converter with half the volume.
Supercapacitor and battery in one cell | Energy storage with high power for starting engines.`,
  CYBER: `
Hunter of hidden intruders | Software finds advanced persistent threats by small deviations in network traffic.
Mission impact of a cyber attack | It shows which missions suffer when a server is attacked.
Attack graph of a network | Vulnerabilities are chained as an attacker would chain them.
Decoys that mislead attackers | False servers detect and delay an intrusion.
Verified microkernel for phones | Isolation of applications with a proof, on commercial mobile devices.
Small hypervisor | A trusted hypervisor separates secret and open work on one server.
Secure enclave in shared clouds | Programs and keys stay protected although the cloud host is not trusted.
Signed updates for field devices | A patch service delivers security updates with proof of origin.
侵入者の動きを推定する検知ソフト | 潜伏するマルウェアと攻撃者を、通信の小さな変化から検知する。
脆弱性と任務への影響の可視化 | サイバー攻撃を受けたネットワークで、どの任務が止まるかを示す。
標的型攻撃に備える演習環境 | 攻撃者を模擬し、防御の手順を訓練する。
Keys from silicon | A physically unclonable function makes encryption keys that are stored nowhere.
Malware analysis at scale | Malicious programs are sorted by behaviour in minutes.
Mobile device management with attestation | A phone proves which software it runs before it gets data.`,
  COMMUNICATIONS: `
Radio that hops around jamming | A wideband tactical radio moves between bands and cancels interference.
Null-steering antenna for vehicles | An adaptive antenna suppresses jamming from three directions.
Interference canceller | An active filter removes one's own transmitter from the receiver.
Mesh network for a battalion | Ad hoc networking with priority for urgent messages.
Flat panel satellite terminal | A phased-array antenna for Ka band finds the satellite by itself.
Manpack SATCOM | A satellite communication terminal of 6 kg with modem and X-band antenna.
Receiver chip for satellite links | A wideband digital receiver for SATCOM on one chip.
Handheld satellite phone antenna | A conformal phased array for dismounted users.
Laser link between ships | Free-space optical communication at 1 Gbit/s without radio emission.
妨害に強い戦術無線機 | 広帯域の周波数を使い分け、妨害の下でも部隊の通信を保つ無線機。
小型の広帯域アンテナ | 車両に載る空中線で干渉を除く。
山岳地の中継ネットワーク | 小型の中継器が自動で通信網を作る。
Low-noise amplifier for millimetre waves | An amplifier for W-band satellite links.
Relay on a tethered balloon | It extends line-of-sight radio to 60 km.
Underground radio | Low-frequency communication through rock.`,
  MEDICAL: `
Coagulation test in a cartridge | Blood clotting of a casualty is measured in eight minutes at the point of injury.
Platelet function reader | A handheld diagnostic device for trauma patients.
Concussion goggles | Eye movements show mild traumatic brain injury.
Brain bleed detector | Near-infrared light finds bleeding in the head of a patient.
Foam that stops bleeding | A haemostatic foam fills deep wounds.
Monitor for many wounded | Vital signs of casualties are sent to the medic by radio.
Burn dressing | An antimicrobial dressing for large burns.
Freeze-dried plasma | Plasma that keeps at room temperature and is ready in two minutes.
携帯型の血液凝固検査器 | 出血した負傷者の血液の凝固を10分で測る。
頭部外傷の簡易診断 | 脳損傷の程度を衛生員がその場で評価する検査器。
止血用の材料 | 深い創傷の出血を一分で止める包帯。
Medic trainer with a breathing manikin | Simulation of airway and bleeding for combat medics.
Prosthesis that feels | A myoelectric hand with touch feedback.
Telemedicine over weak links | A surgeon guides a medic by pictures and marks.
Vaccine in a patch | Microneedles deliver a vaccine without cold storage.`,
  MARITIME: `
Deep drifting sonobuoy | A buoy with vector sensors listens for submarines for a week.
Mine classifier for sonar | Sonar echoes of mines are told from rocks automatically.
Towed array for small ships | A thin acoustic array behind a patrol boat detects quiet submarines.
Passive sonar association | Contacts of several sonobuoys are joined into one track.
Active sonar with many receivers | Multistatic sonar in shallow coastal water.
Mine hunting by laser | A blue-green lidar looks for sea mines under the surface.
Hull coating against growth | A ship's hull stays free of barnacles without poison.
Launch and recovery in high seas | A crane compensates the motion of ship and boat.
長く漂うソノブイ | 音響センサーで静かな潜水艦を一週間聴き続ける浮標。
機雷を見分けるソナー | 沿岸の機雷を岩と自動で識別する曳航式のソナー。
水中の音を聴く光ファイバ | 海底に敷く音響センサーで潜水艦を探知する。
Diver navigation | A diver finds the way underwater by sonar and inertial sensors.
Torpedo warning | Ships hear a torpedo early and classify it.
Ocean acoustic forecast | Sonar ranges are predicted from water temperature.
Mooring that retracts | A ship's mooring fittings fold into the deck.`,
};

export type InventedBrief = { readonly area: TechnologyArea; readonly title: string; readonly text: string };

export const inventedBriefs: readonly InventedBrief[] = Object.entries(lines).flatMap(([area, list]) =>
  list
    .trim()
    .split("\n")
    .map((line) => {
      const [title = "", text = ""] = line.split("|").map((part) => part.trim());
      return { area: area as TechnologyArea, title, text };
    }),
);
