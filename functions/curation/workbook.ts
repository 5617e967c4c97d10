import { writeXlsx } from "hucre/xlsx";

export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Rows of cells as an XLSX workbook of one sheet. */
export const workbook = async (rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: "listings", rows: rows.map((cells) => [...cells]) }] });
