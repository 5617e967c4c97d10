import type { Language } from "../../shared/base/text.ts";
import { attestationCheckCopy } from "../copy/attestation-check.ts";

export type TypedCheck = { readonly jws?: string | undefined; readonly version?: string | undefined };

/** Takes a signed text or a version, or both. It is asked for, not posted: nothing is kept, and an answer can be linked to. */
export function AttestationForm({
  lang,
  id,
  typed,
}: {
  readonly lang: Language;
  readonly id: string | undefined;
  readonly typed: TypedCheck;
}) {
  const copy = attestationCheckCopy[lang];
  return (
    <section>
      <h2>{copy.checkTitle}</h2>
      <p>{copy.checkLead}</p>
      <form class="form" action={`/${lang}/attestations${id ? `/${id}` : ""}`}>
        <div class="field">
          <label for="jws">{copy.jws}</label>
          <p class="hint" id="jws-hint">
            {copy.jwsHint}
          </p>
          <textarea
            id="jws"
            name="jws"
            class="input"
            rows={5}
            autocomplete="off"
            spellcheck={false}
            aria-describedby="jws-hint"
          >
            {typed.jws ?? ""}
          </textarea>
        </div>
        <div class="field">
          <label for="version">{copy.version}</label>
          <p class="hint" id="version-hint">
            {copy.versionHint}
          </p>
          <input
            id="version"
            name="version"
            class="input input-medium"
            value={typed.version ?? ""}
            maxlength={60}
            autocomplete="off"
            aria-describedby="version-hint"
          />
        </div>
        <button type="submit" class="button button-main">
          {copy.check}
        </button>
      </form>
    </section>
  );
}
