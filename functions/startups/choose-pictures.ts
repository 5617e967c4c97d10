import { AppError } from "../../shared/base/app-error.ts";
import { type TechnologyView, technologyView } from "../../shared/startups/view.ts";
import { listDocuments } from "../documents/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { changeTechnology } from "./change-technology.ts";
import { findDraft } from "./find-draft.ts";
import { filesOwner } from "./technology-files.ts";

const tries = 8;

/** The pictures of a draft in their order, by their files. Throws `invalid` for one that is no clean picture of it. */
export const choosePictures = (
  ctx: Ctx,
  { id, pictures }: { readonly id: string; readonly pictures: readonly string[] },
): Promise<TechnologyView> =>
  retried(ctx.deps, tries, async () => {
    const before = await findDraft(ctx, { id });
    const chosen = [...new Set(pictures)];
    const files = await listDocuments(ctx, { owner: filesOwner(id) }, () => true);
    const isPicture = (wanted: string) =>
      files.some((file) => file.id === wanted && file.kind === "PICTURE" && file.status === "CLEAN");
    if (!chosen.every(isPicture)) throw new AppError("invalid", "picture-missing", { field: "pictures" });
    const { pictures: old = [], ...rest } = before.brief;
    if (old.join() === chosen.join()) return technologyView(ctx.actor, before);
    const after = await changeTechnology(ctx, before, {
      set: { brief: { ...rest, ...(chosen.length > 0 && { pictures: chosen }) } },
      event: { kind: "choose-pictures", unlisted: true, detail: { pictures: chosen.length } },
    });
    return technologyView(ctx.actor, after);
  });
