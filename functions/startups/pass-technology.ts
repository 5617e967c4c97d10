import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { mayScreenTechnology } from "../../shared/startups/rules.ts";
import { type Verdict, verdictFault } from "../../shared/startups/screening-rules.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeTechnology } from "./change-technology.ts";
import { type Addressed, findAwaiting } from "./find-awaiting.ts";

/** Licensing confirms the control row and says whether the technology passed. It may be said anew until the answer. */
export async function passTechnology(ctx: Ctx, input: Addressed & Verdict): Promise<Technology> {
  const before = await findAwaiting(ctx, input, { may: mayScreenTechnology(ctx.actor), deed: "pass" });
  const { screening } = before;
  const { passed, controlRow, note } = input;
  const fault = verdictFault(screening, input);
  if (fault === "control-row-unknown") throw new AppError("invalid", fault, { field: "controlRow" });
  if (fault === "screening-note-missing") throw new AppError("invalid", fault, { field: "note" });
  if (fault || !screening)
    throw new AppError("refused", fault ?? "technology-not-screened", { rule: fault ?? "" });
  const { note: _before, ...rest } = screening;

  return changeTechnology(ctx, before, {
    set: {
      screening: {
        ...rest,
        ...{ passed, controlRow },
        ...(note && { note }),
        ...{ by: actorId(ctx.actor), at: ctx.deps.now().toISOString() },
      },
    },
    event: {
      kind: passed ? "pass" : "not-pass",
      internal: true,
      ...(note && { text: note }),
      detail: { controlRow },
    },
  });
}
