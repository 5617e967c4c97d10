import type { Language } from "../../shared/base/text.ts";
import { hookEvents } from "../../shared/webhooks/events.ts";
import { addressMax } from "../../shared/webhooks/model.ts";
import { webhooksCopy } from "../copy/webhooks.ts";
import type { Bound } from "../ui/bound.ts";
import { Checkboxes } from "../ui/choices.tsx";
import { TextField } from "../ui/field.tsx";

/** What is asked of an address, when it is registered and later. */
export function HookFields({ bound, lang }: { bound: (name: string) => Bound; lang: Language }) {
  const copy = webhooksCopy[lang];
  return (
    <>
      <TextField
        field={bound("address")}
        lang={lang}
        label={copy.address}
        hint={copy.addressHint}
        inputmode="url"
        maxlength={addressMax}
      />
      <div class="hook-events">
        <Checkboxes
          field={bound("events")}
          lang={lang}
          label={copy.eventsLabel}
          hint={copy.eventsHint}
          choices={hookEvents.map((value) => ({ value, label: copy.events[value], means: value }))}
        />
      </div>
    </>
  );
}
