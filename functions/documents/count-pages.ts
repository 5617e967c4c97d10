import { inflateRawSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
// @ts-expect-error: it comes without types, and is handed on only
import * as worker from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import type { FileType } from "../../shared/documents/codes.ts";
import type { Paged } from "../../shared/documents/model.ts";

// The library looks for its worker here before it asks for a file that no bundle has.
Object.assign(globalThis, { pdfjsWorker: worker });

/** Pages whose shape is looked at: who has more is refused for their number. */
const looked = 60;
/** Bytes that the list of slides may unpack to. */
const listMost = 8 * 1024 * 1024;

/**
 * Pages of a PDF or slides of a PPTX, counted in the file itself. `wide`: every page is wider than high, as slides are.
 * Undefined for what cannot be read: broken, or opened by a password only.
 */
export async function countPages(body: Uint8Array, type: FileType): Promise<Paged | undefined> {
  try {
    if (type === "application/pdf") return await ofPdf(body);
    const isDeck = type.endsWith("presentationml.presentation");
    return isDeck ? ofDeck(body) : undefined;
  } catch {
    return undefined;
  }
}

async function ofPdf(body: Uint8Array): Promise<Paged | undefined> {
  const task = getDocument({
    data: new Uint8Array(body),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    stopAtErrors: false,
  } as Parameters<typeof getDocument>[0]);
  try {
    const document = await task.promise;
    const pages = document.numPages;
    let wide = true;
    for (let number = 1; wide && number <= Math.min(pages, looked); number++) {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
      wide = width > height;
    }
    return pages > 0 ? { pages, wide } : undefined;
  } finally {
    await task.destroy();
  }
}

/** Slides are those that the presentation lists (ECMA-376, `p:sldIdLst`), hidden ones included. */
function ofDeck(body: Uint8Array): Paged | undefined {
  const xml = entryOf(body, "ppt/presentation.xml");
  if (!xml) return undefined;
  const text = new TextDecoder().decode(xml).replace(/<!--[\s\S]*?-->/g, "");
  const pages = [...text.matchAll(/<(?:[\w.-]+:)?sldId[\s/>]/g)].length;
  return pages > 0 ? { pages, wide: true } : undefined;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/** One file of a zip by its directory (APPNOTE 4.3.12), stored or deflated. */
function entryOf(zip: Uint8Array, wanted: string): Uint8Array | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endMark) end--;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== entryMark) return undefined;
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + length));
    if (name === wanted) {
      const packed = view.getUint32(at + 20, true);
      const from = view.getUint32(at + 42, true);
      const start = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
      const bytes = zip.subarray(start, start + packed);
      return view.getUint16(at + 10, true) === 0
        ? bytes
        : inflateRawSync(bytes, { maxOutputLength: listMost });
    }
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return undefined;
}
