import type { Language } from "../../shared/base/text.ts";
import { number } from "../ui/format.ts";

const mebi = 1024 * 1024;

/** "1.2 MB". A megabyte is 2^20 bytes here, as limits are set. */
export const size = (bytes: number, lang: Language): string =>
  bytes >= mebi
    ? `${number(Math.round((bytes / mebi) * 10) / 10, lang)} MB`
    : `${number(Math.ceil(bytes / 1024), lang)} kB`;
