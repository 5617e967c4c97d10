import type { JSX } from "hono/jsx/jsx-runtime";
import type { View } from "../layout/site.ts";

/** What every further part of a signed-in reader's need page is drawn from. */
export type NeedPartProps = View & {
  readonly needId: string;
  readonly side: "supplier" | "buyer" | "staff";
};
/** A part below the statement; it draws nothing where it has nothing to say. */
export type NeedPart = (props: NeedPartProps) => JSX.Element | null;

/** In the order of the page. */
export const needParts: readonly NeedPart[] = [];
