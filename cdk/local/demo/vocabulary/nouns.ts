/** Things of a defence catalogue: Japanese, English, federal supply class. */
const text = `
4610|浄水装置|water purification unit
4610|海水淡水化装置|desalination unit
4320|遠心ポンプ|centrifugal pump
4320|排水ポンプ|drainage pump
4320|燃料移送ポンプ|fuel transfer pump
4310|空気圧縮機|air compressor
4310|真空ポンプ|vacuum pump
4210|消火ポンプ|fire pump
4210|消火器|fire extinguisher
4220|救命胴衣|life jacket
4220|救命いかだ|life raft
4220|潜水装具|diving set
4240|防護面|protective mask
4240|防護衣|protective suit
4230|除染装置|decontamination apparatus
4230|除染車用噴霧器|decontamination sprayer
4120|空調装置|air conditioner
4110|冷蔵庫|refrigerator
4130|冷却ユニット|refrigeration unit
4140|換気扇|ventilation fan
4520|温風暖房機|warm air heater
4520|野外入浴セット|field bathing set
4510|シャワー装置|shower unit
4820|弁|valve
4820|安全弁|safety valve
4820|逆止弁|check valve
4730|ホース継手|hose coupling
4720|燃料ホース|fuel hose
4710|鋼管|steel pipe
4930|給油装置|refuelling unit
4930|潤滑油供給装置|lubricant dispenser
4910|車両整備用リフト|vehicle maintenance lift
4920|航空機整備台|aircraft maintenance stand
4940|塗装装置|paint spraying outfit
5110|手工具セット|hand tool set
5120|トルクレンチ|torque wrench
5130|電動工具|power tool
5180|工具箱|tool kit
5220|検査ゲージ|inspection gauge
5410|組立式建物|prefabricated building
5411|野外指揮所シェルター|field command shelter
5420|組立橋|assault bridge
5420|浮橋|floating bridge
5430|貯水槽|water storage tank
5430|燃料タンク|fuel storage tank
5440|足場|scaffolding
5445|鉄塔|tower structure
5610|砕石|crushed stone
5680|鋼矢板|steel sheet pile
5805|野外電話機|field telephone
5805|交換機|telephone exchange
5810|暗号装置用架台|secure equipment rack
5815|印刷電信装置|teletype set
5820|車載無線機|vehicular radio set
5820|携帯無線機|portable radio set
5821|航空機用無線機|airborne radio set
5825|航法装置|radio navigation set
5826|航空機用航法装置|airborne navigation set
5830|船内通話装置|interphone system
5835|録音装置|sound recorder
5836|映像記録装置|video recorder
5840|対空レーダー装置|air search radar
5840|対水上レーダー装置|surface search radar
5841|機上レーダー装置|airborne radar
5845|ソナー装置|sonar set
5845|ソーナーブイ|sonobuoy
5845|水中音響測定装置|underwater sound measuring set
5850|赤外線監視装置|infrared surveillance set
5855|暗視眼鏡|night vision goggles
5860|レーザー測遠機|laser range finder
5865|電波妨害装置試験器|electronic warfare tester
5895|衛星通信端末|satellite terminal
5895|指揮統制端末|command and control terminal
5905|抵抗器|resistor
5910|コンデンサー|capacitor
5925|遮断器|circuit breaker
5930|切替スイッチ|selector switch
5935|電気コネクター|electrical connector
5945|継電器|relay
5950|変圧器|transformer
5961|半導体素子|semiconductor device
5962|集積回路|microcircuit
5963|電子モジュール|electronic module
5975|電線管|electrical conduit
5985|アンテナ|antenna
5985|追尾アンテナ|tracking antenna
5995|ケーブル組立品|cable assembly
5998|回路基板|circuit card assembly
6010|光ファイバー|optical fibre
6020|光ケーブル組立品|fibre optic cable assembly
6105|電動機|electric motor
6110|配電盤|power distribution panel
6115|ディーゼル発電機|diesel generator set
6115|ガスタービン発電機|gas turbine generator set
6116|燃料電池|fuel cell
6117|太陽光発電装置|solar power system
6120|電力変換装置|power transformer unit
6125|回転変流機|rotary converter
6130|整流器|rectifier
6130|充電器|battery charger
6135|乾電池|dry battery
6140|蓄電池|storage battery
6145|電線|electrical wire
6150|延長コード|extension cable
6210|航空灯火|airfield light
6220|車両前照灯|vehicle headlight
6230|投光器|floodlight
6310|道路標識|traffic sign
6320|船舶用信号灯|ship signal lamp
6340|機体警報装置|aircraft alarm system
6350|警報装置|alarm set
6505|輸液セット|infusion set
6510|包帯|surgical dressing
6515|手術器械セット|surgical instrument set
6520|野外歯科セット|field dental set
6525|携帯X線装置|portable X-ray apparatus
6530|担架|litter
6530|野外病床|field hospital bed
6545|野外医療セット|field medical set
6545|救急セット|first aid kit
6605|慣性航法装置|inertial navigation unit
6605|磁気羅針儀|magnetic compass
6610|高度計|altimeter
6615|自動操縦装置|automatic pilot
6620|機関計器|engine instrument
6625|電気計測器|electrical measuring instrument
6630|水質検査器|water quality analyser
6640|実験用遠心機|laboratory centrifuge
6645|艦船時計|ship's clock
6650|双眼鏡|binoculars
6650|潜望鏡|periscope
6655|測量器|surveying instrument
6660|気象観測装置|meteorological set
6665|放射線測定器|radiation detector
6665|化学剤検知器|chemical agent detector
6670|秤|weighing scale
6675|製図器|drafting instrument
6680|流量計|flow meter
6685|圧力計|pressure gauge
6720|偵察用カメラ|reconnaissance camera
6910|教育用模型|training model
6920|射撃訓練用標的|target drone recovery set
6930|操縦訓練装置|flight simulator
6930|操船訓練装置|ship handling simulator
6940|通信訓練装置|communications trainer
7010|計算機システム|computer system
7021|演算装置|computing unit
7025|表示装置|display unit
7110|事務机|office desk
7125|保管棚|storage cabinet
7210|寝具|bedding
7310|野外炊具|field cooking set
7320|厨房設備|kitchen equipment
7360|野外炊事セット|field kitchen set
8110|ドラム缶|steel drum
8115|輸送箱|shipping crate
8120|高圧ガス容器|gas cylinder
8140|弾薬箱|ammunition container
8145|輸送コンテナ|shipping container
8340|業務用天幕|general purpose tent
8340|偽装網|camouflage net
8415|防寒服|cold weather clothing
8430|半長靴|combat boots
8465|背のう|field pack
8470|防弾チョッキ|body armour
1510|練習機|trainer aircraft
1510|哨戒機|patrol aircraft
1510|輸送機|transport aircraft
1520|救難ヘリコプター|rescue helicopter
1550|無人航空機|uncrewed aircraft
1550|無人機管制装置|uncrewed aircraft control set
1560|主翼構造部品|wing structural component
1610|プロペラ|aircraft propeller
1615|回転翼部品|rotor blade
1620|降着装置|landing gear
1630|機体用車輪|aircraft wheel
1650|油圧アクチュエーター|hydraulic actuator
1660|機内与圧装置|cabin pressure unit
1670|落下傘|parachute
1680|座席|aircraft seat
1730|航空機牽引棒|aircraft towing bar
1740|航空機牽引車|aircraft tow tractor
1905|護衛艦用索具|escort ship rigging set
1920|漁業監視船|fisheries patrol craft
1925|曳船|tug
1940|作業艇|work boat
1940|複合艇|rigid inflatable boat
1945|浮桟橋|pontoon
2010|船用推進器|ship propeller
2030|甲板機械|deck machinery
2040|係留索|mooring line
2050|浮標|buoy
2090|船舶補修材|ship repair kit
2310|救急車|ambulance
2310|人員輸送車|passenger vehicle
2320|トラック|cargo truck
2320|多用途車|utility truck
2330|トレーラー|cargo trailer
2330|水タンクトレーラー|water trailer
2340|偵察用オートバイ|reconnaissance motorcycle
2410|装軌トラクター|tracked tractor
2420|装輪トラクター|wheeled tractor
2430|雪上車|snow vehicle
2510|車体部品|vehicle body component
2520|変速機|transmission
2530|装輪車用車軸|wheeled vehicle axle
2540|車両用暖房器|vehicle heater
2610|タイヤ|pneumatic tyre
2805|ガソリン機関|petrol engine
2815|ディーゼル機関|diesel engine
2840|ターボファン機関|turbofan engine
2910|燃料噴射装置|fuel injection unit
2920|始動電動機|starter motor
2930|放熱器|radiator
2940|空気清浄器|air filter
3010|減速機|reduction gear
3110|軸受|bearing
3220|製材機|woodworking machine
3416|旋盤|lathe
3431|溶接機|welding machine
3510|野外洗濯セット|field laundry set
3805|ブルドーザー|bulldozer
3805|油圧ショベル|hydraulic excavator
3805|地雷原処理用ローラー|mine clearing roller
3810|トラッククレーン|truck crane
3820|砕石機|rock crusher
3825|除雪車|snow plough
3930|フォークリフト|forklift
3950|ウインチ|winch
3990|貨物パレット|cargo pallet
`;

export type Noun = { readonly fsc: string; readonly ja: string; readonly en: string };

export const nouns: readonly Noun[] = text
  .trim()
  .split("\n")
  .map((line) => {
    const [fsc = "", ja = "", en = ""] = line.split("|");
    return { fsc, ja, en };
  });
