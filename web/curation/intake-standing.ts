import type { IntakeStatus } from "../../shared/curation/intake.ts";
import type { Tone } from "../ui/status-tag.tsx";

export const intakeTones: Readonly<Record<IntakeStatus, Tone>> = {
  AWAITED: "plain",
  QUEUED: "wait",
  RUNNING: "wait",
  READ: "wait",
  CHECKED: "wait",
  TAKEN: "ok",
  FAILED: "stop",
};
