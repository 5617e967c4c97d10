import { AppError } from "../../shared/base/app-error.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { screenCase, withNote } from "./screen-case.ts";
import { getCase } from "./store.ts";

/**
 * Screens an acknowledged request and moves it on. Called again, or by two at once, it does so once. Tells whether it
 * was this call.
 */
export async function beginScreening(deps: Deps, id: string): Promise<boolean> {
  const ctx: Ctx = { deps, actor: { kind: "system", job: "screening" } };
  const before = await getCase(deps.table, id);
  if (before?.status !== "ACKNOWLEDGED") return false;
  const { note, writes } = await screenCase(ctx, before, "REQUEST");
  try {
    await changeCase(ctx, before, {
      move: "begin-screening",
      set: { screenings: withNote(before, note) },
      event: { kind: "begin-screening" },
      writes,
      tell: "officer",
    });
    return true;
  } catch (error) {
    // Somebody else was faster; if it still waits it is tried again.
    const lost = error instanceof AppError && error.code === "conflict";
    if (lost && (await getCase(deps.table, id))?.status !== "ACKNOWLEDGED") return false;
    throw error;
  }
}
