import type { Document } from "../../shared/documents/model.ts";
import type { Ctx } from "../platform/deps.ts";
import type { May } from "./find.ts";

/** What the room whose records these are says of them: documents know no record. */
export type DesksRules = {
  readonly mayPut: (ctx: Ctx) => May;
  readonly mayRead: (ctx: Ctx) => May;
  /** Takes the file out of what the record says, before it goes. */
  readonly letGo: (ctx: Ctx, document: Document) => Promise<void>;
};
