import type { NameListId } from "../../shared/screening/codes.ts";
import type { Key } from "../platform/table.ts";

/** Approved rule sets by the day from which they are in force; of one day the one approved last. */
export const approvedPartition = "SCREENING#RULES";
export const approvedKey = (from: string, at: string): Key => ({
  pk: approvedPartition,
  sk: `${from}#${at}`,
});
/** Moves with every approval, so that two at once do not undo each other. */
export const headKey: Key = { pk: "SCREENING#HEAD", sk: "HEAD" };
export const ruleSetKey = (version: string): Key => ({ pk: `SCREENING#RULESET#${version}`, sk: "RULESET" });

export const draftKey = (id: string): Key => ({ pk: `SCREENING#DRAFT#${id}`, sk: "DRAFT" });
export const draftsPartition = "SCREENING#DRAFTS";
export const draftLineKey = (at: string, id: string): Key => ({ pk: draftsPartition, sk: `${at}#${id}` });

export const editionsPartition = (list: NameListId): string => `SCREENING#NAMES#${list}`;
export const editionKey = (list: NameListId, from: string, at: string): Key => ({
  pk: editionsPartition(list),
  sk: `${from}#${at}`,
});

/** Named by what it holds, so it never changes. */
export const namesFile = (sha256: string): string => `agency/screening/names/${sha256}.json`;
export const reportFile = (draft: string, at: string): string =>
  `agency/screening/replays/${draft}/${at.replaceAll(":", "-")}.json`;
