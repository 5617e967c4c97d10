import { homeCrumb } from "../accounts/post-form.tsx";
import { webhooksCopy } from "../copy/webhooks.ts";
import { Document } from "../layout/document.tsx";
import { Banner } from "../ui/banner.tsx";
import type { SecretProps } from "./props.ts";

/** A secret, the one time that it is shown. It is the answer to the form itself and has no address of its own. */
export function SecretPage(props: SecretProps) {
  const { lang, hook, secret, isNew, shell } = props;
  const copy = webhooksCopy[lang];
  const title = isNew ? copy.registered : copy.rotated;
  const list = { name: copy.title, path: `/${shell}/webhooks` };
  return (
    <Document {...props} title={title} description={title} crumbs={[...homeCrumb(props), list]} unlisted>
      <div class="wrap account-page">
        <h1>{title}</h1>
        <p class="hook-address">{hook.address}</p>
        <section>
          <h2>{copy.secretTitle}</h2>
          <Banner tone="warning" title={copy.secretOnce} announced />
          <p>
            <code class="hook-secret">{secret}</code>
          </p>
          <p>{copy.secretVerify}</p>
        </section>
        <p>
          <a class="button button-main" href={`/${lang}/${shell}/webhooks/${hook.id}`}>
            {copy.toAddress}
          </a>
        </p>
      </div>
    </Document>
  );
}
