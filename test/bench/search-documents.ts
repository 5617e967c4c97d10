import { idFrom } from "../../shared/base/id.ts";
import type { SearchDocument } from "../../shared/catalogue/search.ts";

/** Pairs of the same word, so that English and Japanese texts of a listing say the same. */
export const nouns: readonly (readonly [ja: string, en: string])[] = [
  ["護衛艦", "frigate"],
  ["哨戒機", "patrol aircraft"],
  ["浄水セット", "water purification set"],
  ["無人航空機", "uncrewed aircraft"],
  ["無人水上艇", "uncrewed surface vessel"],
  ["ソナー", "sonar"],
  ["ソノブイ受信機", "sonobuoy receiver"],
  ["装輪車両", "wheeled vehicle"],
  ["地雷原処理装置", "mine clearance roller"],
  ["野外炊具", "field kitchen"],
  ["野外手術システム", "field surgery system"],
  ["発電機", "generator"],
  ["航空機用タイヤ", "aircraft tyre"],
  ["油圧弁", "hydraulic valve"],
  ["弁体", "valve body"],
  ["対空レーダー", "air surveillance radar"],
  ["通信機", "radio set"],
  ["双眼鏡", "binoculars"],
  ["掃海艇", "minesweeper"],
  ["巡視艇", "patrol boat"],
  ["練習機", "trainer aircraft"],
  ["模擬装置", "simulator"],
  ["除染装置", "decontamination unit"],
  ["橋梁", "bridge"],
  ["燃料ポンプ", "fuel pump"],
  ["冷却ファン", "cooling fan"],
  ["整備工具", "maintenance tools"],
  ["量子センサー", "quantum sensor"],
  ["小型衛星", "small satellite"],
  ["炭素繊維", "carbon fibre"],
  ["暗視装置", "night vision device"],
  ["救命いかだ", "life raft"],
  ["担架", "stretcher"],
  ["防弾チョッキ", "body armour"],
  ["天幕", "tent"],
  ["軸受", "bearing"],
  ["変圧器", "transformer"],
];
const adjectives: readonly (readonly [ja: string, en: string])[] = [
  ["大型", "large"],
  ["小型", "small"],
  ["携帯式", "portable"],
  ["車載用", "vehicle mounted"],
  ["艦載用", "shipborne"],
  ["機上用", "airborne"],
  ["旧式の", "older"],
  ["新型", "new"],
  ["試験用", "trial"],
  ["予備の", "spare"],
  ["寒冷地用", "cold climate"],
  ["高出力", "high power"],
];
const phrases: readonly (readonly [ja: string, en: string])[] = [
  ["定期的に整備された状態で引き渡されます。", "Handed over after regular maintenance."],
  ["取扱説明書と予備部品が付属します。", "Manuals and spare parts are included."],
  ["現地での教育訓練を追加できます。", "Training on site can be added."],
  ["輸出許可の取得を条件とします。", "Subject to an export licence."],
  ["保管中は屋内で管理されています。", "Kept indoors while in storage."],
  ["改修により稼働期間を延長できます。", "An upgrade extends its service life."],
  ["複数の部隊で運用された実績があります。", "Operated by several units."],
  ["国際規格に適合した接続口を備えます。", "Connections follow international standards."],
];
const places = ["横須賀", "呉", "佐世保", "舞鶴", "大湊", "千歳", "三沢", "小牧", "那覇", "岩国"];
const modes = ["FIXED", "INDICATIVE", "OFFERS_INVITED", "ON_REQUEST", "GRANT"] as const;
const kinds = ["EQUIPMENT", "SERVICE", "SURPLUS", "TECHNOLOGY"] as const;

/** A small deterministic generator of numbers below `below` (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const pick = <T>(list: readonly T[], roll: (below: number) => number): T => {
  const item = list[roll(list.length)];
  if (item === undefined) throw new Error("an empty list has nothing to pick");
  return item;
};

const digits = (value: number, length: number): string => String(value).padStart(length, "0");

/** The nth listing of the bench: the same for the same n, whatever the size of the catalogue. */
export function benchDocument(n: number): SearchDocument {
  const roll = dice(n * 7919 + 17);
  const [noun, other] = [pick(nouns, roll), pick(nouns, roll)];
  const adjective = pick(adjectives, roll);
  const model = `${pick(["P", "US", "MK", "JR", "XT", "AN", "KV"], roll)}-${roll(900) + 1}`;
  const fsc = digits(1000 + roll(80) * 101, 4);
  const nsn = `${fsc}-30-${digits(roll(1000), 3)}-${digits(n % 10_000, 4)}`;
  const place = pick(places, roll);
  const said = [pick(phrases, roll), pick(phrases, roll), pick(phrases, roll)];
  const title = { ja: `${model} ${adjective[0]}${noun[0]}`, en: `${model} ${adjective[1]} ${noun[1]}` };
  const summary = {
    ja: `${noun[0]}と${other[0]}。${said[0]?.[0]}`,
    en: `${noun[1]} with ${other[1]}. ${said[0]?.[1]}`,
  };
  const description = { ja: said.map((s) => s[0]).join(""), en: said.map((s) => s[1]).join(" ") };
  const mode = pick(modes, roll);
  const kind = pick(kinds, roll);
  const at = new Date(Date.UTC(2024, 0, 1) + roll(60_000_000) * 1000).toISOString();
  const label = { ja: `分類${fsc}`, en: `Class ${fsc}` };
  const priced = {
    date: "2026-11-01",
    basis: { ja: "一台当たり、工場渡し", en: "Per unit, ex works" },
    currency: "JPY",
  };
  return {
    card: {
      id: idFrom("L", new Uint8Array(new BigUint64Array([BigInt(n) * 0x9e3779b97f4a7c15n]).buffer)),
      version: 1,
      kind,
      title,
      summary,
      nsn,
      fsc: { code: fsc, ...label },
      place: { ja: place },
      price:
        mode === "OFFERS_INVITED"
          ? { ...priced, mode, closing: "2027-01-31" }
          : { ...priced, mode: "ON_REQUEST" },
      ...(mode === "OFFERS_INVITED" && { closing: "2027-01-31" }),
      picture: { file: "main.svg", alt: title, width: 640, height: 480 },
      publishedAt: at,
    },
    release: n % 20 === 0 ? (n % 40 === 0 ? ["AU", "GB"] : "GOV") : "PUBLIC",
    text: [
      title.ja,
      title.en,
      summary.ja,
      summary.en,
      description.ja,
      description.en,
      place,
      label.ja,
      label.en,
    ],
    numbers: [model, nsn, fsc, `${digits(roll(100_000), 5)}-${roll(99)}`],
    facets: {
      kind,
      group: fsc.slice(0, 2),
      fsc,
      price: mode,
      sale: "PRINCIPAL",
      availability: n % 3 ? "NOW" : "FUTURE",
      place,
      ...(kind === "SURPLUS" && { condition: pick([..."ABCDEFG"], roll) }),
      ...(kind === "TECHNOLOGY" && { trl: String(1 + roll(9)) }),
    },
    labels: {
      fsc: label,
      group: { ja: `群${fsc.slice(0, 2)}`, en: `Group ${fsc.slice(0, 2)}` },
      place: { ja: place, en: place },
    },
    related: [],
  };
}
