import type { JSX } from "hono/jsx/jsx-runtime";
import { AnswerPart } from "./answer-part.tsx";
import { BriefBuilder } from "./brief-builder.tsx";
import { BriefPart } from "./brief-part.tsx";
import { ComparisonPart } from "./comparison-part.tsx";
import { FeedbackPart } from "./feedback-part.tsx";
import type { TechnologyProps } from "./part.ts";
import { WithdrawPart } from "./withdraw-part.tsx";

/** A part of the firm's technology page; it draws nothing where the state does not call for it. */
export type TechnologyPart = (props: TechnologyProps) => JSX.Element | null;

/** In the order of the page, between where it stands and what happened. */
export const parts: readonly TechnologyPart[] = [
  AnswerPart,
  FeedbackPart,
  ComparisonPart,
  BriefBuilder,
  BriefPart,
  WithdrawPart,
];
