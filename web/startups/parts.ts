import type { JSX } from "hono/jsx/jsx-runtime";
import { AnswerPart } from "./answer-part.tsx";
import { ApplicationsPart } from "./applications-part.tsx";
import { AskedPart } from "./asked-part.tsx";
import { BriefBuilder } from "./brief-builder.tsx";
import { BriefPart } from "./brief-part.tsx";
import { ComparisonPart } from "./comparison-part.tsx";
import { FeedbackPart } from "./feedback-part.tsx";
import { AttestedPart, NeedsPart, OwnDemandPart } from "./listed-parts.tsx";
import type { TechnologyProps } from "./part.ts";
import { PilotsPart } from "./pilots-part.tsx";
import { WithdrawPart } from "./withdraw-part.tsx";

/** A part of the firm's technology page; it draws nothing where the state does not call for it. */
export type TechnologyPart = (props: TechnologyProps) => JSX.Element | null;

/** In the order of the page, between where it stands and what happened. */
export const parts: readonly TechnologyPart[] = [
  AnswerPart,
  PilotsPart,
  ApplicationsPart,
  AskedPart,
  OwnDemandPart,
  NeedsPart,
  AttestedPart,
  FeedbackPart,
  ComparisonPart,
  BriefBuilder,
  BriefPart,
  WithdrawPart,
];
