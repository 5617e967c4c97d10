import { homeCrumb, PostForm, titled } from "../accounts/post-form.tsx";
import { sayFault } from "../copy/faults.ts";
import { webhooksCopy } from "../copy/webhooks.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import { binder, faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { moment } from "../ui/format.ts";
import { DeliveryLog } from "./delivery-log.tsx";
import { HookFields } from "./hook-fields.tsx";
import { HookState } from "./hooks-page.tsx";
import type { HookProps } from "./props.ts";

/** One address: how it fares, what was sent, what can be done with it. */
export function HookPage(props: HookProps) {
  const { lang, hook, typed, done, shell, reader } = props;
  const copy = webhooksCopy[lang];
  const labels = { address: copy.address, events: copy.eventsLabel };
  const list = { name: copy.title, path: `/${shell}/webhooks` };
  const failing = hook.health?.failingSince;
  return (
    <Document
      {...props}
      {...titled(hook.address, typed, props)}
      description={copy.lead}
      crumbs={[...homeCrumb(props), list]}
      unlisted
    >
      <div class="wrap account-page">
        <h1 class="hook-address">{hook.address}</h1>
        <p class="standing">
          <HookState hook={hook} lang={lang} />
        </p>
        {done ? <Banner tone="success" title={copy.done[done]} announced /> : null}
        {failing ? (
          <Banner tone="warning" title={copy.failingSince(moment(failing, lang, reader?.timeZone))} />
        ) : null}
        <ErrorSummary faults={faultsOf(typed, labels, sayFault(lang), "hook")} lang={lang} />
        <DeliveryLog {...props} />
        <Settings {...props} />
        <Acts {...props} />
      </div>
    </Document>
  );
}

function Settings({ lang, hook, typed, shell }: HookProps) {
  const copy = webhooksCopy[lang];
  const kept = { address: hook.address, events: hook.events };
  return (
    <section>
      <h2>{copy.settings}</h2>
      <PostForm
        action={`/${lang}/${shell}/webhooks/${hook.id}/change`}
        hidden={{ revision: hook.revision }}
        submit={copy.save}
      >
        <HookFields bound={binder(typed, sayFault(lang), "hook", kept)} lang={lang} />
      </PostForm>
    </section>
  );
}

function Acts({ lang, hook, shell, reader }: HookProps) {
  const copy = webhooksCopy[lang];
  const action = (name: string) => `/${lang}/${shell}/webhooks/${hook.id}/${name}`;
  const isActive = hook.state === "ACTIVE";
  const old = hook.oldUntil;
  return (
    <section class="hook-acts">
      <h2>{copy.acts}</h2>
      <div>
        <p>{copy.pauseText}</p>
        <PostForm
          action={action("state")}
          hidden={{ state: isActive ? "PAUSED" : "ACTIVE" }}
          submit={isActive ? copy.pause : copy.resume}
          tone={isActive ? "quiet" : "main"}
          small
        />
      </div>
      <div>
        <p>
          {copy.rotateText} {old ? copy.oldUntil(moment(old, lang, reader?.timeZone)) : null}
        </p>
        <PostForm action={action("rotate")} submit={copy.rotate} tone="quiet" small />
      </div>
      <div>
        <p>{copy.removeText}</p>
        <PostForm action={action("remove")} submit={copy.remove} tone="danger" small />
      </div>
    </section>
  );
}
