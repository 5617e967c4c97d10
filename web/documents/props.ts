import type { Typed } from "../../shared/base/endpoint.ts";
import type { DocumentKind } from "../../shared/documents/codes.ts";
import type { DocumentView } from "../../shared/documents/endpoints.ts";
import type { View } from "../layout/site.ts";

/** A file as its list shows it; `late`: a place was offered and nothing came. */
export type DocumentLine = DocumentView & { readonly late: boolean };

/** Where the files of a record are asked for, put and taken away; the desk of a room has pages of its own. */
export type DocumentListProps = View & {
  readonly lines: readonly DocumentLine[];
  readonly mayPut: boolean;
};

export type UploadPartProps = View & {
  readonly owner: string;
  /** What this place takes; both when absent. */
  readonly kinds?: readonly DocumentKind[];
  /** Fewer endings than the kinds have, where a place has use for some only. */
  readonly endings?: readonly string[];
  /** What is asked for here, in place of the usual words. */
  readonly lead?: string;
  readonly typed: Typed;
};

export type DocumentsPageProps = DocumentListProps &
  UploadPartProps & { readonly done?: "posted" | "removed" };

export type PostPageProps = View & {
  readonly document: DocumentView;
  readonly form: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
  readonly maxBytes: number;
};

const outside = ["buyer", "supplier"] as const;
/** Whose pages show the files: the agency's, or an outsider's own. */
export const sideOf = ({ path }: Pick<View, "path">): "staff" | (typeof outside)[number] =>
  outside.find((side) => path.startsWith(`/${side}/`)) ?? "staff";

/** The page of a record that shows its files itself; undefined for one whose files have a page of their own. */
export const recordPath = (owner: string): string | undefined =>
  owner.startsWith("technology:") ? `/supplier/technologies/${owner.slice("technology:".length)}` : undefined;
