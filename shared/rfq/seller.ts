/** Who signs letters for Japan, until the law that founds the agency names it. [policy] */
export const seller = {
  name: { ja: "防衛装備品移転庁", en: "Defense Equipment Transfer Agency of Japan" },
  address: { ja: "東京都新宿区市谷本村町5番1号", en: "5-1 Ichigaya-Honmuracho, Shinjuku-ku, Tokyo" },
  signatoryTitle: "決裁者 Approving Officer",
} as const;
