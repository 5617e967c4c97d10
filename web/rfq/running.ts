import { type CaseAct, mayAct } from "../../shared/rfq/acts.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { executionCopy } from "../copy/execution.ts";
import type { Option } from "../ui/field.tsx";
import { exactMoney } from "../ui/format.ts";
import type { CaseProps } from "./part.ts";

/** A case that was signed: the parts about carrying it out stand on its page from then on. */
export const wasSigned = ({ one }: Pick<CaseProps, "one">): boolean =>
  one.offer !== undefined && one.signature?.confirmedAt !== undefined;
export const may = ({ actor, one }: Pick<CaseProps, "actor" | "one">, act: CaseAct): boolean =>
  mayAct(actor, one, act);

export const currencyOf = ({ offer }: Pick<CaseView, "offer">): string => offer?.currency ?? "JPY";
/** An amount of the case's one currency, in minor units. */
export const sum = ({ one, lang }: Pick<CaseProps, "one" | "lang">, minor: number): string =>
  exactMoney({ minor, currency: currencyOf(one) }, lang);

export const lineTitle = ({ one, lang }: Pick<CaseProps, "one" | "lang">, line: number): string =>
  one.offer?.lines.find(({ number }) => number === line)?.title[lang] ?? "";
/** "1: Water purification set" */
export const lineName = (props: Pick<CaseProps, "one" | "lang">, line: number): string =>
  `${executionCopy[props.lang].lineNumber(line)} ${lineTitle(props, line)}`;
export const lineOptions = (props: Pick<CaseProps, "one" | "lang">): Option[] =>
  (props.one.offer?.lines ?? []).map(({ number }) => ({
    value: String(number),
    label: lineName(props, number),
  }));
export const optionsOf = (names: Readonly<Record<string, string>>): Option[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
/** The name of whoever did it, where the reader may know it. */
export const personOf = ({ one }: Pick<CaseProps, "one">, id: string): string => one.people[id] ?? id;
