import * as z from "zod";
import { textOf } from "../base/text.ts";

/** Object name under the listing's picture folder, for instance `main.svg`. */
export const pictureFileSchema = z.string().regex(/^[a-z0-9-]{1,60}\.(svg|avif|webp)$/);
const pixels = z.int().min(1).max(20_000);

/** A picture of a listing: one file that every browser shows, and the same in other widths and formats. */
export const pictureSchema = z.lazy(() =>
  z.strictObject({
    file: pictureFileSchema,
    alt: textOf(200),
    width: pixels,
    height: pixels,
    variants: z
      .array(z.strictObject({ file: pictureFileSchema, width: pixels }))
      .max(16)
      .optional(),
  }),
);
export type Picture = z.infer<typeof pictureSchema>;

/** Every file of a listing's pictures. */
export const filesOf = (pictures: readonly Picture[]): readonly string[] => [
  ...new Set(pictures.flatMap(({ file, variants = [] }) => [file, ...variants.map((one) => one.file)])),
];

const ofFormat = ({ variants = [] }: Pick<Picture, "variants">, ending: "avif" | "webp") =>
  variants.filter(({ file }) => file.endsWith(`.${ending}`)).sort((a, b) => a.width - b.width);

/** What a browser chooses from, the better format first: files with their widths in pixels. */
export const sourcesOf = (picture: Pick<Picture, "variants">) =>
  (["avif", "webp"] as const).flatMap((format) => {
    const files = ofFormat(picture, format);
    return files.length > 0 ? [{ type: `image/${format}`, files }] : [];
  });
