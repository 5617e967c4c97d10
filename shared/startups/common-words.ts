import { stemOf } from "../catalogue/words.ts";

/** Words that tie a sentence together, and those that stand in every need and every proposal whatever it is about. */
const words = `
a able about above achieve across address after against aim all allow along also although among an and another any
application apply approach are area around as at available base be because become been before being below best better
between both build but by can capability capable company component concept condition cost could current currently data
day demonstrate demonstrated depend describe design develop developed development do does done down due during
each early easily easy effect effective effort either enable end enough ensure environment equipment especially every
example existing expected fast few field find first for force found from full function further future get give given go
good great had has have having help here high higher how however if implement important improve improved in include
including increase increased innovative instead integrate integrated into is issue it its itself just keep kind know
large last less let level life like limited little local long longer low lower made main make many matter may meet member
method military might minute mission month more most much must near need needed never new next no not now number of off
often on once one only operate operation operational or order other our out over own part people per perform
performance phase place point possible present problem process product program project proposal propose proposed
prototype prove provide provided purpose put range rapid rather ready real reduce reduced reliable require required
requirement research result run safe same second see set several shall short should show side significant similar
simple since single site size small so solution some soon specific stage standard start state still such sufficient
support system take task technical technique technology test than that the their them then there these they thing this
those three through thus time to today together too tool total toward two type under unit until up upon us use used
useful user using various very via want was way we weight well were what when where whether which while who whole why
wide will with within without work would year yet you
ja hour km kg mm cm percent team self-defense defense defence japan japanese agency ministry
`;
const known = new Set(words.trim().split(/\s+/).map(stemOf));

export const isCommonWord = (word: string): boolean => known.has(stemOf(word)) || /^\d+$/.test(word);

/** The same in Japanese, as pairs of characters. */
const pairs = new Set(
  "技術 開発 研究 必要 可能 現在 使用 利用 対応 向上 低減 削減 場合 課題 成果 実現 提供 装備 装置 機能 性能 運用 部隊 自衛 衛隊 時間 以上 以下 以内 従来 既存 方法 手段 要求 要望 問題 状況 環境 条件 能力 確保 実施 評価 試験 製品 求ム 国内 国産 防衛 期待 目標 今後 各種 多数 全国 一部 短時 長時 容易 小型 高性".split(
    " ",
  ),
);
export const isCommonPair = (pair: string): boolean => pairs.has(pair);
