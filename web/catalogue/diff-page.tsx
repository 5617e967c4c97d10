import { read } from "../../shared/base/text.ts";
import type { Change } from "../../shared/catalogue/diff.ts";
import type { Published } from "../../shared/catalogue/published.ts";
import { catalogueCopy } from "../copy/catalogue.ts";
import { layoutCopy } from "../copy/layout.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { fieldName } from "./field-names.ts";
import { readableChanges } from "./readable-changes.ts";
import { Compare } from "./version-history.tsx";

type Props = View & { readonly from: Published; readonly to: Published; readonly changes: readonly Change[] };

export function DiffPage(props: Props) {
  const { lang, base, from, to, changes } = props;
  const copy = catalogueCopy[lang];
  const title = copy.diffTitle(from.version, to.version);
  const item = read(to.content.title, lang).value;
  const newer = from.version > to.version ? from : to;
  return (
    <Document
      {...props}
      title={title}
      description={`${item}: ${title}`}
      crumbs={[
        { name: layoutCopy[lang].catalogue, path: `${base}/catalogue` },
        { name: item, path: `${base}/catalogue/${to.id}` },
      ]}
      unlisted
    >
      <div class="wrap diff">
        <h1>
          {item}
          <span class="subtitle">{title}</span>
        </h1>
        <Compare
          id={to.id}
          history={newer.history}
          lang={lang}
          base={base}
          from={from.version}
          to={to.version}
        />
        {changes.length === 0 ? <p class="notice">{copy.same}</p> : <Changes {...props} />}
      </div>
    </Document>
  );
}

function Changes({ lang, from, to, changes }: Props) {
  const copy = catalogueCopy[lang];
  const none = <span class="quiet">{copy.empty}</span>;
  return (
    <div class="table-scroll">
      <table class="diff-table">
        <thead>
          <tr>
            <th scope="col">{copy.field}</th>
            <th scope="col">{copy.before(from.version)}</th>
            <th scope="col">{copy.before(to.version)}</th>
          </tr>
        </thead>
        <tbody>
          {readableChanges(changes, from.content, to.content, lang).map(({ path, before, after }) => {
            const written = /\.(ja|en)$/.exec(path)?.[1];
            return (
              <tr>
                <th scope="row">{fieldName(path, lang)}</th>
                <td>{before === undefined ? none : <del lang={written}>{before}</del>}</td>
                <td>{after === undefined ? none : <ins lang={written}>{after}</ins>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
