import { type Actor, actsAs } from "../base/actor.ts";
import { type DocumentStatus, type FileType, fileTypes } from "./codes.ts";
import type { Document } from "./model.ts";

/** Who moves a file on: the store's events and the scanner's, or whoever may change the record. */
export const moves = {
  arrive: { from: ["EXPECTED"], to: "ARRIVED", who: "store" },
  accept: { from: ["ARRIVED"], to: "CLEAN", who: "scanner" },
  condemn: { from: ["ARRIVED"], to: "INFECTED", who: "scanner" },
  refuse: { from: ["ARRIVED"], to: "REFUSED", who: "scanner" },
  remove: { from: ["EXPECTED", "ARRIVED", "CLEAN", "INFECTED", "REFUSED"], to: "REMOVED", who: "owner" },
} as const satisfies Record<
  string,
  { from: readonly DocumentStatus[]; to: DocumentStatus; who: "store" | "scanner" | "owner" }
>;
export type Move = keyof typeof moves;

export const mayMove = (status: DocumentStatus, move: Move): boolean =>
  (moves[move].from as readonly DocumentStatus[]).includes(status);

export const mayDownload = ({ status }: Pick<Document, "status">): boolean => status === "CLEAN";

/** Whom the desk's addresses are open to at all; what of a record is theirs is said by the record's own room. */
export const mayPutToListing = (actor: Actor): boolean => actsAs(actor, "curator");
export const mayReadOfListing = (actor: Actor): boolean =>
  actsAs(actor, "curator", "licensing", "approver", "auditor");
/** Every record's own room says who reads which; of the agency all may ask. */
export const mayAskForFiles = (actor: Actor): boolean => actor.kind === "staff";
export const mayPutToIntake = (actor: Actor): boolean => actsAs(actor, "curator");

/** Minutes that a form given out may be posted. The signature says so too. */
export const formMinutes = 15;

/** Whether a place was offered so long ago that nothing can arrive any more unless it is renewed. */
export const isLate = ({ status, at }: Pick<Document, "status" | "at">, now: Date): boolean =>
  status === "EXPECTED" && now.getTime() - Date.parse(at) > formMinutes * 60_000;

const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
const known: ReadonlySet<string> = new Set(Object.values(fileTypes).flatMap((type) => type.endings));
/** Endings that programs run or show, whatever lies behind them. */
const telling = new Set(
  "svg html htm xhtml xml js exe dll bat cmd com scr msi jar zip gif heic tif bmp".split(" "),
);

/** Whether a name says something else of the file than its bytes do. */
export function nameDiffers(name: string, type: FileType): boolean {
  const ending = endingOf(name);
  const own: readonly string[] = fileTypes[type].endings;
  return (known.has(ending) || telling.has(ending)) && !own.includes(ending);
}

/** The name a file is handed out by: always with an ending of its true type. */
export function fileNameOf(name: string, type: FileType): string {
  const own: readonly string[] = fileTypes[type].endings;
  return own.includes(endingOf(name)) ? name : `${name}.${own[0]}`;
}
