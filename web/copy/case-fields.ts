import type { Language } from "../../shared/base/text.ts";
import { caseNames } from "./case-names.ts";

const ja = {
  kind: "依頼の種類",
  lines: "行全体",
  endUse: "最終用途",
  endUser: "需要者",
  destination: "仕向地",
  wantedOn: "希望日",
  financing: "資金",
  thirdParties: "第三者",
  reference: "貴方の番号",
  industrialParticipation: "産業参加",
  classified: "秘密情報の有無",
  note: "備考",
};
const en: Readonly<Record<keyof typeof ja, string>> = {
  kind: "Kind of request",
  lines: "The lines as a whole",
  endUse: "End use",
  endUser: "End user",
  destination: "Destination",
  wantedOn: "Wanted by",
  financing: "Financing",
  thirdParties: "Third parties",
  reference: "Buyer's reference",
  industrialParticipation: "Industrial participation",
  classified: "Classified information",
  note: "Note",
};
const names: Readonly<Record<Language, Readonly<Record<string, string>>>> = { ja, en };
const lineOf = { ja: (number: string) => `${number}行目`, en: (number: string) => `Line ${number}` };

/** A field of a request by its name: "endUse", "package.SPARES", "lines.2". */
export function caseFieldName(field: string, lang: Language): string {
  const [first = "", second = ""] = field.split(".");
  const parts: Readonly<Record<string, string>> = caseNames[lang].parts;
  if (first === "package") return parts[second] ?? field;
  return first === "lines" && second ? lineOf[lang](second) : (names[lang][first] ?? field);
}
