import type { Typed } from "../../shared/base/endpoint.ts";
import type { Intake } from "../../shared/curation/intake.ts";
import type { DocumentLine } from "../documents/props.ts";
import type { View } from "../layout/site.ts";

type Named = { readonly names: Readonly<Record<string, string>>; readonly typed: Typed };

export type IntakeListProps = View &
  Named & { readonly items: readonly Intake[]; readonly next?: string; readonly mayTakeIn: boolean };

export type IntakeProps = View &
  Named & {
    readonly intake: Intake;
    /** What was put to it, while a file is awaited. */
    readonly lines: readonly DocumentLine[];
    readonly mayTakeIn: boolean;
    readonly isDead: boolean;
    /** The columns are asked for again although it was tried. */
    readonly mapsColumns: boolean;
    readonly failed?: "check" | "take";
  };
