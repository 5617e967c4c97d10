/** What the page says of an upload part in `data-upload`; `copy` holds the sentences with `{…}` to fill in. */
export type Told = {
  readonly owner: string;
  readonly api: string;
  readonly lang: string;
  readonly taken: readonly {
    readonly kind: string;
    readonly endings: readonly string[];
    readonly max: number;
    readonly most: string;
  }[];
  readonly copy: Readonly<Record<string, string>>;
};

export type Values = Readonly<Record<string, string | number>>;

export const say = ({ copy }: Told, key: string, values: Values = {}): string =>
  (copy[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));

const mebi = 1024 * 1024;
export function sizeText(bytes: number, lang: string): string {
  const format = (value: number, digits: number) =>
    new Intl.NumberFormat(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      value,
    );
  return bytes >= mebi
    ? `${format(bytes / mebi, 1)}\u00a0MB`
    : `${format(Math.ceil(bytes / 1024), 0)}\u00a0kB`;
}
