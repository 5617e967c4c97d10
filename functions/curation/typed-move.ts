import type * as z from "zod";
import { AppError } from "../../shared/base/app-error.ts";
import { countrySchema } from "../../shared/base/country.ts";
import type { Text } from "../../shared/base/text.ts";
import { isControlRow } from "../../shared/catalogue/control-rows.ts";
import type { Classification, Visibility } from "../../shared/catalogue/model.ts";
import type { moveForm } from "../../shared/curation/pages.ts";
import type { MoveInput } from "./move-listing.ts";

type Typed = z.infer<typeof moveForm.input>;

/** A move as it was typed into the page's form. Throws `invalid` on the field that cannot be read. */
export function classificationTyped(typed: Typed): Omit<MoveInput, "id"> {
  const { move, revision, reasons, note } = typed;
  const plain = { move, revision, reasons, ...(note && { note }) };
  if (move !== "classify") return plain;
  const { itemClass, controlRow, armsCategory } = typed;
  if (!itemClass) throw new AppError("invalid", "required", { field: "itemClass" });
  if (controlRow && !isControlRow(controlRow))
    throw new AppError("invalid", "control-row-unknown", { field: "controlRow" });
  const classification: Classification = {
    itemClass,
    ...(controlRow && { controlRow }),
    ...(armsCategory && { armsCategory }),
  };
  return { ...plain, classification, visibility: visibilityTyped(typed) };
}

function visibilityTyped({ tier, countries }: Typed): Visibility {
  if (!tier) throw new AppError("invalid", "required", { field: "tier" });
  if (tier !== "NAMED_COUNTRIES") return { tier };
  const codes = countries
    .normalize("NFKC")
    .toUpperCase()
    .split(/[\s,、;]+/u)
    .filter((code) => code !== "");
  if (codes.length === 0) throw new AppError("invalid", "required", { field: "countries" });
  if (!codes.every((code) => countrySchema.safeParse(code).success))
    throw new AppError("invalid", "country-unknown", { field: "countries" });
  return { tier, countries: [...new Set(codes)] };
}

/** Two fields as one text; throws `invalid` on `field` when both are empty. */
export function bilingual(ja: string, en: string, field: string): Text {
  if (!ja && !en) throw new AppError("invalid", "one-language", { field });
  return { ...(ja && { ja }), ...(en && { en }) };
}
