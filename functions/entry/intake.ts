import { intakeWords } from "../../web/curation/intake-report.ts";
import { followIntakes } from "../curation/follow-intakes.ts";
import { openDeps } from "../platform/deps.ts";

export const handler = followIntakes(openDeps(process.env, "intake"), intakeWords);
