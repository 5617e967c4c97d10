export { matchParties, type PartyMatches } from "./match-parties.ts";
export { noSubjects, type OpenSubjects, replay } from "./replay.ts";
export { replayDraft } from "./replay-draft.ts";
export { ruleSetOf, ruleSetOn } from "./rule-set-on.ts";
export { screeningOf } from "./screening-of.ts";
