import type { LetterContent, LetterLine } from "../../shared/rfq/letter.ts";
import { assuranceText, liabilityTexts, warrantyText } from "../../shared/rfq/letter-texts.ts";

export const letterLine = (number: number, about: Partial<LetterLine> = {}): LetterLine => {
  const line = {
    number,
    title: { ja: `携帯型浄水セット ${number}`, en: `Portable water purification set ${number}` },
    nsn: "4610-30-123-4567",
    quantity: 12,
    unitOfIssue: "EA",
    unitPrice: 1_250_000,
    due: "2027-09-30",
    condition: "NEW",
    ...about,
  } as const;
  return { ...line, amount: line.quantity * line.unitPrice };
};

/** A valid letter: amounts follow the lines, the fee is 3.5 % of them. */
export function letterOf(about: Partial<LetterContent> = {}): LetterContent {
  const lines = about.lines ?? [letterLine(1)];
  const subtotal = lines.reduce((sum, line) => sum + line.amount, 0);
  const fee = about.fee ?? { basisPoints: 350, amount: Math.round((subtotal * 350) / 10_000) };
  const total = subtotal + fee.amount;
  const deposit = Math.round(total * 0.3);
  return {
    edition: "LOA-2026-1",
    document: "JP-2026-0042-PH",
    revision: 1,
    issued: "2026-11-21",
    expires: "2027-02-14",
    seller: {
      name: { ja: "防衛装備品移転庁", en: "Defense Equipment Transfer Agency of Japan" },
      address: { ja: "東京都新宿区市谷本村町5番1号", en: "5-1 Ichigaya-Honmuracho, Shinjuku-ku, Tokyo" },
      signatory: { name: "髙橋 葛󠄀城", title: "審議官 Deputy Director-General" },
    },
    buyer: {
      organisation: { ja: "フィリピン共和国国防省", en: "Department of National Defense of the Philippines" },
      country: { code: "PH", ja: "フィリピン", en: "Philippines" },
      address: "Camp General Emilio Aguinaldo\nQuezon City",
      official: { name: "Maria Santos-Nguyễn", title: "Undersecretary for Acquisition" },
      reference: "DND-2026-ACQ-118",
    },
    saleModel: "PRINCIPAL",
    liability: liabilityTexts.PRINCIPAL,
    currency: "JPY",
    deliveries: [],
    incoterm: { code: "FCA", place: { ja: "横浜港大黒ふ頭", en: "Yokohama, Daikoku Pier" } },
    payments: [
      { label: "DEPOSIT", due: { event: "ACCEPTANCE" }, percent: 30, amount: deposit },
      { label: "BALANCE", due: { day: "2027-08-31" }, percent: 70, amount: total - deposit },
    ],
    condition: warrantyText,
    assurance: assuranceText,
    approval: {
      kind: "LICENCE",
      reference: "METI-2026-L-00871",
      path: {
        ja: "輸出貿易管理令 別表第一 1の項 個別許可",
        en: "Export Trade Control Order, Table 1 row 1, individual licence",
      },
    },
    package: {
      spares: { included: true, remark: { ja: "2年分の消耗品", en: "Consumables for two years" } },
      training: { included: true },
      manuals: { included: true },
      support: { included: false },
      transport: { included: false },
    },
    checkAt: "https://catalogue.example/ja/letters",
    ...about,
    lines,
    fee,
    total,
  };
}
