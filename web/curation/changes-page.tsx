import { read } from "../../shared/base/text.ts";
import type { Change } from "../../shared/catalogue/diff.ts";
import type { Content } from "../../shared/catalogue/model.ts";
import { fieldName } from "../catalogue/field-names.ts";
import { readableChanges } from "../catalogue/readable-changes.ts";
import { curationCopy } from "../copy/curation.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { DataTable } from "../ui/data-table.tsx";

type Side = { readonly content: Content; readonly revision?: number; readonly version?: number };
type Props = View & {
  readonly id: string;
  readonly from: Side;
  readonly to: Side;
  readonly changes: readonly Change[];
};

/** What differs between two states of a draft, or between it and what is published. */
export function ChangesPage(props: Props) {
  const { lang, id, from, to, changes } = props;
  const copy = curationCopy[lang];
  const title = read(to.content.title, lang).value;
  const side = ({ version, revision }: Side) =>
    version === undefined ? copy.changes.revision(revision ?? 0) : copy.changes.version(version);
  const lines = readableChanges(changes, from.content, to.content, lang);
  return (
    <Document
      {...props}
      title={copy.changes.title}
      description={copy.changes.title}
      crumbs={[
        { name: copy.list.title, path: "/staff/listings" },
        { name: title, path: `/staff/listings/${id}` },
      ]}
      unlisted
    >
      <div class="wrap account-page">
        <h1>{copy.changes.title}</h1>
        {lines.length === 0 ? (
          <p class="panel panel-calm">{copy.changes.same}</p>
        ) : (
          <DataTable
            caption={copy.changes.title}
            columns={[copy.changes.field, side(from), side(to)]}
            rows={lines.map(({ path, before, after }) => [
              fieldName(path, lang),
              <span class="as-typed">{before ?? copy.merge.empty}</span>,
              <span class="as-typed">{after ?? copy.merge.empty}</span>,
            ])}
          />
        )}
      </div>
    </Document>
  );
}
