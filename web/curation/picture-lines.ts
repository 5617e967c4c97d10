import type { Text } from "../../shared/base/text.ts";
import type { Picture } from "../../shared/catalogue/picture.ts";
import type { DocumentLine } from "../documents/props.ts";

/** A picture that may be chosen; `key` is its document's id, or its file where it has none. */
export type PictureLine = {
  readonly key: string;
  readonly alt: Text;
  readonly shown: boolean;
  readonly src: string;
  readonly width: number;
  readonly height: number;
};

const idOf = (file: string): string | undefined => /^(d-[0-9a-z]{12})-/.exec(file)?.[1]?.toUpperCase();

/** Those the draft shows, in their order, then the checked ones that it does not. */
export function pictureLines(
  pictures: readonly Picture[],
  files: readonly DocumentLine[],
): readonly PictureLine[] {
  const clean = files.filter(({ kind, status }) => kind === "PICTURE" && status === "CLEAN");
  const shown = pictures.map((picture) => {
    const document = clean.find(({ id }) => id === idOf(picture.file));
    return document
      ? lineOf(document, picture.alt, true)
      : {
          key: picture.file,
          alt: picture.alt,
          shown: true,
          src: "/assets/mark.svg",
          width: picture.width,
          height: picture.height,
        };
  });
  const others = clean.filter(({ id }) => !shown.some(({ key }) => key === id));
  return [...shown, ...others.map((document) => lineOf(document, {}, false))];
}

function lineOf({ id, variants = [] }: DocumentLine, alt: Text, shown: boolean): PictureLine {
  const small = variants.find(({ format }) => format === "webp");
  const { slot = 320, format = "webp", width = 320, height = 240 } = small ?? {};
  return { key: id, alt, shown, src: `/api/staff/documents/${id}/pictures/${slot}.${format}`, width, height };
}
