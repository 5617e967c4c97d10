/** A byte order mark, so that spreadsheets read the Japanese. */
export const csvMark = "\ufeff";

/** A cell of a CSV that a spreadsheet will open: never a formula, quoted as RFC 4180 wants it. */
const cell = (value: string | number): string => {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(",")}\r\n`;
