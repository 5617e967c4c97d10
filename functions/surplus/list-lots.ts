import type { DynamoDBRecord } from "aws-lambda";
import * as z from "zod";
import { AppError } from "../../shared/base/app-error.ts";
import { daySchema } from "../../shared/base/day.ts";
import { listingIdSchema } from "../../shared/base/id.ts";
import { priceModes } from "../../shared/catalogue/codes.ts";
import { publicationSchema } from "../../shared/catalogue/published.ts";
import { mayReadLots } from "../../shared/surplus/may.ts";
import type { Ctx, Deps } from "../platform/deps.ts";
import { plainImage } from "../platform/stream-image.ts";
import type { Key, Write } from "../platform/table.ts";
import { fieldsOf, listRows, type Page } from "./store.ts";

const pk = "LOTS#PUBLISHED";
const lineSchema = z.strictObject({
  listingId: listingIdSchema,
  title: z.strictObject({ ja: z.string().optional(), en: z.string().optional() }),
  quantity: z.int(),
  mode: z.enum(priceModes),
  closing: daySchema.optional(),
});
export type Line = z.infer<typeof lineSchema>;

/** Published lots, the nearest closing day first; those without one come last. */
export async function listLots(ctx: Ctx, input: { cursor?: string | undefined }): Promise<Page<Line>> {
  if (!mayReadLots(ctx.actor)) throw new AppError("not-found", "page-not-found");
  const after = input.cursor && Buffer.from(input.cursor, "base64url").toString();
  if (after !== undefined && !/^\d{4}-\d{2}-\d{2}#L-[0-9A-Z]{12}$/.test(after))
    throw new AppError("invalid", "cursor-broken", { parameter: "cursor" });
  const range = { pk, prefix: "", limit: 50, ...(after && { after }) };
  const { items, next } = await listRows(ctx.deps.table, range, lineSchema);
  return { items, ...(next && { next: Buffer.from(next).toString("base64url") }) };
}

type Image = NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"];

/** The line of a listing as it was or is published; undefined when it is no lot, or is not published. */
function lineOf(image: Image): { key: Key; line: Line } | undefined {
  const read = image && publicationSchema.safeParse(fieldsOf(plainImage(image) as Key)).data;
  if (read?.state !== "PUBLISHED" || read.content.kind !== "SURPLUS") return undefined;
  const { title, price, lot } = read.content;
  const closing = price.mode === "OFFERS_INVITED" ? price.closing : lot.rfqClosing;
  const { id: listingId } = read;
  return {
    key: { pk, sk: `${closing ?? "9999-12-31"}#${listingId}` },
    line: { listingId, title, quantity: lot.quantity, mode: price.mode, ...(closing && { closing }) },
  };
}

/** Keeps the agency's list: what a change of a publication means for it. Worked twice, it comes to the same. */
export async function keepList(deps: Deps, { dynamodb }: DynamoDBRecord): Promise<void> {
  const [old, now] = [lineOf(dynamodb?.OldImage), lineOf(dynamodb?.NewImage)];
  const writes: Write[] = [];
  if (old && old.key.sk !== now?.key.sk) writes.push({ remove: old.key, expect: "anything" });
  if (now) writes.push({ put: { ...now.key, ...now.line }, expect: "anything" });
  if (writes.length > 0) await deps.table.write(writes);
}
