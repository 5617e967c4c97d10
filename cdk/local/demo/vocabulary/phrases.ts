type Pair = readonly [ja: string, en: string];

const pairs = (text: string): readonly Pair[] =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [ja = "", en = ""] = line.split("|");
      return [ja, en];
    });

/** What distinguishes one item from the next of its kind. */
export const modifiers = pairs(`
小型|compact
大型|large
携帯型|portable
車載型|vehicle-mounted
艦載型|shipborne
可搬型|transportable
据置型|fixed
軽量|lightweight
高出力|high-output
低騒音|low-noise
寒冷地用|cold-weather
熱帯用|tropical
防水型|waterproof
耐震型|shock-resistant
耐塩害型|salt-resistant
自動|automatic
手動|manual
電動|electric
油圧式|hydraulic
空気式|pneumatic
二連式|twin
多用途|multi-purpose
訓練用|training
救難用|rescue
整備用|maintenance
予備|spare
改良型|improved
標準型|standard
折畳式|folding
膨張式|inflatable
牽引式|towed
自走式|self-propelled
装輪|wheeled
装軌|tracked
遠隔操作式|remotely operated
省電力|energy-saving
高速|high-speed
広帯域|wideband
精密|precision
野外用|field
港湾用|harbour
沿岸用|coastal
航空基地用|air base
高地用|high-altitude
夜間用|night
長距離|long-range
短距離|short-range
三相|three-phase
直流|direct-current
交流|alternating-current
水冷式|water-cooled
空冷式|air-cooled
無停電|uninterruptible
防爆型|explosion-proof
耐火|fire-resistant
難燃|flame-retardant
組立式|modular
一体型|integrated
分割型|sectional
後期型|late-production
`);

/** Sentences of a description; {n} is the item, {m} its model, {y} a year, {q} a number. */
export const sentences = pairs(`
{m} は {y} 年に整備された{n}です。|{m} is a {n} introduced in {y}.
{n}一式に取扱説明書を添えます。|The {n} comes with its operating manual.
設置には平坦な地面が必要です。|It needs level ground to set up.
二名で {q} 分以内に展開できます。|Two people deploy it within {q} minutes.
国内の部品で整備を続けられます。|It can be maintained with parts made in Japan.
定期整備は {q} 時間ごとです。|Scheduled maintenance is due every {q} hours.
保管中は月に一度作動を確かめています。|It is run once a month while in storage.
氷点下の環境でも作動します。|It works below freezing.
塩害を受ける場所での使用に備えた塗装です。|The coating is meant for salt air.
電源は交流 {q} ボルトに対応します。|It takes {q} volts alternating current.
輸送時は標準パレットに載ります。|It fits a standard pallet for transport.
操作員の教育は三日で終わります。|Operators are trained in three days.
主要部品は {y} 年に交換されました。|Main components were replaced in {y}.
点検記録をすべて引き渡します。|All inspection records are handed over.
外装に小さな擦り傷があります。|There are light scratches on the casing.
計器は校正の期限を過ぎています。|The instruments are past their calibration date.
予備品は {q} 点が付きます。|It comes with {q} spare parts.
災害派遣で使われた実績があります。|It has been used in disaster relief.
屋内で保管されています。|It is stored indoors.
屋外で防水布を掛けて保管されています。|It is stored outdoors under a tarpaulin.
騒音は同種の装置より小さくなっています。|It is quieter than comparable equipment.
燃料は軽油を使います。|It runs on diesel fuel.
連続 {q} 時間の運転ができます。|It runs for {q} hours without a stop.
分解すると手で運べます。|It can be carried by hand when dismantled.
{n}の据付けは買い手の負担です。|Installation of the {n} is at the buyer's cost.
海外での整備支援は別に契約できます。|Support abroad can be contracted separately.
同型の部品は今後 {q} 年供給されます。|Parts of this type stay available for {q} years.
{y} 年の改修で制御部が新しくなりました。|Its controls were renewed in the {y} upgrade.
公開の試験結果を求めに応じて示します。|Published test results are shown on request.
梱包の寸法と質量は検査の際に確かめられます。|Packed size and mass can be checked at inspection.
接続部は国際規格に合っています。|Connections follow international standards.
表示は日本語で、英語の銘板を付けられます。|Labels are in Japanese; English plates can be fitted.
作業には資格のある操作員が要ります。|Certified operators are required.
湿度の高い場所での保管は避けてください。|It should not be stored in humid places.
電池は付属しません。|Batteries are not included.
消耗品の一覧を添えます。|A list of consumables is attached.
{n}の動作は現地で確かめられます。|The {n} can be seen working on site.
救難と警備の両方に使えます。|It serves both rescue and guard duty.
初期不良の交換は引渡しから {q} 日以内です。|Faults found within {q} days of delivery are put right.
同種の{n}と互換性があります。|It is interchangeable with similar types of {n}.
`);

export const makers = pairs(`
東海精機工業株式会社|Tokai Seiki Kogyo
北星重機株式会社|Hokusei Juki
みなと電子株式会社|Minato Electronics
瀬戸内造機株式会社|Setouchi Zoki
青葉通信工業株式会社|Aoba Communications
富士見計測株式会社|Fujimi Instruments
越後車両株式会社|Echigo Vehicles
南洋マリン株式会社|Nanyo Marine
大和航空機部品株式会社|Yamato Aero Parts
しらかば医療機器株式会社|Shirakaba Medical
`);
