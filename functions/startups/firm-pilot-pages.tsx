import { agreeForm } from "../../shared/startups/pilot-forms.ts";
import { agreeToShow } from "./agree-to-show.ts";
import { serveTechnologyForm } from "./brief-form-pages.tsx";

export const firmPilotForms = [
  serveTechnologyForm(
    agreeForm,
    (ctx, technology, { pilot, agreed }) => agreeToShow(ctx, { technology, pilot, agreed: agreed === "yes" }),
    "#pilots",
  ),
] as const;
