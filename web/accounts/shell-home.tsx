import { accountCodes } from "../copy/account-codes.ts";
import { accountsCopy } from "../copy/accounts.ts";
import { noticeText } from "../copy/mail.ts";
import { readerCopy } from "../copy/reader.ts";
import { Document } from "../layout/document.tsx";
import { shellEntries } from "../layout/reader-bar.tsx";
import { day, moment } from "../ui/format.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import type { HomeProps } from "./props.ts";
import { toneOf } from "./standing.ts";

/** The first page after signing in: what waits, what happened, where to go. */
export function ShellHome(props: HomeProps) {
  const { lang, shell, reader, status } = props;
  const copy = accountsCopy[lang].home;
  const title = copy.title[shell];
  const isNew = shell === "account" && !reader?.organisation;
  return (
    <Document {...props} title={title} description={title} unlisted>
      <div class="wrap account-page">
        <h1>{reader ? copy.greeting(reader.name) : title}</h1>
        {isNew ? <Start {...props} /> : <WaitingList {...props} />}
        {status && shell !== "staff" ? (
          <section>
            <h2>{copy.status}</h2>
            <p class="standing">
              <StatusTag tone={toneOf(status)}>{accountCodes[lang].status[status]}</StatusTag>
            </p>
            <p>{accountsCopy[lang].organisation.means[status]}</p>
            <p>
              <a href={`/${lang}/account/organisation`}>{copy.toOrganisation}</a>
            </p>
          </section>
        ) : null}
        {isNew ? null : <Ways {...props} />}
        <Notices {...props} />
      </div>
    </Document>
  );
}

function WaitingList({ lang, waiting, site }: HomeProps) {
  const copy = accountsCopy[lang].home;
  return (
    <section>
      <h2>{copy.waiting}</h2>
      {waiting.length === 0 ? (
        <p class="panel panel-calm">{copy.nothingWaits}</p>
      ) : (
        <ul class="waiting">
          {waiting.map(({ kind, subject, dueOn, path }) => {
            const late = dueOn !== undefined && dueOn < site.today;
            return (
              <li data-late={late ? "true" : undefined}>
                <a href={`/${lang}${path}`}>{copy.waits[kind]}</a>
                {subject === "" ? null : <span class="waiting-subject">{subject}</span>}
                {dueOn ? (
                  <span class="waiting-due">
                    {late ? copy.overdue(day(dueOn, lang)) : copy.due(day(dueOn, lang))}
                  </span>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Start({ lang, mayApply = true, waiting }: HomeProps) {
  const copy = accountsCopy[lang].home;
  const invitation = waiting.find(({ kind }) => kind === "invitation");
  const ways = [
    { path: "government", title: copy.government, text: copy.governmentText },
    { path: "supplier", title: copy.supplier, text: copy.supplierText },
  ];
  return (
    <section>
      <h2>{copy.start}</h2>
      {invitation ? (
        <p class="panel panel-calm">
          <a href={`/${lang}${invitation.path}`}>{copy.waits.invitation}</a> {invitation.subject}
        </p>
      ) : null}
      <p>{mayApply ? copy.startText : copy.noOrganisation}</p>
      {mayApply ? (
        <>
          <ul class="entrances">
            {ways.map(({ path, title, text }) => (
              <li class="panel">
                <h3>
                  <a href={`/${lang}/account/apply/${path}`}>{title}</a>
                </h3>
                <p>{text}</p>
              </li>
            ))}
          </ul>
          <p class="quiet">{copy.invited}</p>
        </>
      ) : null}
    </section>
  );
}

function Ways({ lang, reader, base }: HomeProps) {
  const copy = accountsCopy[lang];
  const entries = reader ? shellEntries(reader, base) : [];
  return (
    <section>
      <h2>{copy.home.ways}</h2>
      <ul class="ways">
        {entries.map(({ key, path }) =>
          key === "home" ? null : (
            <li>
              <h3>
                <a href={`/${lang}${path}`}>{readerCopy[lang][key]}</a>
              </h3>
              <p>{copy.home.wayText[key]}</p>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function Notices({ lang, notices, reader }: HomeProps) {
  const copy = accountsCopy[lang].home;
  return (
    <section>
      <h2>{copy.notices}</h2>
      {notices.length === 0 ? (
        <p class="quiet">{copy.noNotices}</p>
      ) : (
        <ul class="notices">
          {notices.map(({ id, at, template, params }) => (
            <li id={id}>
              <time datetime={at}>{moment(at, lang, reader?.timeZone)}</time>
              <p>{noticeText(template, params, lang)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
