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

const isOfCase = (owner: string): boolean => owner.startsWith("case:");
/** Files of cases lie apart: the governments' function reads there, and nothing of the agency's own. */
export const fileKey = (id: DocumentId, owner = ""): string =>
  `${isOfCase(owner) ? "cases" : "agency"}/documents/${id}`;
export const variantKey = (id: DocumentId, slot: number, format: PictureFormat): string =>
  `agency/pictures/${id}/${slot}.${format}`;
const agencysPlaces = (id: DocumentId): string[] => [
  fileKey(id),
  ...pictureWidths.flatMap((slot) => pictureFormats.map((format) => variantKey(id, slot, format))),
];
/** Every place that the file's final form may lie at; anywhere when it is not known whose it is. */
export const placesOf = (id: DocumentId, owner?: string): readonly string[] => {
  if (owner !== undefined && !isOfCase(owner)) return agencysPlaces(id);
  const ofCase = fileKey(id, "case:");
  return owner === undefined ? [...agencysPlaces(id), ofCase] : [ofCase];
};
