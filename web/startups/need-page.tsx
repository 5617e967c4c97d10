import { read } from "../../shared/base/text.ts";
import { isOpenOn } from "../../shared/startups/need-open.ts";
import type { AnsweredQuestion, ShownNeed } from "../../shared/startups/need-shown.ts";
import { needsPublicCopy } from "../copy/startups-needs-public.ts";
import { Document } from "../layout/document.tsx";
import type { View } from "../layout/site.ts";
import { Said } from "../ui/said.tsx";
import { AnsweredQuestions, NeedStatement, NeedStatus } from "./need-facts.tsx";

type Props = View & { readonly need: ShownNeed; readonly questions: readonly AnsweredQuestion[] };

/** A published need, for anyone. */
export function NeedPage(props: Props) {
  const { lang, need, questions, site } = props;
  const copy = needsPublicCopy[lang];
  const title = read(need.title, lang).value;
  return (
    <Document
      {...props}
      title={title}
      description={read(need.problem, lang).value}
      crumbs={[{ name: copy.title, path: "/needs" }]}
    >
      <div class="wrap account-page need-page">
        <h1>
          <Said text={need.title} lang={lang} />
        </h1>
        <p>
          <NeedStatus one={need} site={site} lang={lang} />
        </p>
        <NeedStatement need={need} lang={lang} />
        {isOpenOn(need, site.today) ? (
          <section class="panel panel-calm">
            <h2>{copy.answer}</h2>
            <p>{copy.answerText}</p>
            <p>
              <a
                class="button button-main"
                href={`/${lang}/account/sign-in?to=${encodeURIComponent(`/${lang}/supplier/needs/${need.id}`)}`}
              >
                {copy.toAnswer}
              </a>
            </p>
          </section>
        ) : null}
        <section>
          <AnsweredQuestions questions={questions} lang={lang} />
        </section>
      </div>
    </Document>
  );
}
