import { read } from "../../shared/base/text.ts";
import { accountsCopy } from "../copy/accounts.ts";
import { Document } from "../layout/document.tsx";
import { day, moment } from "../ui/format.ts";
import type { HomeProps } from "./props.ts";

/** What waits for the reader, what happened, and the way to the catalogue. */
export function ShellHome(props: HomeProps) {
  const { lang, base, shell, status, waiting, notices, reader } = props;
  const copy = accountsCopy[lang];
  const title = copy.shell[shell];
  return (
    <Document {...props} title={title} description={title} crumbs={[]} unlisted>
      <div class="wrap shell">
        <h1>{title}</h1>
        {reader?.organisation ? (
          <p class="lead">
            {read(reader.organisation, lang).value}
            {status ? <span class="status">{copy.status[status]}</span> : null}
          </p>
        ) : null}
        <p>
          <a class="button button-quiet" href={`/${lang}${base}/catalogue`}>
            {base === "/buyer" ? copy.governmentCatalogue : copy.publicCatalogue}
          </a>
        </p>
        <section>
          <h2>{copy.waiting}</h2>
          {waiting.length === 0 ? <p class="quiet">{copy.nothingWaits}</p> : null}
          <ul class="waiting">
            {waiting.map((one) => (
              <li>
                {copy.waits[one.kind](one.subject)}
                {one.dueOn ? (
                  <time class="quiet" datetime={one.dueOn}>
                    {" "}
                    {copy.due(day(one.dueOn, lang))}
                  </time>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{copy.notices}</h2>
          {notices.length === 0 ? <p class="quiet">{copy.noNotices}</p> : null}
          <ul class="waiting">
            {notices.map((notice) => (
              <li>
                <time datetime={notice.at}>{moment(notice.at, lang)}</time> {copy.notice[notice.template]}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Document>
  );
}
