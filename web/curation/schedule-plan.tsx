import { untyped } from "../../shared/base/endpoint.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { curationCopy } from "../copy/curation.ts";
import { sayFault } from "../copy/faults.ts";
import { binder } from "../ui/bound.ts";
import { TextField } from "../ui/field.tsx";
import type { ListingProps } from "./props.ts";

/** Days on which the night's work publishes or withdraws the listing. */
export function SchedulePlan({ lang, listing, maySchedule, typed, failed }: ListingProps) {
  const copy = curationCopy[lang].page;
  if (!maySchedule) return null;
  const bound = binder(failed === "schedule" ? typed : untyped, sayFault(lang), "schedule", {
    publishOn: listing.schedule?.publishOn ?? "",
    withdrawOn: listing.schedule?.withdrawOn ?? "",
  });
  return (
    <details class="move" open={failed === "schedule" || listing.schedule !== undefined}>
      <summary>{copy.schedule}</summary>
      <PostForm action={`/${lang}/staff/listings/${listing.id}/schedule`} submit={copy.scheduleButton}>
        <p class="hint">{copy.scheduleHint}</p>
        {listing.status === "APPROVED" ? (
          <TextField
            field={bound("publishOn")}
            lang={lang}
            label={copy.publishOn}
            type="date"
            width="medium"
            optional
          />
        ) : null}
        <TextField
          field={bound("withdrawOn")}
          lang={lang}
          label={copy.withdrawOn}
          type="date"
          width="medium"
          optional
        />
      </PostForm>
    </details>
  );
}
