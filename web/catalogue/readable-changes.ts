import type { Money } from "../../shared/base/money.ts";
import type { Language } from "../../shared/base/text.ts";
import type { Change } from "../../shared/catalogue/diff.ts";
import type { Content } from "../../shared/catalogue/model.ts";
import { catalogueCopy } from "../copy/catalogue.ts";
import { codes } from "../copy/codes.ts";
import { money } from "../ui/format.ts";

/** Changes as a reader takes them: an amount with its currency is one change, and codes say what they mean. */
export function readableChanges(
  changes: readonly Change[],
  from: Content,
  to: Content,
  lang: Language,
): readonly Change[] {
  const amounts = new Set<string>();
  return changes.flatMap((change) => {
    const path = change.path.replace(/\.(minor|currency)$/, "");
    const before = moneyAt(from, path);
    const after = moneyAt(to, path);
    if (path === change.path || !(before || after)) return [worded(change, lang)];
    if (amounts.has(path)) return [];
    amounts.add(path);
    return [
      {
        path,
        ...(before && { before: money(before, lang) }),
        ...(after && { after: money(after, lang) }),
      },
    ];
  });
}

function moneyAt(content: Content, path: string): Money | undefined {
  let at: unknown = content;
  for (const key of path.split("."))
    at = at && typeof at === "object" ? (at as Record<string, unknown>)[key] : undefined;
  return at && typeof at === "object" && "minor" in at && "currency" in at ? (at as Money) : undefined;
}

function worded(change: Change, lang: Language): Change {
  const { before, after, path } = change;
  const key = path.split(".").findLast((part) => !/^\d+$/.test(part)) ?? "";
  const c = codes[lang];
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: c.kind,
    mode: c.price,
    saleModel: c.sale,
    itemClass: c.itemClass,
    armsCategory: c.arms,
    type: c.service,
    area: c.area,
    seeks: c.seek,
    pricingBasis: c.pricingBasis,
    declaringService: c.declaring,
    state: catalogueCopy[lang].consent,
  };
  const said = (value: string) => (Object.hasOwn(tables, key) ? (tables[key]?.[value] ?? value) : value);
  return {
    path,
    ...(before !== undefined && { before: said(before) }),
    ...(after !== undefined && { after: said(after) }),
  };
}
