/** Parts of a brief in the order in which they are read. */
const order = (
  "title summary description area civilUse defenceUse trl evidence ipOwner controlRow productVersion owners " +
  "funding seeks demo paper pictures shielded"
).split(" ");

/** Where a leaf of a brief ("title.ja") stands in it. */
export const briefOrder = (leaf: string): number => order.indexOf(leaf.split(".")[0] ?? "");
