import { createApp } from "../../functions/http/app.ts";
import type { AnyServed } from "../../functions/http/bind.ts";
import { guarded } from "../../functions/http/guarded.ts";
import type { Ctx, Deps } from "../../functions/platform/deps.ts";
import type { Actor } from "../../shared/base/actor.ts";
import { explain } from "../../web/copy/refusals.ts";

export const officer = (personId: string): Actor => ({
  kind: "buyer",
  personId,
  organisationId: "O-TRIALTRIAL00",
  administrator: true,
  country: "PH",
  cleared: true,
});

/** An app of these contracts alone; `X-Person` says who asks. */
export const appOf = (deps: Deps, served: readonly AnyServed<Ctx>[]) =>
  createApp<Ctx>(deps, async (c) => ({ deps, actor: officer(c.req.header("x-person") ?? "P-ANNA") }), {
    endpoints: served,
    pages: [],
    explain,
    around: guarded,
  });
