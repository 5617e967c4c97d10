import { actorId } from "../../shared/base/actor.ts";
import { AppError } from "../../shared/base/app-error.ts";
import type { Day } from "../../shared/base/day.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import { awaitsCouncil, type LicensingInput, licensingFault } from "../../shared/rfq/desk.ts";
import type { CaseView } from "../../shared/rfq/model.ts";
import { mayLicense } from "../../shared/rfq/rules.ts";
import { viewOf } from "../../shared/rfq/view.ts";
import type { Ctx } from "../platform/deps.ts";
import { changeCase } from "./change-case.ts";
import { findCase } from "./find-case.ts";

type Council = { readonly reference: string; readonly on: Day };
export type DecideLicensing = LicensingInput & {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly reason: string;
  readonly nsc?: Council | undefined;
};

/** Licensing's word after the screening of a request: on which path it goes on, or that it should be refused. */
export async function decideLicensing(ctx: Ctx, input: DecideLicensing): Promise<CaseView> {
  const before = await findCase(ctx, input);
  if (!mayLicense(ctx.actor)) throw new AppError("not-found", "case-not-found", { id: input.id });
  const fault = licensingFault(before, input);
  if (fault) throw new AppError("refused", fault, { rule: fault });
  const { decision, reason, licencePath } = input;
  const path = decision === "REFUSE" ? "NONE" : input.path;
  const nsc = path === "NSC" ? inThePast(ctx, input.nsc) : undefined;

  const after = await changeCase(ctx, before, {
    set: {
      licensing: {
        decision,
        path,
        reason,
        ...(nsc && { nsc }),
        ...(licencePath && path !== "NSC" && decision === "PROCEED" && { licencePath }),
        by: actorId(ctx.actor),
        at: ctx.deps.now().toISOString(),
      },
    },
    event: { kind: "license", internal: true, text: reason, detail: { decision, path } },
    tell: "officer",
  });

  return viewOf(ctx.actor, after);
}

/** The National Security Council's decision, which may come after licensing's own. */
export async function recordCouncil(
  ctx: Ctx,
  input: Council & { readonly id: string; readonly revision?: number | undefined },
): Promise<CaseView> {
  const before = await findCase(ctx, input);
  if (!mayLicense(ctx.actor)) throw new AppError("not-found", "case-not-found", { id: input.id });
  const { licensing } = before;
  if (!licensing || !awaitsCouncil(before))
    throw new AppError("refused", "case-move-not-open", { rule: "record-council" });
  const { reference, on } = input;
  const nsc = inThePast(ctx, { reference, on });

  const after = await changeCase(ctx, before, {
    set: { licensing: { ...licensing, ...(nsc && { nsc }) } },
    event: { kind: "record-council", internal: true, detail: { reference, on } },
    tell: "officer",
  });

  return viewOf(ctx.actor, after);
}

function inThePast({ deps }: Ctx, nsc: Council | undefined): Council | undefined {
  if (nsc && nsc.on > dayInJapan(deps.now())) throw new AppError("invalid", "day-ahead", { field: "on" });
  return nsc;
}
