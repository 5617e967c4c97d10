import { AppError } from "../../shared/base/app-error.ts";
import { isOpen } from "../../shared/rfq/codes.ts";
import type { Case } from "../../shared/rfq/model.ts";
import { mayReadCase, mayWorkOnCase } from "../../shared/rfq/rules.ts";
import type { DesksRules, May } from "../documents/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { getCase } from "./store.ts";

const when =
  (rule: (ctx: Ctx, one: Case) => boolean) =>
  (ctx: Ctx): May =>
  async ({ owner, kind }) => {
    const [, id] = /^case:(.+)$/.exec(owner) ?? [];
    if (id === undefined || kind !== "DOCUMENT") return false;
    const one = await getCase(ctx.deps.table, id);
    return one !== undefined && rule(ctx, one);
  };

/** Files of a case: put by its buyer while it is open, taken away while it is a draft, read by both sides. */
export const caseFiles: DesksRules = {
  mayPut: when(({ actor }, one) => mayWorkOnCase(actor, one) && isOpen(one.status)),
  mayRead: when(({ actor }, one) => mayReadCase(actor, one)),
  letGo: async ({ deps }, { owner }) => {
    const one = await getCase(deps.table, owner.replace(/^case:/, ""));
    if (one && one.status !== "DRAFT")
      throw new AppError("refused", "document-handed-in", { rule: "document-handed-in" });
  },
};
