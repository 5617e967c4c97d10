import type { JSX } from "hono/jsx/jsx-runtime";
import { DecisionPart } from "./decision-part.tsx";
import { InterestPart } from "./interest-part.tsx";
import { StaffPanelPart } from "./panel-part.tsx";
import { ScoresPart } from "./scores-part.tsx";
import { StaffScreeningPart } from "./screening-part.tsx";
import { SheetPart } from "./sheet-part.tsx";
import { StaffBriefPart, StaffComparisonPart } from "./staff-brief-part.tsx";
import type { StaffProps } from "./staff-part.ts";

/** A part of the agency's technology page; it draws nothing where the state or the reader does not call for it. */
export type StaffPart = (props: StaffProps) => JSX.Element | null;

/** In the order of the page. */
export const staffParts: readonly StaffPart[] = [
  InterestPart,
  SheetPart,
  ScoresPart,
  DecisionPart,
  StaffScreeningPart,
  StaffPanelPart,
  StaffComparisonPart,
  StaffBriefPart,
];
