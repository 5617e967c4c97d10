import type { Child } from "hono/jsx";
import type { Language } from "../../shared/base/text.ts";
import { formCopy } from "../copy/form.ts";

export type Event = {
  readonly at: string;
  readonly when: string;
  readonly title: string;
  readonly aside?: string | undefined;
  readonly children?: Child;
};

/** What happened, each with its time. */
export const Timeline = ({ events }: { events: readonly Event[] }) => (
  <ol class="timeline">
    {events.map(({ at, when, title, aside, children }) => (
      <li>
        <p class="timeline-head">
          <time datetime={at}>{when}</time>
          {aside ? <span>{aside}</span> : null}
        </p>
        <p class="timeline-title">{title}</p>
        {children}
      </li>
    ))}
  </ol>
);

export type Stage = { readonly name: string; readonly state: "done" | "current" | "next" };

/** A way in few stages, and where one stands on it. */
export function Stages({ stages, lang, label }: { stages: readonly Stage[]; lang: Language; label: string }) {
  const copy = formCopy[lang];
  return (
    <ol class="stages" aria-label={label}>
      {stages.map(({ name, state }) => (
        <li data-state={state} aria-current={state === "current" ? "step" : undefined}>
          <span class="stage-name">{name}</span> <span class="stage-state">{copy[state]}</span>
        </li>
      ))}
    </ol>
  );
}
