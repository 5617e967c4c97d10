import { type PictureFormat, pictureFormats, pictureWidths } from "../../shared/documents/codes.ts";
import type { DocumentId } from "../../shared/documents/model.ts";

/** A file under its record, so that all files of a record are one query. */
export const documentKey = (owner: string, id: DocumentId) => ({ pk: `DOCUMENT#${owner}`, sk: id });
/** Whose a file is: events of the store know its id only. */
export const ownerKey = (id: DocumentId) => ({ pk: `DOCUMENT#${id}`, sk: "OWNER" });

/** Where a file is posted to, and nobody reads it from but the scanner and who works its verdict. */
export const quarantineKey = (id: DocumentId): string => `uploads/${id}`;
export const idOfQuarantine = (key: string): DocumentId | undefined =>
  /^uploads\/(D-[0-9A-HJKMNP-TV-Z]{12})$/.exec(key)?.[1];

/** Files of cases and of what firms hand in lie apart: functions of outsiders read there, and nothing of the agency's own. */
const folders = { case: "cases", technology: "technologies", answer: "technologies" } as const;
type Folder = "agency" | (typeof folders)[keyof typeof folders];
const folderOf = (owner: string): Folder =>
  folders[owner.slice(0, owner.indexOf(":")) as keyof typeof folders] ?? "agency";
const picturesIn = (folder: Folder) => (folder === "technologies" ? folder : "agency");

const fileIn = (folder: Folder, id: DocumentId): string => `${folder}/documents/${id}`;
export const fileKey = (id: DocumentId, owner = ""): string => fileIn(folderOf(owner), id);

type Slot = { readonly slot: number; readonly format: PictureFormat };
const variantIn = (folder: Folder, id: DocumentId, { slot, format }: Slot): string =>
  `${picturesIn(folder)}/pictures/${id}/${slot}.${format}`;
export const variantKey = (id: DocumentId, slot: number, format: PictureFormat, owner = ""): string =>
  variantIn(folderOf(owner), id, { slot, format });

const placesIn = (folder: Folder, id: DocumentId): string[] => [
  fileIn(folder, id),
  ...(folder === "cases"
    ? []
    : pictureWidths.flatMap((slot) =>
        pictureFormats.map((format) => variantIn(folder, id, { slot, format })),
      )),
];
/** Every place that the file's final form may lie at; anywhere when it is not known whose it is. */
export const placesOf = (id: DocumentId, owner?: string): readonly string[] =>
  owner === undefined
    ? [...new Set(["agency", ...Object.values(folders)] as const)].flatMap((folder) => placesIn(folder, id))
    : placesIn(folderOf(owner), id);
