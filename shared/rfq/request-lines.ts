import * as z from "zod";
import type { Day } from "../base/day.ts";
import { listingIdSchema } from "../base/id.ts";
import type { Publication } from "../catalogue/published.ts";
import { maySee } from "../catalogue/rules.ts";
import type { Viewer } from "../catalogue/search.ts";
import { shutFor } from "../surplus/rules.ts";
import type { RequestLine } from "./request.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
const quantity = z.int().min(1).max(1_000_000_000);

/** A line to add: a published listing or lot, an NSN, or the buyer's own words. */
export const newLineSchema = z.lazy(() =>
  z.union([
    z.strictObject({
      listingId: listingIdSchema,
      /** The version that was read; the present one when absent. */
      version: z.int().min(1).optional(),
      quantity,
      note: text(1000).optional(),
    }),
    z.strictObject({
      description: text(300).optional(),
      nsn: z.string().min(1).max(40).optional(),
      partNumber: text(60).optional(),
      quantity,
      unit: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .default("EA"),
      note: text(1000).optional(),
    }),
  ]),
);
export type NewLine = z.infer<typeof newLineSchema>;

export type Unnumbered = Omit<RequestLine, "number">;

/** Why a line cannot be asked for as it stands; the ids are those that a refusal names. */
export const lineRules = [
  "listing-not-available",
  "listing-changed",
  "closing-passed",
  "lot-sold-out",
  "stock-short",
] as const;
export type LineRule = (typeof lineRules)[number];

type Weighed = Pick<RequestLine, "source" | "quantity">;
type Facts = {
  readonly item: Publication | undefined;
  readonly viewer: Viewer;
  readonly today: Day;
  /** What is free of the lot, where its stock has opened. */
  readonly free?: number | undefined;
};

/** The first rule that keeps a line from being asked for; none for a line in the buyer's own words. */
export function lineObstacle(line: Weighed, { item, viewer, today, free }: Facts): LineRule | undefined {
  const { source } = line;
  if (source.kind === "FREE") return undefined;
  if (item?.state !== "PUBLISHED" || !maySee(viewer, item.content.visibility)) return "listing-not-available";
  const { content } = item;
  if ((content.kind === "SURPLUS") !== (source.kind === "LOT")) return "listing-not-available";
  if (content.kind !== "SURPLUS") return undefined;
  const shut = shutFor("REQUEST", content.lot, content.price, today, content.classification?.itemClass);
  const [first] = shut;
  if (first) return first;
  const left = free ?? content.lot.quantity;
  if (left < 1) return "lot-sold-out";
  if (left < line.quantity) return "stock-short";
  // A lot is taken as it is described, so the description has to be the one that was read.
  return item.version === source.version ? undefined : "listing-changed";
}

const sameListing = (a: RequestLine["source"], b: RequestLine["source"]): boolean =>
  a.kind !== "FREE" && b.kind !== "FREE" && a.listingId === b.listingId;

/** The lines with another one; of a listing that is there already there is more then, in the version read now. */
export function withLine(lines: readonly RequestLine[], line: Unnumbered): RequestLine[] {
  const there = lines.find(({ source }) => sameListing(source, line.source));
  if (there) {
    const more = { ...there, ...line, quantity: there.quantity + line.quantity };
    return lines.map((one) => (one === there ? more : one));
  }
  const number = Math.max(0, ...lines.map((one) => one.number)) + 1;
  return [...lines, { number, ...line }];
}
