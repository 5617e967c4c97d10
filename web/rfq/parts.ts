import type { JSX } from "hono/jsx/jsx-runtime";
import type { CaseProps } from "./part.ts";
import { RequestBuilder } from "./request-builder.tsx";
import { RequestActs, RequestPart } from "./request-part.tsx";

/** A part of the case page; it draws nothing where the state or the reader does not call for it. */
export type CasePart = (props: CaseProps) => JSX.Element | null;

/** In the order of the page. */
export const parts: readonly CasePart[] = [RequestBuilder, RequestActs, RequestPart];
