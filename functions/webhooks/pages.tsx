import type { Asked, PageAnswer, Typed } from "../../shared/base/endpoint.ts";
import { goTo, serveForm, servePage, untyped } from "../../shared/base/endpoint.ts";
import type { HookAudience, ShownHook } from "../../shared/webhooks/endpoints.ts";
import { buyerHookPages, supplierHookPages } from "../../shared/webhooks/pages.ts";
import { viewOf } from "../../web/layout/site.ts";
import { HookPage } from "../../web/webhooks/hook-page.tsx";
import { HooksPage } from "../../web/webhooks/hooks-page.tsx";
import type { HookProps } from "../../web/webhooks/props.ts";
import { SecretPage } from "../../web/webhooks/secret-page.tsx";
import type { PersonCtx } from "../accounts/index.ts";
import { changeHook } from "./change-hook.ts";
import { readDeliveries, readHook, readHooks } from "./read-deliveries.ts";
import { registerHook } from "./register-hook.ts";
import { removeHook } from "./remove-hook.ts";
import { resendDelivery } from "./resend-delivery.ts";
import { rotateSecret } from "./rotate-secret.ts";
import { testHook } from "./test-hook.ts";

type Where = Pick<Asked<never, never>, "lang" | "path">;
type Contract = typeof buyerHookPages | typeof supplierHookPages;

/** Pages and forms of one side; both are the same but for where they are. */
function roomOf(contract: Contract) {
  const shell: HookAudience = contract === buyerHookPages ? "buyer" : "supplier";

  async function list(ctx: PersonCtx, asked: Where, typed: Typed): Promise<PageAnswer> {
    const { items: hooks, most } = await readHooks(ctx);
    return { body: <HooksPage {...viewOf(ctx, asked)} {...{ shell, hooks, most, typed }} /> };
  }
  async function one(
    ctx: PersonCtx,
    asked: Where & { readonly params: { readonly id: string } },
    typed: Typed,
    { cursor, done }: { readonly cursor?: string | undefined; readonly done?: HookProps["done"] } = {},
  ): Promise<PageAnswer> {
    const { id } = asked.params;
    const hook = await readHook(ctx, { id });
    const { items: deliveries, next } = await readDeliveries(ctx, { id, cursor });
    const props = { shell, hook, deliveries, next, done, typed };
    return { body: <HookPage {...viewOf(ctx, asked)} {...props} /> };
  }
  const secret = (
    ctx: PersonCtx,
    asked: Where,
    made: { readonly webhook: ShownHook; readonly secret: string },
    isNew: boolean,
  ): PageAnswer => {
    const props = { shell, hook: made.webhook, secret: made.secret, isNew };
    // The form's own address shows nothing when it is opened again, so the frame leads to the list.
    const here = { ...asked, path: contract.list.path };
    return { body: <SecretPage {...viewOf(ctx, here)} {...props} /> };
  };
  const back = ({ lang }: Where, id: string, done: string) =>
    goTo(`/${lang}${contract.list.path}/${id}?done=${done}`);

  return {
    pages: [
      servePage(contract.list, (ctx: PersonCtx, asked) => list(ctx, asked, untyped)),
      servePage(contract.one, (ctx: PersonCtx, asked) => one(ctx, asked, untyped, asked.query)),
    ] as const,
    forms: [
      serveForm(
        contract.register,
        async (ctx: PersonCtx, asked) => secret(ctx, asked, await registerHook(ctx, asked.input), true),
        list,
      ),
      serveForm(
        contract.change,
        async (ctx: PersonCtx, asked) => {
          await changeHook(ctx, { ...asked.params, ...asked.input });
          return back(asked, asked.params.id, "change");
        },
        one,
      ),
      serveForm(
        contract.state,
        async (ctx: PersonCtx, asked) => {
          await changeHook(ctx, { ...asked.params, ...asked.input });
          return back(asked, asked.params.id, "state");
        },
        one,
      ),
      serveForm(
        contract.rotate,
        async (ctx: PersonCtx, asked) => secret(ctx, asked, await rotateSecret(ctx, asked.params), false),
        one,
      ),
      serveForm(
        contract.test,
        async (ctx: PersonCtx, asked) => {
          await testHook(ctx, asked.params);
          return back(asked, asked.params.id, "test");
        },
        one,
      ),
      serveForm(
        contract.remove,
        async (ctx: PersonCtx, asked) => {
          await removeHook(ctx, asked.params);
          return goTo(`/${asked.lang}${contract.list.path}`);
        },
        one,
      ),
      serveForm(
        contract.resend,
        async (ctx: PersonCtx, asked) => {
          await resendDelivery(ctx, { ...asked.params, ...asked.input });
          return back(asked, asked.params.id, "resend");
        },
        one,
      ),
    ] as const,
  };
}

export const buyerHookRoom = roomOf(buyerHookPages);
export const supplierHookRoom = roomOf(supplierHookPages);
