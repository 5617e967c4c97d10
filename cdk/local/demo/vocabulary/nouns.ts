import type { PictureKind } from "../model.ts";

/** Japanese, English, Federal Supply Class, picture. */
export const nouns: readonly (readonly [string, string, string, PictureKind])[] = [
  ["浄水装置", "Water purification unit", "4610", "water-purification"],
  ["トラック", "Cargo truck", "2320", "truck"],
  ["護衛艦用ポンプ", "Destroyer pump", "4320", "patrol-vessel"],
  ["哨戒艇", "Patrol craft", "1940", "patrol-vessel"],
  ["対空レーダー装置", "Air search radar", "5840", "radar"],
  ["衛星通信端末", "Satellite terminal", "5895", "satellite"],
];
