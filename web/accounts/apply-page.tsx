import { accountsCopy } from "../copy/accounts.ts";
import { sayFault } from "../copy/faults.ts";
import { Document } from "../layout/document.tsx";
import { binder, faultsOf } from "../ui/bound.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { GovernmentFields, governmentLabels } from "./government-fields.tsx";
import { PostForm, titled } from "./post-form.tsx";
import type { ApplyProps } from "./props.ts";
import { SupplierFields, supplierLabels } from "./supplier-fields.tsx";

/** The application of a government, or the registration of a supplier: one page, one form, no steps to lose. */
export function ApplyPage(props: ApplyProps) {
  const { lang, kind, mail, typed } = props;
  const copy = accountsCopy[lang].apply;
  const isGovernment = kind === "GOVERNMENT";
  const title = isGovernment ? copy.governmentTitle : copy.supplierTitle;
  const lead = isGovernment ? copy.governmentLead : copy.supplierLead;
  const say = sayFault(lang);
  const labels = isGovernment ? governmentLabels(lang) : supplierLabels(lang);
  const kept = isGovernment ? { officerMail: mail, language: "en" } : { contactMail: mail, language: "ja" };
  const bound = binder(typed, say, "f", kept);
  return (
    <Document
      {...props}
      {...titled(title, typed, props)}
      description={lead}
      crumbs={[{ name: accountsCopy[lang].home.title.account, path: "/account" }]}
      unlisted
    >
      <div class="wrap account-page">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <ErrorSummary faults={faultsOf(typed, labels, say)} lang={lang} />
        <div class="with-aside">
          <PostForm
            action={`/${lang}/account/apply/${isGovernment ? "government" : "supplier"}`}
            submit={isGovernment ? copy.send : copy.register}
          >
            <p>{copy.you(mail)}</p>
            <p class="notice">{copy.noSecrets}</p>
            {isGovernment ? (
              <GovernmentFields lang={lang} bound={bound} />
            ) : (
              <SupplierFields lang={lang} bound={bound} />
            )}
          </PostForm>
          <aside class="panel panel-calm">
            <h2>{copy.next}</h2>
            <ol class="next-steps">
              {(isGovernment ? copy.governmentSteps : copy.supplierSteps).map((step) => (
                <li>{step}</li>
              ))}
            </ol>
          </aside>
        </div>
      </div>
    </Document>
  );
}
