import { AppError } from "../../shared/base/app-error.ts";
import type { Document } from "../../shared/documents/model.ts";
import type { Brief } from "../../shared/startups/brief.ts";
import { pagesFit } from "../../shared/startups/brief-rules.ts";
import { pagesMost } from "../../shared/startups/codes.ts";
import { type TechnologyView, technologyView } from "../../shared/startups/view.ts";
import { readDocument } from "../documents/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { retried } from "../platform/retry.ts";
import { changeTechnology } from "./change-technology.ts";
import { findDraft } from "./find-draft.ts";
import { filesOwner } from "./technology-files.ts";

const tries = 8;

/**
 * Makes a clean file of the technology its paper, in place of the one before; `null` takes it off. Pages and form are
 * those that were counted in the file. Throws `refused` with `paper-pages` where there are too many.
 */
export const attachPaper = (
  ctx: Ctx,
  { id, document }: { readonly id: string; readonly document: string | null },
): Promise<TechnologyView> =>
  retried(ctx.deps, tries, async () => {
    const before = await findDraft(ctx, { id });
    const paper = document === null ? undefined : await paperOf(ctx, id, document);
    const { paper: old, ...rest } = before.brief;
    if (old?.id === paper?.id) return technologyView(ctx.actor, before);
    const after = await changeTechnology(ctx, before, {
      set: { brief: { ...rest, ...(paper && { paper }) } },
      event: {
        kind: "attach-paper",
        unlisted: true,
        detail: paper ? { paper: paper.id, pages: paper.pages, sha256: paper.sha256 } : { paper: "" },
      },
    });
    return technologyView(ctx.actor, after);
  });

async function paperOf(ctx: Ctx, id: string, document: string): Promise<NonNullable<Brief["paper"]>> {
  const file = await readDocument(ctx, { id: document }, ({ owner }) => owner === filesOwner(id));
  if (file.status !== "CLEAN")
    throw new AppError("refused", "document-not-clean", { rule: "clean-only", status: file.status });
  const { paged, sha256 = "" } = file;
  if (file.kind !== "DOCUMENT" || !paged)
    throw new AppError("refused", "paper-unreadable", { rule: "paper-unreadable", field: "paper" });
  const form = formOf(file);
  if (!pagesFit(form, paged.pages))
    throw new AppError("refused", "paper-pages", {
      rule: "paper-pages",
      field: "paper",
      pages: paged.pages,
      most: pagesMost[form],
    });
  return { id: file.id, form, name: file.name.slice(0, 200), pages: paged.pages, sha256 };
}

/** Slides are wider than high; whoever writes pages does not make them slides by saying so. */
const formOf = ({ paged, type }: Document) =>
  type !== "application/pdf" || paged?.wide ? ("DECK" as const) : ("BRIEF" as const);
