import { AppError } from "../../shared/base/app-error.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { isFirmsOwn, mayReadTechnology } from "../../shared/startups/rules.ts";
import type { DesksRules, May } from "../documents/index.ts";
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

/**
 * Files of a technology: put and taken away by its firm while it is a draft, read by both sides. What was handed in once
 * is part of that attempt and stays.
 */
export const technologyFiles: DesksRules = {
  mayPut: when(({ actor }, one) => isFirmsOwn(actor, one) && one.status === "DRAFT"),
  mayRead: when(({ actor }, one) => mayReadTechnology(actor, one)),
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
