import { dayInJapan } from "../../shared/base/day.ts";
import type { Text } from "../../shared/base/text.ts";
import type { Picture } from "../../shared/catalogue/picture.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import { contentOf } from "../../shared/startups/content-of.ts";
import type { Technology } from "../../shared/startups/model.ts";
import { pictureOf } from "../curation/index.ts";
import { listDocuments } from "../documents/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { findOwn } from "./find-draft.ts";
import { filesOwner } from "./technology-files.ts";

const blank: Text = { ja: "（未記入）", en: "(not written yet)" };

/** The pictures of a brief with their files, each called after the technology until curation says it better. */
export async function picturesOf(ctx: Ctx, { id, brief }: Technology): Promise<Picture[]> {
  const { pictures = [] } = brief;
  if (pictures.length === 0) return [];
  const files = await listDocuments(ctx, { owner: filesOwner(id) }, () => true);
  return pictures.flatMap((picture) => {
    const file = files.find((one) => one.id === picture);
    const shown = file && pictureOf(file, brief.title ?? blank);
    return shown ? [shown] : [];
  });
}

/** A technology as a government would meet it in the catalogue; undefined while too little of it is written. */
export async function previewTechnology(
  ctx: Ctx,
  wanted: { readonly id: string },
): Promise<{ readonly one: Technology; readonly item?: Published }> {
  const one = await findOwn(ctx, wanted);
  const at = ctx.deps.now();
  const content = contentOf(one.brief, {
    organisationId: one.organisationId,
    firm: one.firm,
    tier: "REGISTERED_GOV",
    today: dayInJapan(at),
    pictures: await picturesOf(ctx, one),
    blank,
  });
  if (!content) return { one };
  const since = at.toISOString();
  const item: Published = {
    state: "PUBLISHED",
    id: one.listingId ?? one.id,
    version: 1,
    publishedAt: since,
    firstPublishedAt: since,
    content,
    names: {},
    history: [],
  };
  return { one, item };
}
