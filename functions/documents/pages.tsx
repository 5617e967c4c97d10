import { AppError } from "../../shared/base/app-error.ts";
import {
  goTo,
  type PageAnswer,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import type { Language } from "../../shared/base/text.ts";
import { maxBytes } from "../../shared/documents/codes.ts";
import { ownerSchema } from "../../shared/documents/model.ts";
import * as contract from "../../shared/documents/pages.ts";
import { isLate } from "../../shared/documents/rules.ts";
import { DocumentsPage, PostPage } from "../../web/documents/documents-page.tsx";
import { recordPath } from "../../web/documents/props.ts";
import { viewOf } from "../../web/layout/site.ts";
import type { Ctx } from "../platform/deps.ts";
import type { DesksRules } from "./desks-rules.ts";
import { documentView } from "./document-view.ts";
import { downloadDocument } from "./download-document.ts";
import { offerUpload, renewOffer } from "./offer-upload.ts";
import { listDocuments, readDocument, readVariant } from "./read-documents.ts";
import { removeDocument } from "./remove-document.ts";

type Where = { readonly lang: Language; readonly path: string };

/** Whose pages these are: the agency's, or an outsider's own. */
export type Side = "staff" | "buyer" | "supplier";

const addressOf = (side: Side, lang: Language, owner: string, done?: "posted" | "removed"): string =>
  side === "supplier" && recordPath(owner) !== undefined
    ? `/${lang}${recordPath(owner)}#paper`
    : `/${lang}/${side}/documents?${new URLSearchParams({ owner, ...(done && { done }) })}`;

async function documents(
  { mayPut, mayRead }: DesksRules,
  ctx: Ctx,
  asked: Where,
  { owner, done, typed }: { owner: string; done?: "posted" | "removed" | undefined; typed: Typed },
): Promise<PageAnswer> {
  const now = ctx.deps.now();
  const found = await listDocuments(ctx, { owner }, mayRead(ctx));
  const lines = found.map((document) => ({ ...documentView(document), late: isLate(document, now) }));
  const props = {
    owner,
    lines,
    typed,
    mayPut: await mayPut(ctx)({ owner, kind: "DOCUMENT" }),
    ...(done && { done }),
  };
  return { body: <DocumentsPage {...viewOf(ctx, asked)} {...props} /> };
}

/** The owner is no field that a person fills in: a wrong one names nothing. */
function ownerOf(typed: Typed): string {
  const owner = ownerSchema.safeParse(typed.values.owner?.at(-1));
  if (!owner.success) throw new AppError("not-found", "page-not-found");
  return owner.data;
}

export const documentPages = (rules: DesksRules, side: Side = "staff") =>
  [
    servePage(contract.documentsPage, (ctx: Ctx, asked) =>
      documents(rules, ctx, asked, { ...asked.query, typed: untyped }),
    ),
    servePage(contract.postPage, async (ctx: Ctx, asked) => {
      const redirect = `/${asked.lang}/${side}/documents/${asked.params.id}/posted`;
      const { document, form } = await renewOffer(ctx, { ...asked.params, redirect }, rules.mayPut(ctx));
      const props = { document: documentView(document), form, maxBytes: maxBytes[document.kind] };
      return { body: <PostPage {...viewOf(ctx, asked)} {...props} /> };
    }),
    servePage(contract.postedPage, async (ctx: Ctx, { params, lang }) => {
      const { owner } = await readDocument(ctx, params, rules.mayPut(ctx));
      return goTo(addressOf(side, lang, owner, "posted"));
    }),
    servePage(contract.filePage, async (ctx: Ctx, { params }) => {
      const { location } = await downloadDocument(ctx, params, rules.mayRead(ctx));
      return { ...goTo(location), status: 302 };
    }),
    servePage(contract.variantPage, async (ctx: Ctx, { params }) => {
      const { body, contentType } = await readVariant(ctx, params, rules.mayRead(ctx));
      const headers = { "Cache-Control": "private, max-age=3600", "X-Content-Type-Options": "nosniff" };
      return { body, type: contentType, headers };
    }),
  ] as const;

export const documentForms = (rules: DesksRules, side: Side = "staff") =>
  [
    serveForm(
      contract.offerForm,
      async (ctx: Ctx, { input, lang }) => {
        const { document } = await offerUpload(ctx, input, rules.mayPut(ctx));
        return goTo(`/${lang}/${side}/documents/${document.id}/post`);
      },
      (ctx: Ctx, asked, typed) => documents(rules, ctx, asked, { owner: ownerOf(typed), typed }),
    ),
    serveForm(
      contract.removeForm,
      async (ctx: Ctx, { params, lang }) => {
        const document = await readDocument(ctx, params, rules.mayPut(ctx));
        const { owner } = document;
        await rules.letGo(ctx, document);
        await removeDocument(ctx, params, rules.mayPut(ctx));
        return goTo(addressOf(side, lang, owner, "removed"));
      },
      async () => goTo("/"),
    ),
  ] as const;
