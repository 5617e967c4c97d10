import type { Child } from "hono/jsx";
import { untyped } from "../../shared/base/endpoint.ts";
import { soonestFrom } from "../../shared/screening/rules.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { sayScreening, screeningCopy } from "../copy/screening.ts";
import { binder } from "../ui/bound.ts";
import { SelectField, TextArea, TextField } from "../ui/field.tsx";
import type { DraftFormName, DraftProps } from "./props.ts";

/** What the reader can do with a draft, each in a form of its own. */
export function DraftForms(props: DraftProps) {
  const { lang, may, obstacle } = props;
  const copy = screeningCopy[lang].draft;
  if (!may.write && !may.replay && !may.approve) return null;
  return (
    <section>
      <h2>{copy.actions}</h2>
      {may.replay ? <Replay {...props} /> : null}
      {may.write ? <Members {...props} /> : null}
      {may.write ? <Editor {...props} /> : null}
      {may.approve && obstacle ? (
        <div class="move move-closed">
          <h3>{copy.approve}</h3>
          <p>
            {copy.cannot}
            {sayScreening(lang)(obstacle)}
          </p>
        </div>
      ) : null}
      {may.approve && !obstacle ? <Approve {...props} /> : null}
      {may.replay ? <Discard {...props} /> : null}
    </section>
  );
}

const boundOf = (props: DraftProps, name: DraftFormName, kept: Readonly<Record<string, string>> = {}) =>
  binder(props.failed === name ? props.typed : untyped, sayScreening(props.lang), name, kept);

type MoveProps = DraftProps & {
  readonly name: DraftFormName;
  readonly title: string;
  readonly children: Child;
};

function Move({ title, name, failed, children }: MoveProps) {
  return (
    <details class="move" open={failed === name || name === "approve"}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

const post = ({ lang, draft }: DraftProps, name: DraftFormName) => ({
  action: `/${lang}/staff/screening/drafts/${draft.id}/${name}`,
  hidden: { revision: draft.revision },
});

function Replay(props: DraftProps) {
  return (
    <div class="move">
      <PostForm {...post(props, "replay")} submit={screeningCopy[props.lang].draft.replay} tone="quiet" />
    </div>
  );
}

function Members(props: DraftProps) {
  const { lang, draft } = props;
  const copy = screeningCopy[lang].draft;
  const bound = boundOf(props, "members");
  const options = draft.ruleSet.lists.map(({ id, name }) => ({ value: id, label: name[lang] }));
  return (
    <Move {...props} name="members" title={copy.members}>
      <PostForm {...post(props, "members")} submit={copy.saveMembers}>
        <SelectField field={bound("list")} lang={lang} label={copy.list} options={options} />
        <TextField field={bound("add")} lang={lang} label={copy.add} hint={copy.codes} optional />
        <TextField field={bound("remove")} lang={lang} label={copy.remove} hint={copy.codes} optional />
        <TextField
          field={bound("source")}
          lang={lang}
          label={copy.source}
          hint={copy.sourceHint}
          maxlength={1000}
          optional
        />
      </PostForm>
    </Move>
  );
}

function Editor(props: DraftProps) {
  const { lang, draft, faults = [] } = props;
  const copy = screeningCopy[lang].draft;
  const bound = boundOf(props, "document", { document: JSON.stringify(draft.ruleSet, null, 2) });
  return (
    <Move {...props} name="document" title={copy.edit}>
      {faults.length > 0 ? (
        <>
          <h3>{copy.faults}</h3>
          <ul class="rule-changes">
            {faults.map(({ path, fault }) => (
              <li>
                <code>{path || "–"}</code> {sayScreening(lang)(fault)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <PostForm {...post(props, "document")} submit={copy.save}>
        <TextArea
          field={bound("document")}
          lang={lang}
          label={copy.document}
          hint={copy.documentHint}
          rows={24}
        />
      </PostForm>
    </Move>
  );
}

function Approve(props: DraftProps) {
  const { lang, site, draft } = props;
  const copy = screeningCopy[lang].draft;
  const bound = boundOf(props, "approve", { from: soonestFrom(draft.ruleSet, site.today) });
  return (
    <Move {...props} name="approve" title={copy.approve}>
      <p>{copy.approveText}</p>
      <PostForm {...post(props, "approve")} submit={copy.approve}>
        <TextField
          field={bound("from")}
          lang={lang}
          label={copy.approveFrom}
          hint={copy.fromHint}
          type="date"
          width="medium"
        />
      </PostForm>
    </Move>
  );
}

function Discard(props: DraftProps) {
  const { lang } = props;
  const copy = screeningCopy[lang].draft;
  const bound = boundOf(props, "discard");
  return (
    <Move {...props} name="discard" title={copy.discard}>
      <PostForm {...post(props, "discard")} submit={copy.discard} tone="danger">
        <TextArea field={bound("note")} lang={lang} label={copy.discardNote} rows={3} maxlength={2000} />
      </PostForm>
    </Move>
  );
}
