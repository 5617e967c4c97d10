import sharp from "sharp";
import {
  maxPixels,
  type PictureFormat,
  pictureFormats,
  pictureWidths,
} from "../../shared/documents/codes.ts";
import type { Variant } from "../../shared/documents/model.ts";

export type Made = { readonly variant: Variant; readonly body: Uint8Array };
export type Resized =
  | { readonly made: readonly Made[] }
  | { readonly reason: "picture-broken" | "picture-too-large" };

// Of all that the library reads, only what is taken: no drawings, no formats with a history of holes.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadHeifBuffer",
  ],
});
sharp.cache(false);

const strict = { limitInputPixels: maxPixels, failOn: "error", sequentialRead: true } as const;

/**
 * A picture in its widths and formats, upright, in sRGB and without anything its file said besides (place, camera,
 * names). Never wider than it came.
 */
export async function resizePicture(body: Uint8Array): Promise<Resized> {
  const { width = 0, height = 0 } = await sharp(body, { ...strict, limitInputPixels: false })
    .metadata()
    .catch(() => ({ width: 0, height: 0 }));
  if (width * height > maxPixels) return { reason: "picture-too-large" };
  if (width * height === 0) return { reason: "picture-broken" };
  try {
    // Decoded once, at the largest width; the others are made of that.
    const largest = await sharp(body, strict)
      .autoOrient()
      .resize({ width: Math.max(...pictureWidths), withoutEnlargement: true })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { data, info } = largest;
    const raw = { width: info.width, height: info.height, channels: info.channels };
    const slots = pictureWidths.filter((_, i) => i === 0 || (pictureWidths[i - 1] ?? 0) < info.width);
    const made: Made[] = [];
    for (const slot of slots)
      for (const format of pictureFormats) made.push(await variantOf(data, raw, slot, format));
    return { made };
  } catch {
    return { reason: "picture-broken" };
  }
}

type Raw = { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };

async function variantOf(data: Buffer, raw: Raw, slot: number, format: PictureFormat): Promise<Made> {
  const resized = sharp(data, { raw }).resize({ width: slot, withoutEnlargement: true });
  const encoded =
    format === "avif" ? resized.avif({ quality: 55, effort: 2 }) : resized.webp({ quality: 78 });
  const { data: body, info } = await encoded.toBuffer({ resolveWithObject: true });
  return { body, variant: { slot, format, width: info.width, height: info.height, bytes: body.length } };
}
