import type { ShownHook } from "../../shared/webhooks/endpoints.ts";
import { homeCrumb, PostForm, titled } from "../accounts/post-form.tsx";
import { sayFault } from "../copy/faults.ts";
import { webhooksCopy } from "../copy/webhooks.ts";
import { Document } from "../layout/document.tsx";
import { binder, faultsOf } from "../ui/bound.ts";
import { DataTable } from "../ui/data-table.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { moment } from "../ui/format.ts";
import { StatusTag, type Tone } from "../ui/status-tag.tsx";
import { HookFields } from "./hook-fields.tsx";
import type { HooksProps } from "./props.ts";

const tones: Readonly<Record<ShownHook["state"], Tone>> = { ACTIVE: "ok", PAUSED: "wait", DISABLED: "stop" };
export const HookState = ({ hook, lang }: { hook: ShownHook; lang: HooksProps["lang"] }) => (
  <StatusTag tone={tones[hook.state]}>{webhooksCopy[lang].states[hook.state]}</StatusTag>
);

/** The addresses at which an organisation's systems are told, and one more. */
export function HooksPage(props: HooksProps) {
  const { lang, shell, hooks, most, typed } = props;
  const copy = webhooksCopy[lang];
  const say = sayFault(lang);
  const labels = { address: copy.address, events: copy.eventsLabel };
  return (
    <Document
      {...props}
      {...titled(copy.title, typed, props)}
      description={copy.lead}
      crumbs={homeCrumb(props)}
      unlisted
    >
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">{copy.lead}</p>
        <ErrorSummary faults={faultsOf(typed, labels, say, "hook")} lang={lang} />
        <section>
          <h2>{copy.addresses}</h2>
          {hooks.length === 0 ? <p class="quiet">{copy.none}</p> : <Addresses {...props} />}
        </section>
        <section>
          <h2>{copy.register}</h2>
          {hooks.length >= most ? (
            <p>{copy.full(most)}</p>
          ) : (
            <>
              <p>{copy.registerText(most)}</p>
              <PostForm action={`/${lang}/${shell}/webhooks`} submit={copy.register}>
                <HookFields bound={binder(typed, say, "hook")} lang={lang} />
              </PostForm>
            </>
          )}
        </section>
      </div>
    </Document>
  );
}

function Addresses({ lang, shell, hooks, reader }: HooksProps) {
  const copy = webhooksCopy[lang];
  return (
    <DataTable
      caption={copy.addresses}
      columns={[copy.address, copy.state, copy.eventsLabel, copy.last]}
      rows={hooks.map((hook) => [
        <a class="hook-address" href={`/${lang}/${shell}/webhooks/${hook.id}`}>
          {hook.address}
        </a>,
        <HookState hook={hook} lang={lang} />,
        copy.eventCount(hook.events.length),
        hook.health ? moment(hook.health.lastAt, lang, reader?.timeZone) : copy.never,
      ])}
    />
  );
}
