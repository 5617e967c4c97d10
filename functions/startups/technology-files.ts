import { AppError } from "../../shared/base/app-error.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { isFirmsOwn, mayReadTechnology } from "../../shared/startups/rules.ts";
import type { DesksRules, Document, May } from "../documents/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeTechnology } from "./change-technology.ts";
import { getAttempt, getTechnology } from "./store.ts";

export const filesOwner = (id: string): string => `technology:${id}`;
const ofOwner = async ({ deps }: Ctx, owner: string): Promise<Technology | undefined> => {
  const [, id] = /^technology:(.+)$/.exec(owner) ?? [];
  return id === undefined ? undefined : getTechnology(deps.table, id);
};

const when =
  (rule: (ctx: Ctx, one: Technology) => boolean) =>
  (ctx: Ctx): May =>
  async ({ owner }) => {
    const one = await ofOwner(ctx, owner);
    return one !== undefined && rule(ctx, one);
  };

async function isOfAttempt({ deps }: Ctx, one: Technology, file: string): Promise<boolean> {
  const numbers = Array.from({ length: one.attempt }, (_, i) => i + 1);
  const attempts = await Promise.all(numbers.map((number) => getAttempt(deps.table, one.id, number)));
  return attempts.some(
    (attempt) => attempt?.brief.paper?.id === file || attempt?.brief.pictures?.includes(file),
  );
}

/** Its firm reads all of it; the agency what was handed in, and nothing that the firm is still at work on. */
const mayReadFile =
  (ctx: Ctx): May =>
  async (file: Pick<Document, "owner"> & Partial<Pick<Document, "id">>) => {
    const one = await ofOwner(ctx, file.owner);
    if (!one || !mayReadTechnology(ctx.actor, one)) return false;
    return ctx.actor.kind !== "staff" || file.id === undefined || isOfAttempt(ctx, one, file.id);
  };

/**
 * Files of a technology: put and taken away by its firm while it is a draft, read by both sides. What was handed in once
 * is part of that attempt and stays.
 */
export const technologyFiles: DesksRules = {
  mayPut: when(({ actor }, one) => isFirmsOwn(actor, one) && one.status === "DRAFT"),
  mayRead: mayReadFile,
  letGo: async (ctx, { id, owner }) => {
    const one = await ofOwner(ctx, owner);
    if (!one) return;
    if (one.status !== "DRAFT" || (await isOfAttempt(ctx, one, id)))
      throw new AppError("refused", "technology-file-handed-in", { rule: "technology-file-handed-in" });
    const { paper, pictures = [], ...rest } = one.brief;
    if (paper?.id !== id && !pictures.includes(id)) return;
    const left = pictures.filter((picture) => picture !== id);
    await changeTechnology(ctx, one, {
      set: {
        brief: {
          ...rest,
          ...(paper && paper.id !== id && { paper }),
          ...(left.length > 0 && { pictures: left }),
        },
      },
      event: { kind: "save", unlisted: true, detail: { fields: paper?.id === id ? "paper" : "pictures" } },
    });
  },
};
