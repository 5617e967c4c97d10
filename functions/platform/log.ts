import { Logger } from "@aws-lambda-powertools/logger";
import type { Config } from "./config.ts";

/** Every message a function writes, by its code: what an operator searches for and an alarm counts. */
export const messages = {
  "request-failed": "A request ended in an unexpected error",
  "snapshot-folded": "The change log was folded into the search snapshot",
  "snapshot-lost-race": "Another run wrote the search snapshot first",
  "snapshot-rebuilt": "The search snapshot was rebuilt from the projections",
  "mail-failed": "A mail could not be handed on and will be tried again",
  "clearance-failed": "The end of a clearance could not be worked or told of",
  "application-failed": "An application that is late could not be told of",
  "reservation-failed": "A reservation whose last day is over could not be given back",
  "case-failed": "A case could not be ended or reminded of",
  "need-failed": "A need could not be closed or reminded of, or its results told",
  "attestation-failed": "A firm could not be told of an attestation that ends",
  "technology-failed": "An answer to a technology could not be reminded of",
  "opening-failed": "Sealed offers could not be opened and will be tried again",
  "opening-refused": "Sealed offers were asked to be opened before their time or by too few",
  "offer-unreadable": "A sealed offer does not open with its key and is left out of the ranking",
  "intake-failed": "A file could not be taken in and will be tried again",
  "webhook-failed": "Webhooks could not be planned or sent and will be tried again",
  "record-failed": "A change record could not be worked and will be tried again",
  "change-log-unreadable": "The change log could not be read; the index answers from what it holds",
  "due-worked": "Planned moves and review periods of listings were worked",
  "due-refused": "A planned move of a listing was refused; its owner is told",
  "checkpoint-written": "The heads of the audit chains of a day were written where nobody can change them",
  "checkpoint-without-bucket":
    "No bucket for checkpoints is configured; the audit chains of the day are not pinned",
  "scan-failed": "The malware scanner could not work a posted file; the file was refused",
  "audit-copy-unreadable": "A row under a day of the audit trail is not readable as an audit row",
} as const;
export type MessageCode = keyof typeof messages;

export type Log = {
  readonly info: (code: MessageCode, detail?: Readonly<Record<string, string | number>>) => void;
  readonly error: (
    code: MessageCode,
    error: unknown,
    detail?: Readonly<Record<string, string | number>>,
  ) => void;
};

export function openLog(config: Config, service: string): Log {
  const logger = new Logger({
    serviceName: service,
    logLevel: config.logLevel as "INFO",
  });
  return {
    info: (code, detail = {}) => logger.info(messages[code], { code, ...detail }),
    error: (code, cause, detail = {}) =>
      logger.error(messages[code], {
        code,
        ...detail,
        error: cause instanceof Error ? cause : new Error(String(cause)),
      }),
  };
}
