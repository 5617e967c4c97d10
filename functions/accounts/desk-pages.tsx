import { type Check, reasons } from "../../shared/accounts/codes.ts";
import * as contract from "../../shared/accounts/desk-pages.ts";
import { checksFor, type Move, mayReadDocument, moves } from "../../shared/accounts/rules.ts";
import {
  type Asked,
  goTo,
  type PageAnswer,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import { DeskPage } from "../../web/accounts/desk-page.tsx";
import { QueuePage } from "../../web/accounts/queue-page.tsx";
import { viewOf } from "../../web/layout/site.ts";
import type { PersonCtx } from "./ctx.ts";
import { readDocument } from "./letter.ts";
import { moveOrganisation } from "./move-organisation.ts";
import { namesOfPeople } from "./names.ts";
import { readOrganisation, readQueue } from "./read-organisation.ts";

type Where = Pick<Asked<never, never>, "lang" | "path"> & { readonly params: { readonly id: string } };

async function desk(ctx: PersonCtx, asked: Where, typed: Typed): Promise<PageAnswer> {
  const { organisation, members, moves: open } = await readOrganisation(ctx, asked.params);
  const named = organisation.steps.map((step) => step.by);
  const names = await namesOfPeople(ctx.deps, named);
  const wanted = typed.values.move?.at(-1);
  const move = moves.find((known: Move) => known === wanted);
  const checks: readonly Check[] = checksFor(organisation);
  const props = {
    organisation,
    members: members.map((member) => ({ ...member, self: false })),
    moves: open,
    checks,
    reasons,
    names,
    mayOpenDocuments: mayReadDocument(ctx.actor, organisation),
    typed,
    ...(move && { move }),
  };
  return { body: <DeskPage {...viewOf(ctx, asked)} {...props} /> };
}

export const deskPages = [
  servePage(contract.queuePage, async (ctx: PersonCtx, asked) => {
    const { items, next } = await readQueue(ctx, asked.query);
    const page = { list: asked.query.list, lines: items, ...(next && { next }) };
    return { body: <QueuePage {...viewOf(ctx, asked)} {...page} /> };
  }),
  servePage(contract.deskPage, (ctx: PersonCtx, asked) => desk(ctx, asked, untyped)),
  servePage(contract.documentPage, async (ctx: PersonCtx, { params }) => {
    const { body, name } = await readDocument(ctx, params);
    const shown = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
    const headers = { "Content-Disposition": `attachment; filename="letter.pdf"; filename*=UTF-8''${shown}` };
    return { body, type: "application/pdf", headers };
  }),
] as const;

export const deskForms = [
  serveForm(
    contract.deskForm,
    async (ctx: PersonCtx, { params, input, lang }) => {
      await moveOrganisation(ctx, { ...params, ...input });
      return goTo(`/${lang}/staff/organisations/${params.id}`);
    },
    desk,
  ),
] as const;
