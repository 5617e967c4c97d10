import { AppError } from "../../shared/base/app-error.ts";
import { goTo, serveForm } from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/curation/pages.ts";
import type { ChosenPicture } from "../../shared/curation/pictures.ts";
import { choosePictures } from "./choose-pictures.ts";
import type { DeskCtx } from "./desk-pages.tsx";
import { editor } from "./edit-pages.tsx";

type Fields = Readonly<Record<string, unknown>>;
const textOf = (fields: Fields, name: string): string => String(fields[name] ?? "").trim();

/** Those that are ticked, by the places that were typed; equal places keep the order of the page. */
function chosenIn(fields: Fields): ChosenPicture[] {
  const shown = Object.keys(fields).flatMap((name) => {
    const [, key] = /^show\.(.+)$/.exec(name) ?? [];
    return key !== undefined && fields[name] === "yes" ? [key] : [];
  });
  const placed = shown.map((key) => {
    const typed = textOf(fields, `place.${key}`).normalize("NFKC");
    if (!/^\d{1,3}$/.test(typed)) throw new AppError("invalid", "not-a-number", { field: `place.${key}` });
    const [ja, en] = [textOf(fields, `altJa.${key}`), textOf(fields, `altEn.${key}`)];
    if (ja === "" && en === "") throw new AppError("invalid", "required", { field: `altJa.${key}` });
    const alt = { ...(ja !== "" && { ja }), ...(en !== "" && { en }) };
    return { place: Number(typed), chosen: { picture: key, alt } };
  });
  return placed.toSorted((a, b) => a.place - b.place).map(({ chosen }) => chosen);
}

export const pictureForms = [
  serveForm(
    contract.picturesForm,
    async (ctx: DeskCtx, { params, input, lang }) => {
      const { base, ...fields } = input;
      await choosePictures(ctx, { ...params, base: Number(base), pictures: chosenIn(fields) });
      return goTo(`/${lang}/staff/listings/${params.id}/edit?saved=1#pictures`);
    },
    (ctx, asked, typed) => editor(ctx, asked, undefined, false, typed),
  ),
] as const;
