import { about } from "../copy/about.ts";
import { Document } from "./document.tsx";
import type { View } from "./site.ts";

/** A page of plain text in sections. */
export function AboutPage(props: View & { readonly topic: keyof typeof about }) {
  const { title, lead, sections } = about[props.topic][props.lang];
  return (
    <Document {...props} title={title} description={lead} crumbs={[]}>
      <div class="wrap prose">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {sections.map((section) => (
          <section id={section.anchor}>
            <h2>{section.title}</h2>
            {section.paragraphs.map((p) => (
              <p>{p}</p>
            ))}
            {section.way ? (
              <p>
                <a href={`/${props.lang}${section.way.path}`}>{section.way.name}</a>
              </p>
            ) : null}
          </section>
        ))}
      </div>
    </Document>
  );
}
