import { untyped } from "../../shared/base/endpoint.ts";
import { armsCategories, itemClasses } from "../../shared/catalogue/codes.ts";
import { codes } from "../copy/codes.ts";
import { curationCopy } from "../copy/curation.ts";
import { sayFault } from "../copy/faults.ts";
import { binder } from "../ui/bound.ts";
import { Radios } from "../ui/choices.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import type { MoveProps as Props } from "./props.ts";

/** What licensing decides: item class, control row, arms category, who may see it. */
export function ClassificationFields({ lang, line, typed, failed, listing, proposal, controlRows }: Props) {
  const { page, tier } = curationCopy[lang];
  const { classification, visibility } = listing.content;
  const bound = binder(failed === line.move ? typed : untyped, sayFault(lang), line.move, {
    itemClass: classification?.itemClass ?? proposal.itemClass ?? "",
    controlRow: classification?.controlRow ?? "",
    armsCategory: classification?.armsCategory ?? proposal.armsCategory ?? "",
    tier: visibility.tier,
    countries: visibility.tier === "NAMED_COUNTRIES" ? visibility.countries.join(" ") : "",
  });
  return (
    <>
      <Radios
        field={bound("itemClass")}
        lang={lang}
        label={page.itemClass}
        choices={itemClasses.map((value) => ({ value, label: codes[lang].itemClass[value] }))}
        inline
      />
      <TextField
        field={bound("controlRow")}
        lang={lang}
        label={page.controlRow}
        hint={page.controlRowHint}
        width="medium"
        list="control-rows"
        optional
      />
      <datalist id="control-rows" lang="ja">
        {controlRows.map(({ row, text }) => (
          <option value={row}>{`${row} ${text}`}</option>
        ))}
      </datalist>
      <SelectField
        field={bound("armsCategory")}
        lang={lang}
        label={page.armsCategory}
        empty={page.armsNone}
        options={armsCategories.map((value) => ({ value, label: codes[lang].arms[value] }))}
        optional
      />
      <Radios
        field={bound("tier")}
        lang={lang}
        label={page.tier}
        choices={(["PUBLIC", "REGISTERED_GOV", "NAMED_COUNTRIES"] as const).map((value) => ({
          value,
          label: tier[value],
        }))}
      />
      <TextField
        field={bound("countries")}
        lang={lang}
        label={page.countries}
        hint={page.countriesHint}
        optional
      />
    </>
  );
}
