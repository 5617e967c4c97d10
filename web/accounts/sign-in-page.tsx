import { accountsCopy } from "../copy/accounts.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import type { SignInProps } from "./props.ts";

/** Two entrances, each saying whom it is for; both lead to an identity provider. */
export function SignInPage(props: SignInProps) {
  const { lang, returnTo, failed } = props;
  const copy = accountsCopy[lang].signIn;
  const query = new URLSearchParams({ lang, to: returnTo });
  return (
    <Document {...props} title={copy.title} description={copy.lead} crumbs={[]} unlisted>
      <div class="wrap account-page">
        <h1>{copy.title}</h1>
        <p class="lead">{copy.lead}</p>
        {failed ? (
          <Banner tone="warning" title={copy.failed} announced>
            <p>{copy.failedText}</p>
          </Banner>
        ) : null}
        <ul class="entrances">
          <li class="panel">
            <h2>{copy.outside}</h2>
            <p>{copy.outsideText}</p>
            <a class="button" href={`/auth/sign-in/outside?${query}`} rel="nofollow">
              {copy.outsideButton}
            </a>
          </li>
          <li class="panel">
            <h2>{copy.agency}</h2>
            <p>{copy.agencyText}</p>
            <a class="button button-quiet" href={`/auth/sign-in/agency?${query}`} rel="nofollow">
              {copy.agencyButton}
            </a>
          </li>
        </ul>
        <p class="quiet">{copy.safety}</p>
      </div>
    </Document>
  );
}
