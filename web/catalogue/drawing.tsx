import { type Language, read } from "../../shared/base/text.ts";
import { type Picture, sourcesOf } from "../../shared/catalogue/picture.ts";

type Props = {
  readonly picture: Picture;
  readonly lang: Language;
  /** The address of one of its files. */
  readonly at: (file: string) => string;
  readonly sizes: string;
  readonly class?: string;
  /** Empty beside a title that says the same. */
  readonly alt?: "";
  readonly lazy?: boolean;
  readonly urgent?: boolean;
  /** Of the frame that it fills, where that has a shape of its own. */
  readonly frame?: { readonly width: number; readonly height: number };
};

/** A picture in the best format and the least width that will do; its frame keeps its place while it loads. */
export function Drawing(props: Props) {
  const { picture, lang, at, sizes, lazy, urgent, frame = picture } = props;
  const alt = read(picture.alt, lang);
  return (
    <picture class={props.class}>
      {sourcesOf(picture).map(({ type, files }) => (
        <source
          type={type}
          srcset={files.map(({ file, width }) => `${at(file)} ${width}w`).join(", ")}
          sizes={sizes}
        />
      ))}
      <img
        src={at(picture.file)}
        alt={props.alt ?? alt.value}
        lang={props.alt === "" || alt.lang === lang ? undefined : alt.lang}
        width={frame.width}
        height={frame.height}
        loading={lazy ? "lazy" : undefined}
        fetchpriority={urgent ? "high" : undefined}
      />
    </picture>
  );
}
