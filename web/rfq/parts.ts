import type { JSX } from "hono/jsx/jsx-runtime";
import { AcceptPart } from "./accept-part.tsx";
import { AvailabilityPart } from "./availability-part.tsx";
import { DecideOfferPart } from "./decide-offer-part.tsx";
import { OfferPart } from "./offer-part.tsx";
import type { CaseProps } from "./part.ts";

/** A part of the case page; it draws nothing where the state or the reader does not call for it. */
export type CasePart = (props: CaseProps) => JSX.Element | null;

/** In the order of the page. */
export const parts: readonly CasePart[] = [AvailabilityPart, OfferPart, AcceptPart, DecideOfferPart];
