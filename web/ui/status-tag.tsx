import type { Child } from "hono/jsx";

export type Tone = "ok" | "wait" | "stop" | "plain";

/** The words say it all; the colour only repeats them. */
export const StatusTag = ({ tone, children }: { tone: Tone; children: Child }) => (
  <span class={`status status-${tone}`}>{children}</span>
);
