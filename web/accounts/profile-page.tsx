import { languages } from "../../shared/base/text.ts";
import { accountsCopy } from "../copy/accounts.ts";
import { sayFault } from "../copy/faults.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import { binder, faultsOf } from "../ui/bound.ts";
import { Radios } from "../ui/choices.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Facts } from "../ui/facts.tsx";
import { SelectField } from "../ui/field.tsx";
import { moment } from "../ui/format.ts";
import { homeCrumb, PostForm, titled } from "./post-form.tsx";
import type { ProfileProps } from "./props.ts";
import { timeZoneOptions } from "./time-zones.ts";

/** Who one is here, how pages and mails speak, and where one is signed in. */
export function ProfilePage(props: ProfileProps) {
  const { lang, person, typed, saved } = props;
  const copy = accountsCopy[lang].profile;
  const labels = { language: copy.language, timeZone: copy.timeZone };
  return (
    <Document
      {...props}
      {...titled(copy.title, typed, props)}
      description={copy.title}
      crumbs={homeCrumb(props)}
      unlisted
    >
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        {saved ? <Banner tone="success" title={copy.saved} announced /> : null}
        <ErrorSummary faults={faultsOf(typed, labels, sayFault(lang))} lang={lang} />
        <section>
          <Facts
            facts={[
              { name: copy.name, value: person.name },
              { name: copy.mail, value: person.mail },
            ]}
          />
          <p class="quiet">{copy.fixed}</p>
        </section>
        <Settings {...props} />
        <Sessions {...props} />
      </div>
    </Document>
  );
}

function Settings({ lang, person, typed }: ProfileProps) {
  const copy = accountsCopy[lang].profile;
  const { language, timeZone } = person;
  const bound = binder(typed, sayFault(lang), "f", { language, timeZone });
  return (
    <section>
      <h2>{copy.settings}</h2>
      <PostForm action={`/${lang}/account/profile`} submit={copy.save}>
        <Radios
          field={bound("language")}
          lang={lang}
          label={copy.language}
          hint={copy.languageHint}
          inline
          choices={languages.map((value) => ({
            value,
            label: <span lang={value}>{copy.languages[value]}</span>,
          }))}
        />
        <SelectField
          field={bound("timeZone")}
          lang={lang}
          label={copy.timeZone}
          hint={copy.timeZoneHint}
          options={timeZoneOptions(lang, timeZone)}
        />
      </PostForm>
    </section>
  );
}

/** The program's and the system's name out of what a browser calls itself; the whole is a row of noise. */
export function deviceName(agent: string): string | undefined {
  const programs = [
    ["Edg/", "Edge"],
    ["OPR/", "Opera"],
    ["Firefox/", "Firefox"],
    ["Chrome/", "Chrome"],
    ["Safari/", "Safari"],
  ] as const;
  const systems = [
    ["iPhone", "iPhone"],
    ["iPad", "iPad"],
    ["Android", "Android"],
    ["Windows", "Windows"],
    ["Mac OS X", "macOS"],
    ["Linux", "Linux"],
  ] as const;
  const program = programs.find(([sign]) => agent.includes(sign))?.[1];
  const system = systems.find(([sign]) => agent.includes(sign))?.[1];
  return program && system
    ? `${program} / ${system}`
    : (program ?? system ?? (agent.slice(0, 60) || undefined));
}

function Sessions({ lang, sessions, person }: ProfileProps) {
  const copy = accountsCopy[lang].profile;
  const when = (at: string) => <time datetime={at}>{moment(at, lang, person.timeZone)}</time>;
  const rows = sessions.map(({ hash, agent, createdAt, seenAt, here }) => {
    const device = deviceName(agent) ?? copy.unknownDevice;
    return [
      device,
      when(createdAt),
      when(seenAt),
      here ? (
        <span class="status status-ok">{copy.here}</span>
      ) : (
        <PostForm
          action={`/${lang}/account/sessions/end`}
          hidden={{ hash }}
          submit={copy.end}
          about={` (${device}, ${moment(createdAt, lang, person.timeZone)})`}
          tone="quiet"
          small
        />
      ),
    ];
  });
  return (
    <section>
      <h2>{copy.sessions}</h2>
      <p>{copy.sessionsLead}</p>
      <DataTable
        caption={copy.sessions}
        columns={[copy.device, copy.since, copy.seen, copy.action]}
        rows={rows}
      />
      {sessions.some(({ here }) => !here) ? (
        <PostForm
          action={`/${lang}/account/sessions/end-others`}
          submit={copy.endOthers}
          tone="quiet"
          small
        />
      ) : null}
    </section>
  );
}
