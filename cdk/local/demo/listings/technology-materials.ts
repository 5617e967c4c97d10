import type { DemoListing } from "../model.ts";
import { shown, startUp } from "./technology-wording.ts";
import { both, inJapan } from "./wording.ts";

const kobe = inJapan("神戸市", "Kobe", "28");

/** Materials, energy and medicine. The companies are invented. */
export const materialTechnology: readonly DemoListing[] = [
  startUp("tech-silk-composite", {
    title: both("人工構造タンパク質の耐衝撃繊維", "Impact-resistant protein fibre"),
    summary: both(
      "微生物発酵でつくる、軽くてよく伸びる耐衝撃繊維。",
      "Light, tough and stretchy fibre made by fermentation.",
    ),
    company: both("いとぐち素材株式会社", "Itoguchi Materials Inc."),
    fsc: "8305",
    place: kobe,
    technology: {
      area: "MATERIALS",
      civilUse: both("自動車内装、スポーツ用防具。", "Car interiors and sports protection."),
      defenceUse: both("防護服や装具の軽量化。", "Lighter protective clothing and load carriage."),
      trl: 5,
      declaredControlRow: "5",
      seeks: ["INVESTMENT", "LOAN"],
    },
    picture: "material",
    alt: both("巻き取った高強度繊維", "Reel of strong fibre"),
  }),
  startUp("tech-radar-absorbing-sheet", {
    title: both("薄型電波吸収シート", "Thin radio-absorbing sheet"),
    summary: both(
      "厚さ1 mmで広帯域の電波を吸収する柔軟シート。",
      "Flexible 1 mm sheet that absorbs a wide radio band.",
    ),
    company: both("凪電材株式会社", "Nagi Electromaterials Inc."),
    shielded: true,
    fsc: "9320",
    place: inJapan("府中市", "Fuchu", "13"),
    technology: {
      area: "MATERIALS",
      civilUse: both(
        "車載レーダーと5G機器の干渉防止。",
        "Interference control in car radar and 5G equipment.",
      ),
      defenceUse: both("艦橋や車両のレーダー反射低減。", "Lower radar reflection from bridges and vehicles."),
      trl: 6,
      trlEvidence: {
        statement: both(
          "電波暗室で20 dB以上の減衰を確認。",
          "Over 20 dB of attenuation in an anechoic chamber.",
        ),
      },
      declaredControlRow: "5",
      seeks: ["PARTNER", "JSDF_TRIAL"],
    },
    picture: "material",
    alt: both("柔軟な電波吸収シート", "Flexible absorbing sheet"),
  }),
  startUp("tech-solid-state-battery", {
    title: both("低温に強い全固体電池", "Cold-proof solid-state battery"),
    summary: both(
      "-40℃でも容量の8割を保つ、燃えにくい蓄電池。",
      "Hard-to-burn battery that keeps 80% of its capacity at -40 °C.",
    ),
    company: both("ともしび電池株式会社", "Tomoshibi Battery Inc."),
    fsc: "6140",
    place: inJapan("枚方市", "Hirakata", "27"),
    technology: {
      area: "ENERGY",
      civilUse: both("寒冷地の電動車、極地観測。", "Electric vehicles in cold regions and polar research."),
      defenceUse: both(
        "無線機・暗視装置など携行機器の電源。",
        "Power for radios, night vision and other carried equipment.",
      ),
      trl: 6,
      trlEvidence: {
        statement: both("北海道で冬季の屋外試験を実施。", "Tested outdoors through a Hokkaido winter."),
      },
      declaredControlRow: "7",
      seeks: ["INVESTMENT", "PILOT"],
    },
    picture: "battery",
    alt: both("積層した全固体電池", "Stacked solid-state cells"),
  }),
  startUp("tech-folding-solar", {
    title: both("折り畳み式ペロブスカイト太陽電池", "Folding perovskite solar panel"),
    summary: both("3 kgで400 Wを発電する、背負って運べる太陽電池。", "Backpack panel giving 400 W at 3 kg."),
    company: both("ひなたぼこ電力株式会社", "Hinataboko Power Inc."),
    place: inJapan("浜松市", "Hamamatsu", "22"),
    technology: {
      area: "ENERGY",
      civilUse: both("避難所や山小屋の電源。", "Power for shelters and mountain huts."),
      defenceUse: both(
        "燃料補給の難しい分散拠点の電源。",
        "Power for dispersed posts that are hard to refuel.",
      ),
      trl: 7,
      trlEvidence: shown(
        both("避難所訓練で5日間給電。", "Powered a shelter drill for five days."),
        both("石川県 七尾市", "Nanao, Ishikawa"),
        "2026-05-31",
      ),
      declaredControlRow: "16",
      seeks: ["PILOT", "LOAN"],
    },
    picture: "battery",
    alt: both("広げた折り畳み太陽電池", "Unfolded solar panel"),
  }),
  startUp("tech-freeze-dried-plasma", {
    title: both("常温保存できる乾燥血漿", "Dried plasma kept at room temperature"),
    summary: both(
      "水で戻して3分で使える、2年間常温保存可能な血漿製剤。",
      "Plasma kept two years unrefrigerated and ready three minutes after adding water.",
    ),
    company: both("いのちみず製薬株式会社", "Inochimizu Pharma Inc."),
    place: kobe,
    technology: {
      area: "MEDICAL",
      civilUse: both(
        "離島・へき地や救急車内での止血治療。",
        "Bleeding control on islands, in remote areas and in ambulances.",
      ),
      defenceUse: both("第一線救護での失血対処。", "Treatment of blood loss at the front line."),
      trl: 4,
      declaredControlRow: "16",
      seeks: ["INVESTMENT", "PARTNER"],
    },
    picture: "field-medical",
    alt: both("乾燥血漿の容器", "Container of dried plasma"),
  }),
  startUp("tech-portable-ct", {
    title: both("可搬型X線断層撮影装置", "Portable X-ray tomography unit"),
    summary: both("車載電源で動く、頭部専用の小型CT。", "Compact head CT that runs on vehicle power."),
    company: both("すかし医療機器株式会社", "Sukashi Medical Inc."),
    fsc: "6525",
    place: inJapan("名古屋市", "Nagoya", "23"),
    technology: {
      area: "MEDICAL",
      civilUse: both("脳卒中の車内診断、災害医療。", "Stroke diagnosis in ambulances; disaster medicine."),
      defenceUse: both("野外病院での頭部外傷診断。", "Head injury diagnosis in field hospitals."),
      trl: 7,
      trlEvidence: shown(
        both("大学病院で人体模型で40例を撮影。", "Made 40 scans of test phantoms at a university hospital."),
        both("愛知県 名古屋市", "Nagoya, Aichi"),
        "2026-07-17",
      ),
      declaredControlRow: "unknown",
      seeks: ["PILOT", "INVESTMENT"],
    },
    picture: "field-medical",
    alt: both("車内に置いた小型CT", "Compact CT in a vehicle"),
  }),
];
