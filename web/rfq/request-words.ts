import type { Language } from "../../shared/base/text.ts";
import { packageParts } from "../../shared/rfq/codes.ts";
import { caseNames } from "../copy/case-names.ts";
import { requestCopy } from "../copy/request.ts";

/** The name of a field or an input of a request, for lists of what is missing or to be mended. */
export function fieldLabel(name: string, lang: Language): string {
  const copy = requestCopy[lang];
  const line = /^lines\.(\d+)(\.asIs)?/.exec(name);
  if (line) {
    const which = copy.lines.number(Number(line[1]));
    return line[2] ? `${copy.asIs.title} (${which})` : which;
  }
  const part = packageParts.find((known) => name === `package.${known}`);
  if (part) return `${copy.form.package}: ${caseNames[lang].parts[part]}`;
  const { form, find } = copy;
  const labels: Readonly<Record<string, string>> = {
    kind: form.kind,
    lines: copy.lines.title,
    endUse: form.endUse,
    endUseFlags: form.endUseFlags,
    endUser: form.endUserName,
    endUserName: form.endUserName,
    endUserCountry: form.endUserCountry,
    endUserAliases: form.endUserAliases,
    destination: form.destination,
    wantedOn: form.wantedOn,
    financing: form.financing,
    thirdParties: form.thirdParties,
    thirdPartyLines: form.thirdPartyLines,
    reference: form.reference,
    industrialParticipation: form.industry,
    industry: form.industry,
    industryNote: form.industryNote,
    classified: form.classified,
    note: form.note,
    text: find.nsnsLabel,
    pick: find.result,
    lots: copy.asIs.title,
    description: find.description,
    nsn: find.nsn,
    quantity: find.quantity,
    unit: find.unit,
    partNumber: copy.lines.partNumber,
  };
  return labels[name] ?? name;
}

/** The id of the first control that a field of the request is entered with. */
export function inputOf(field: string): string {
  const line = /^lines\.(\d+)/.exec(field);
  if (field === "lines") return "lines";
  if (line) return field.endsWith(".asIs") ? `as-is-${line[1]}` : `line-${line[1]}`;
  const names: Readonly<Record<string, string>> = {
    endUser: "endUserName",
    industrialParticipation: "industry",
  };
  return `save-${(names[field] ?? field).replaceAll(".", "-")}`;
}
