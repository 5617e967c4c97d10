import { AppError } from "../../shared/base/app-error.ts";
import {
  type Asked,
  goTo,
  type PageAnswer,
  serve,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import type { ListingId } from "../../shared/base/id.ts";
import { diff } from "../../shared/catalogue/diff.ts";
import { completeness } from "../../shared/curation/completeness.ts";
import { autosaveEndpoint } from "../../shared/curation/endpoints.ts";
import { mayEdit } from "../../shared/curation/life-cycle.ts";
import * as contract from "../../shared/curation/pages.ts";
import { typedOf } from "../../shared/curation/typed.ts";
import type { TypedFields } from "../../shared/curation/typed-parts.ts";
import { ItemPage } from "../../web/catalogue/item-page.tsx";
import { curationCopy } from "../../web/copy/curation.ts";
import { sayFault } from "../../web/copy/faults.ts";
import { ChangesPage } from "../../web/curation/changes-page.tsx";
import { EditPage } from "../../web/curation/edit-page.tsx";
import { MergePage } from "../../web/curation/merge-page.tsx";
import { viewOf } from "../../web/layout/site.ts";
import { country } from "../../web/ui/format.ts";
import { listComments } from "./comments.ts";
import { compareRevisions } from "./compare-revisions.ts";
import type { DeskCtx } from "./desk-pages.tsx";
import { listingLines, pictureInDesk } from "./listing-lines.ts";
import { previewListing } from "./preview.ts";
import { deskRecord } from "./read-desk.ts";
import { saveContent } from "./save-content.ts";
import { readFields, saveTyped } from "./save-typed.ts";

type Here = Pick<Asked<never, never>, "lang" | "path"> & { readonly params: { readonly id: ListingId } };
type Typing = {
  readonly values: TypedFields;
  readonly errors: Readonly<Record<string, string>>;
  readonly opened: number;
};

export async function editor(
  ctx: DeskCtx,
  asked: Here,
  typing?: Typing,
  saved = false,
  pictures: Typed = untyped,
): Promise<PageAnswer> {
  const listing = await deskRecord(ctx, asked.params.id);
  // A page of a draft that went to review meanwhile still shows what was typed.
  if (!typing && !mayEdit(ctx.actor, listing)) return goTo(`/${asked.lang}/staff/listings/${listing.id}`);
  const props = {
    listing,
    opened: typing?.opened ?? listing.revision,
    values: { ...typedOf(listing.content), ...typing?.values },
    errors: typing?.errors ?? {},
    percent: completeness(listing.content).percent,
    comments: await listComments(ctx.deps.table, listing.id),
    saved,
    files: await listingLines(ctx, listing.id),
    pictures,
  };
  return { body: <EditPage {...viewOf(ctx, asked)} {...props} /> };
}

/** The names of the fields, as text; `base` is no field. */
function typedIn({ base: _base, ...fields }: Readonly<Record<string, unknown>>): TypedFields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}

async function save(ctx: DeskCtx, asked: Here & { input: { base: number } }): Promise<PageAnswer> {
  const { id } = asked.params;
  const { base } = asked.input;
  const typed = typedIn(asked.input);
  const { changes, errors } = await readFields(ctx, { id, base, typed });
  if (Object.keys(errors).length > 0)
    return { ...(await editor(ctx, asked, { values: typed, errors, opened: base })), status: 422 };
  try {
    await saveContent(ctx, { id, base, changes });
  } catch (error) {
    if (!(error instanceof AppError) || error.reason !== "fields-changed") throw error;
    return merge(ctx, asked, typed, error.params.fields as readonly string[]);
  }
  return goTo(`/${asked.lang}/staff/listings/${id}/edit?saved=1`);
}

async function merge(
  ctx: DeskCtx,
  asked: Here,
  values: TypedFields,
  fields: readonly string[],
): Promise<PageAnswer> {
  const listing = await deskRecord(ctx, asked.params.id);
  const theirs = typedOf(listing.content);
  // A part that changes as a whole is shown field by field.
  const names = Object.keys(theirs).filter((name) =>
    fields.some((field) => name === field || name.startsWith(`${field}.`)),
  );
  const differing = names.filter((name) => values[name] !== undefined && values[name] !== theirs[name]);
  const props = { listing, values, theirs, fields: differing };
  return { status: 422, body: <MergePage {...viewOf(ctx, asked)} {...props} /> };
}

export const editPages = [
  servePage(contract.editPage, (ctx: DeskCtx, asked) =>
    editor(ctx, asked, undefined, asked.query.saved === "1"),
  ),
  servePage(contract.changesPage, async (ctx: DeskCtx, asked) => {
    const { id } = asked.params;
    const { from, to } = await compareRevisions(ctx, { id, ...asked.query });
    const changes = diff(from.content, to.content);
    return { body: <ChangesPage {...viewOf(ctx, asked)} id={id} from={from} to={to} changes={changes} /> };
  }),
  servePage(contract.previewPage, async (ctx: DeskCtx, asked) => {
    const { item, hidden } = await previewListing(ctx, { ...asked.params, ...asked.query });
    const copy = curationCopy[asked.lang].page;
    const who = asked.query.country ? country(asked.query.country, asked.lang) : copy.previewPublic;
    const notice = hidden ? copy.previewHidden(who) : copy.previewBanner(who);
    const props = { item, related: [], preview: notice, pictureAt: pictureInDesk(item.id) };
    return { body: <ItemPage {...viewOf(ctx, asked)} {...props} /> };
  }),
] as const;

export const editForms = [
  serveForm(contract.editForm, save, async (ctx, asked, typed) => {
    const values = Object.fromEntries(Object.entries(typed.values).map(([k, v]) => [k, v.join("\n")]));
    return editor(ctx, asked, { values, errors: typed.errors, opened: Number(values.base ?? 1) || 1 });
  }),
] as const;

/** The editor saves while somebody types, and hears of faults in the words of the page. */
export const editRoutes = [
  serve(autosaveEndpoint, async (ctx: DeskCtx, { params, input }) => {
    const { listing, errors } = await saveTyped(ctx, { ...params, ...input });
    const say = sayFault(input.lang);
    return {
      revision: listing.revision,
      savedAt: listing.changedAt,
      percent: completeness(listing.content).percent,
      errors: Object.fromEntries(Object.entries(errors).map(([name, key]) => [name, say(key)])),
    };
  }),
] as const;
