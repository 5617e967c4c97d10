import { untyped } from "../../shared/base/endpoint.ts";
import { revocationReasons } from "../../shared/startups/attestation.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { attestationCheckCopy } from "../copy/attestation-check.ts";
import { attestCopy } from "../copy/startups-attest.ts";
import { binder } from "../ui/bound.ts";
import { SelectField, TextArea } from "../ui/field.tsx";
import { AttestationFields, sayAttest } from "./attestation-fields.tsx";
import type { AttestationProps } from "./attestation-props.ts";

type Name = keyof AttestationProps["obstacles"];

const post = ({ lang, one }: AttestationProps, name: Name) => ({
  action: `/${lang}/staff/attestations/${one.id}/${name}`,
  hidden: { revision: one.revision },
});
const boundOf = (props: AttestationProps, name: Name, kept: Readonly<Record<string, string>> = {}) =>
  binder(props.failed === name ? props.typed : untyped, sayAttest(props.lang), name, kept);

/** What the reader can do with it, each in a form of its own. */
export function AttestationMoves(props: AttestationProps) {
  const { lang, obstacles } = props;
  const copy = attestCopy[lang];
  const own = obstacles.issue === "attestation-own-work";
  const open = Object.values(obstacles).some((why) => why === undefined);
  if (!open && !own) return null;
  return (
    <section>
      <h2>{copy.actions}</h2>
      {own ? (
        <div class="move move-closed">
          <h3>{copy.issue}</h3>
          <p>{sayAttest(lang)("attestation-own-work")}</p>
        </div>
      ) : null}
      {obstacles.issue === undefined ? (
        <details class="move" open>
          <summary>{copy.issue}</summary>
          <p>{copy.issueText}</p>
          <PostForm {...post(props, "issue")} submit={copy.issue} />
        </details>
      ) : null}
      {obstacles.save === undefined ? <Edit {...props} /> : null}
      {obstacles.discard === undefined ? (
        <details class="move" open={props.failed === "discard"}>
          <summary>{copy.discard}</summary>
          <p>{copy.discardText}</p>
          <PostForm {...post(props, "discard")} submit={copy.discard} tone="danger" />
        </details>
      ) : null}
      {obstacles.revoke === undefined ? <Revoke {...props} /> : null}
    </section>
  );
}

function Edit(props: AttestationProps) {
  const { lang, one, failed } = props;
  const copy = attestCopy[lang];
  const { listingId, kind, version, validUntil, issuer, statement } = one;
  const bound = boundOf(props, "save", {
    ...{ listingId, kind, version, validUntil },
    "issuer.ja": issuer.ja,
    "issuer.en": issuer.en,
    "statement.ja": statement.ja,
    "statement.en": statement.en,
  });
  return (
    <details class="move" open={failed === "save"}>
      <summary>{copy.edit}</summary>
      <PostForm {...post(props, "save")} submit={copy.prepare}>
        <AttestationFields bound={bound} lang={lang} />
      </PostForm>
    </details>
  );
}

function Revoke(props: AttestationProps) {
  const { lang, failed } = props;
  const copy = attestCopy[lang];
  const bound = boundOf(props, "revoke");
  const { reasons } = attestationCheckCopy[lang];
  return (
    <details class="move" open={failed === "revoke"}>
      <summary>{copy.revoke}</summary>
      <p>{copy.revokeText}</p>
      <PostForm {...post(props, "revoke")} submit={copy.revoke} tone="danger">
        <SelectField
          field={bound("reason")}
          lang={lang}
          label={copy.reason}
          empty=""
          options={revocationReasons.map((value) => ({ value, label: reasons[value] }))}
        />
        <TextArea
          field={bound("note")}
          lang={lang}
          label={copy.note}
          hint={copy.noteHint}
          maxlength={1000}
          rows={3}
          optional
        />
      </PostForm>
    </details>
  );
}
