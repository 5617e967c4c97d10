import { read } from "../../shared/base/text.ts";
import { fieldName } from "../catalogue/field-names.ts";
import { curationCopy } from "../copy/curation.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import type { MergeProps } from "./props.ts";

/** Two people changed the same fields: for each, whose is kept. Everything typed travels along. */
export function MergePage(props: MergeProps) {
  const { lang, listing, values, theirs, fields } = props;
  const copy = curationCopy[lang];
  const own = Object.entries(values).filter(([name]) => !fields.includes(name));
  return (
    <Document
      {...props}
      title={copy.merge.title}
      description={copy.merge.lead}
      crumbs={[
        { name: copy.list.title, path: "/staff/listings" },
        { name: read(listing.content.title, lang).value, path: `/staff/listings/${listing.id}` },
      ]}
      unlisted
    >
      <div class="wrap account-page merge-page">
        <h1>{copy.merge.title}</h1>
        <p class="lead">{copy.merge.lead}</p>
        <Banner tone="info" title={copy.merge.others} />
        <form class="form" method="post" action={`/${lang}/staff/listings/${listing.id}/edit`}>
          <input type="hidden" name="base" value={listing.revision} />
          {own.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {fields.map((name) => (
            <fieldset class="field merge-field">
              <legend>{fieldName(name, lang)}</legend>
              <div class="edit-columns">
                <Side name={name} label={copy.merge.mine} value={values[name] ?? ""} chosen {...props} />
                <Side name={name} label={copy.merge.theirs} value={theirs[name] ?? ""} {...props} />
              </div>
            </fieldset>
          ))}
          <button class="button button-main" type="submit">
            {copy.merge.button}
          </button>
        </form>
      </div>
    </Document>
  );
}

type SideProps = MergeProps & {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly chosen?: boolean;
};

function Side({ lang, name, label, value, chosen }: SideProps) {
  return (
    <label class="choice merge-side">
      <input type="radio" name={name} value={value} checked={chosen} />
      <span>
        <strong>{label}</strong>
        <span class="as-typed">{value === "" ? curationCopy[lang].merge.empty : value}</span>
      </span>
    </label>
  );
}
