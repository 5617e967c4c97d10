import type { JSX } from "hono/jsx/jsx-runtime";
import { ClassifyPart } from "./classify-part.tsx";
import { DeskPart } from "./desk-part.tsx";
import { LicensingPart } from "./licensing-part.tsx";
import type { CaseProps } from "./part.ts";
import { QuestionsPart } from "./questions-part.tsx";
import { RequestBuilder } from "./request-builder.tsx";
import { RequestActs, RequestPart } from "./request-part.tsx";
import { ScreeningPart } from "./screening-part.tsx";

/** A part of the case page; it draws nothing where the state or the reader does not call for it. */
export type CasePart = (props: CaseProps) => JSX.Element | null;

/** In the order of the page. */
export const parts: readonly CasePart[] = [
  RequestBuilder,
  RequestActs,
  DeskPart,
  ScreeningPart,
  ClassifyPart,
  LicensingPart,
  QuestionsPart,
  RequestPart,
];
