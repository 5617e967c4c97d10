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

/** The rules of several rooms as one, by what an owner begins with; what no room answers for is nobody's. */
export function rulesByOwner(rooms: Readonly<Record<string, DesksRules>>): DesksRules {
  const of = (owner: string): DesksRules | undefined => rooms[owner.slice(0, owner.indexOf(":"))];
  const asked =
    (which: "mayPut" | "mayRead") =>
    (ctx: Ctx): May =>
    (what) =>
      of(what.owner)?.[which](ctx)(what) ?? false;
  return {
    mayPut: asked("mayPut"),
    mayRead: asked("mayRead"),
    letGo: async (ctx, document) => of(document.owner)?.letGo(ctx, document),
  };
}
