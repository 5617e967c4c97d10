import type { NeedAnswer } from "../../shared/startups/need-answer.ts";
import { homeCrumb } from "../accounts/post-form.tsx";
import { needsCopy } from "../copy/startups-needs.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { dayOf } from "../ui/format.ts";
import { Said } from "../ui/said.tsx";
import { StatusTag, type Tone } from "../ui/status-tag.tsx";
import { NeedList, type NeedListProps } from "./need-list.tsx";

type Props = Omit<NeedListProps, "at"> & {
  readonly verified: boolean;
  readonly answers: readonly NeedAnswer[];
};

export const answerTones: Readonly<Record<NeedAnswer["status"], Tone>> = {
  SUBMITTED: "wait",
  WITHDRAWN: "plain",
  CHOSEN: "ok",
  NOT_CHOSEN: "stop",
  CALLED_OFF: "plain",
};

/** What a firm may answer, and what it has answered. */
export function FirmNeedsPage(props: Props) {
  const { lang, verified, answers } = props;
  const { firm, title } = needsCopy[lang];
  return (
    <Document {...props} title={title} description={firm.lead} crumbs={homeCrumb(props)} unlisted>
      <div class="wrap account-page">
        <h1>{title}</h1>
        <p class="lead">{firm.lead}</p>
        {verified ? null : <Banner tone="warning" title={firm.notVerified} />}
        <NeedList {...props} at="/supplier" />
        {answers.length > 0 ? <OwnAnswers lang={lang} answers={answers} /> : null}
      </div>
    </Document>
  );
}

function OwnAnswers({ lang, answers }: Pick<Props, "lang" | "answers">) {
  const { firm } = needsCopy[lang];
  const { need, with: what, state, changed } = firm.ownColumns;
  return (
    <section>
      <h2>{firm.ownTitle}</h2>
      <DataTable
        caption={firm.ownTitle}
        columns={[need, what, state, changed]}
        rows={answers.map((one) => [
          <a href={`/${lang}/supplier/needs/${one.needId}`}>
            {one.needTitle ? <Said text={one.needTitle} lang={lang} /> : firm.toNeed}
          </a>,
          <>
            {firm.kinds[one.offer.kind]}
            {one.title ? (
              <span class="means">
                <Said text={one.title} lang={lang} />
              </span>
            ) : null}
          </>,
          <StatusTag tone={answerTones[one.status]}>{firm.states[one.status]}</StatusTag>,
          dayOf(one.changedAt, lang),
        ])}
      />
    </section>
  );
}
