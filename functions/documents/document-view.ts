import type { DocumentView } from "../../shared/documents/endpoints.ts";
import type { Document } from "../../shared/documents/model.ts";

/** What people may know of a file; how it is kept is nobody's business. */
export function documentView(document: Document): DocumentView {
  const { revision: _r, by: _b, declared: _d, arrived: _a, expiresAt: _e, ...shown } = document;
  return shown;
}
