/** What a file is for: a picture is shown, a document is handed out as it came. */
export const documentKinds = ["PICTURE", "DOCUMENT"] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentStatuses = ["EXPECTED", "ARRIVED", "CLEAN", "INFECTED", "REFUSED", "REMOVED"] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

/** What is taken, with the endings a name may have; the first one is given to a name that has none. */
export const fileTypes = {
  "image/jpeg": { kind: "PICTURE", endings: ["jpg", "jpeg", "jpe", "jfif"] },
  "image/png": { kind: "PICTURE", endings: ["png"] },
  "image/webp": { kind: "PICTURE", endings: ["webp"] },
  "image/avif": { kind: "PICTURE", endings: ["avif"] },
  "application/pdf": { kind: "DOCUMENT", endings: ["pdf"] },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
    kind: "DOCUMENT",
    endings: ["docx"],
  },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
    kind: "DOCUMENT",
    endings: ["xlsx"],
  },
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": {
    kind: "DOCUMENT",
    endings: ["pptx"],
  },
  "text/plain": { kind: "DOCUMENT", endings: ["txt", "csv"] },
} as const satisfies Record<string, { kind: DocumentKind; endings: readonly string[] }>;
export type FileType = keyof typeof fileTypes;
export const fileTypeNames = Object.keys(fileTypes) as FileType[];

export const typesOf = (kind: DocumentKind): readonly FileType[] =>
  fileTypeNames.filter((type) => fileTypes[type].kind === kind);
export const endingsOf = (kind: DocumentKind): readonly string[] =>
  typesOf(kind).flatMap((type) => fileTypes[type].endings);

/** Bytes that a file of a kind may have at most. [policy] */
export const maxBytes: Readonly<Record<DocumentKind, number>> = {
  PICTURE: 30 * 1024 * 1024,
  DOCUMENT: 100 * 1024 * 1024,
};
/** Pixels of a picture at most: more than cameras have, and a fraction of what fills the memory. [policy] */
export const maxPixels = 100_000_000;
/** Files that one record may have at a time. [policy] */
export const maxPerOwner = 60;

/** Why a file was not taken, as keys of sentences. */
export const refusalReasons = [
  "type-unknown",
  "type-other-kind",
  "type-differs",
  "file-broken",
  "file-changed",
  "file-missing",
  "file-too-large",
  "checksum-differs",
  "macros",
  "picture-broken",
  "picture-too-large",
  "scan-impossible",
  "scan-failed",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What bytes were found to be. */
export type Sniffed = { readonly type: FileType } | { readonly reason: RefusalReason };

/** Width of a picture's variants in pixels at most; a smaller picture is never blown up. */
export const pictureWidths = [320, 640, 1280, 1920] as const;
export const pictureFormats = ["avif", "webp"] as const;
export type PictureFormat = (typeof pictureFormats)[number];
