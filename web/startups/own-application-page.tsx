import type { Text } from "../../shared/base/text.ts";
import { read } from "../../shared/base/text.ts";
import type { ApplicationKind } from "../../shared/startups/application-states.ts";
import { isOpenApplication } from "../../shared/startups/application-states.ts";
import type { OwnApplication } from "../../shared/startups/applications.ts";
import { PostForm } from "../accounts/post-form.tsx";
import { applicationNames } from "../copy/application-names.ts";
import { applicationsCopy } from "../copy/startups-applications.ts";
import type { View } from "../layout/site.ts";
import { Checkboxes } from "../ui/choices.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { ApplicationRecord, ApplicationSteps, ApplicationTag } from "./application-facts.tsx";
import { type Came, DeskFrame, fieldsIn } from "./desk-frame.tsx";
import { Tongues } from "./tongues.tsx";

const crumbOf = (lang: View["lang"]) => ({
  name: applicationsCopy[lang].title,
  path: "/supplier/applications",
});

/** One of the firm's own requests. */
export function OwnApplicationPage(props: View & Came & { readonly one: OwnApplication }) {
  const { lang, one } = props;
  const copy = applicationsCopy[lang];
  const title = applicationNames[lang].kinds[one.wish.kind];
  return (
    <DeskFrame {...props} title={title} plain={title} crumb={crumbOf(lang)}>
      <p class="desk-head">
        <ApplicationTag status={one.status} lang={lang} /> <span class="tag">{one.id}</span>
      </p>
      <ApplicationRecord one={one} lang={lang} />
      <p>
        <a href={`/${lang}/supplier/technologies/${one.technologyId}#pilots`}>
          {one.pilot ? copy.pilot : copy.technology}
        </a>
      </p>
      <ApplicationSteps one={one} lang={lang} />
      {isOpenApplication(one.status) ? (
        <PostForm
          action={`/${lang}/supplier/applications/${one.id}/withdraw`}
          submit={copy.withdraw}
          tone="danger"
        />
      ) : null}
    </DeskFrame>
  );
}

type NewProps = View &
  Came & {
    readonly kind: ApplicationKind;
    readonly technology: { readonly id: string; readonly title: Text };
    readonly files: readonly { readonly id: string; readonly name: string }[];
    readonly days: { readonly acknowledge: number; readonly decide: number };
  };

/** The form of one kind of request, with how long the answer takes. */
export function NewApplicationPage(props: NewProps) {
  const { lang, kind, technology, files, days } = props;
  const copy = applicationsCopy[lang];
  const title = copy.newTitle(applicationNames[lang].kinds[kind]);
  const field = fieldsIn(props, "new");
  const max = 4000;
  return (
    <DeskFrame {...props} title={title} plain={title} crumb={crumbOf(lang)}>
      <p class="lead">{copy.about(read(technology.title, lang).value)}</p>
      <p class="panel panel-calm">{copy.clock(copy.workingDays(days.acknowledge), days.decide)}</p>
      <PostForm
        action={`/${lang}/supplier/applications/new`}
        submit={copy.submit}
        hidden={{ technology: technology.id, kind }}
      >
        {kind === "JSDF_TRIAL" ? (
          <>
            <Tongues field={field} name="site" label={copy.site} lang={lang} max={200} />
            <TextField field={field("from")} lang={lang} label={copy.from} type="date" width="short" />
            <TextField field={field("to")} lang={lang} label={copy.to} type="date" width="short" />
            <Tongues field={field} name="aim" label={copy.aim} lang={lang} max={1000} long />
          </>
        ) : (
          <TextField
            field={field("amount")}
            lang={lang}
            label={copy.amount}
            hint={copy.amountHint}
            inputmode="numeric"
            width="medium"
          />
        )}
        <TextArea
          field={field("text")}
          lang={lang}
          label={copy.text}
          hint={copy.textHint}
          maxlength={max}
          rows={6}
        />
        {files.length > 0 ? (
          <Checkboxes
            field={field("documents")}
            lang={lang}
            label={copy.documents}
            hint={copy.documentsHint}
            choices={files.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
        ) : null}
      </PostForm>
    </DeskFrame>
  );
}
