export type { Document } from "../../shared/documents/model.ts";
export { type DesksRules, rulesByOwner } from "./desks-rules.ts";
export { documentView } from "./document-view.ts";
export { downloadDocument } from "./download-document.ts";
export type { May } from "./find.ts";
export { type Offer, offerUpload, renewOffer } from "./offer-upload.ts";
export { openDocument } from "./open-document.ts";
export { listDocuments, type PictureFile, readDocument, readVariant, variantsOf } from "./read-documents.ts";
export { removeDocument } from "./remove-document.ts";
