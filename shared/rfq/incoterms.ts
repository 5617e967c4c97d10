/** Incoterms 2020. The last four are for carriage by sea; DAT went out with the edition of 2010. */
export const incoterms = [
  "EXW",
  "FCA",
  "CPT",
  "CIP",
  "DAP",
  "DPU",
  "DDP",
  "FAS",
  "FOB",
  "CFR",
  "CIF",
] as const;
export type Incoterm = (typeof incoterms)[number];
