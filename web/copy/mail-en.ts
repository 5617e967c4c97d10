import { attestationsEn } from "./mail-attestations.ts";
import type { Letters } from "./mail-ja.ts";
import { listingsEn } from "./mail-listings.ts";
import { needsEn } from "./mail-needs.ts";
import { pilotsEn } from "./mail-pilots.ts";
import { technologiesEn } from "./mail-technologies.ts";

const openEn = "Open your organisation";
const openLotEn = "Open the lot";
export const en: Letters = {
  ...listingsEn,
  ...pilotsEn,
  ...needsEn,
  ...technologiesEn,
  "application-received": {
    subject: () => "We have received your application",
    paragraphs: ({ due }) => [
      `We have received your application as a government organisation.${due && ` You will have a first answer by ${due}.`}`,
      "If you have not done so yet, send a letter of your embassy or ministry as a PDF from the page of your organisation. The identity check begins when the letter is here.",
    ],
    button: openEn,
  },
  "registration-received": {
    subject: () => "We have received your registration",
    paragraphs: ({ due }) => [
      `We have received your registration as a supplier.${due && ` You will have a first answer by ${due}.`}`,
      "The page of your organisation shows each step as it happens.",
    ],
    button: openEn,
  },
  "more-asked": {
    subject: () => "We need something more from you",
    paragraphs: ({ reasons }) => [
      `To go on we need something more from you.${reasons && ` What it is about: ${reasons}.`}`,
      "The page of your organisation says what to do.",
    ],
    button: openEn,
  },
  "check-begun": {
    subject: () => "The identity check has begun",
    paragraphs: () => [
      "The agency has begun to check the identity of your organisation.",
      "There is nothing for you to do now. We will write if we need anything.",
    ],
    button: openEn,
  },
  cleared: {
    subject: () => "Your organisation is cleared",
    paragraphs: ({ until }) => [
      `Your organisation is cleared.${until && ` The clearance lasts until ${until}.`}`,
      "When you sign in, you see the listings released to your country.",
    ],
    button: "Open the catalogue",
  },
  verified: {
    subject: () => "Your registration is verified",
    paragraphs: () => [
      "Your registration as a supplier has been verified.",
      "You can now apply to list products and technology.",
    ],
    button: openEn,
  },
  "export-ready": {
    subject: () => "You are ready to export",
    paragraphs: () => [
      "Export control and cyber security have been checked: your company is marked as ready to export.",
      "There is nothing for you to do.",
    ],
    button: openEn,
  },
  refused: {
    subject: () => "Your application was not accepted",
    paragraphs: ({ reasons }) => [
      `We are sorry to say that your application was not accepted.${reasons && ` Reason: ${reasons}.`}`,
      "The history on the page of your organisation says more.",
    ],
    button: openEn,
  },
  suspended: {
    subject: () => "Your access is suspended",
    paragraphs: ({ reasons }) => [
      `The access of your organisation is suspended.${reasons && ` Reason: ${reasons}.`}`,
      "The history on the page of your organisation says more. Public listings remain open to you.",
    ],
    button: openEn,
  },
  reinstated: {
    subject: () => "The suspension has ended",
    paragraphs: ({ status, until }) => [
      `The suspension of your organisation has ended.${status && ` Its status is now: ${status}.`}`,
      until ? `The clearance lasts until ${until}.` : "You can go on as before.",
    ],
    button: openEn,
  },
  "clearance-ends": {
    subject: ({ days }) =>
      days === "0"
        ? "Your clearance ends today"
        : `Your clearance ends ${days === "1" ? "tomorrow" : days ? `in ${days} days` : "soon"}`,
    paragraphs: ({ until }) => [
      `The clearance of your organisation ends soon.${until && ` Its last day is ${until}.`}`,
      "To keep it, an administrator asks for renewal on the page of your organisation before then. It reuses your application and documents.",
    ],
    button: "Ask for renewal",
  },
  "clearance-ended": {
    subject: () => "Your clearance has expired",
    paragraphs: ({ until }) => [
      `The clearance of your organisation has expired.${until && ` Its last day was ${until}.`}`,
      "On the page of your organisation you can ask for a new check, which reuses your documents.",
    ],
    button: openEn,
  },
  "clearance-lapsed": {
    subject: () => "Your clearance has ended; the renewal is being checked",
    paragraphs: ({ until }) => [
      `The clearance of your organisation ended before its renewal was decided.${until && ` Its last day was ${until}.`}`,
      "There is nothing for you to do: your request and your documents are with the agency. Until it decides you see the public listings.",
    ],
    button: openEn,
  },
  "renewal-received": {
    subject: () => "We have received your request for renewal",
    paragraphs: ({ until }) => [
      `We have received your request to renew the clearance.${until && ` Its present end is ${until}.`}`,
      "You will have a first answer within 10 working days.",
    ],
    button: openEn,
  },
  "clearance-extended": {
    subject: () => "Your clearance has been extended",
    paragraphs: ({ until }) => [
      `The clearance of your organisation has been extended.${until && ` It now lasts until ${until}.`}`,
      "There is nothing for you to do.",
    ],
    button: openEn,
  },
  invited: {
    subject: ({ organisation }) =>
      organisation ? `Invitation to ${organisation}` : "Invitation to an organisation",
    paragraphs: ({ organisation, until }) => [
      `You are invited to join ${organisation || "an organisation"}.${until && ` The invitation is open until ${until}.`}`,
      "Open the link below, sign in with this address and accept. The link works once. Please do not pass it on.",
    ],
    button: "See the invitation",
  },
  joined: {
    subject: () => "You have joined your organisation",
    paragraphs: () => [
      "You are now a member of your organisation.",
      "When you sign in, you see what belongs to it.",
    ],
    button: "Open your home",
  },
  removed: {
    subject: () => "You are no longer a member",
    paragraphs: () => [
      "You are no longer a member of your organisation and cannot see what belongs to it.",
      "If you did not expect this, ask an administrator of the organisation.",
    ],
    button: "Open your account",
  },
  "offer-won": {
    subject: ({ lot }) => `Your offer was accepted: ${lot}`,
    paragraphs: ({ lot }) => [
      `Your offer for ${lot} was accepted. The quantity you offered for is held for you.`,
      "A case officer will be in touch about the next steps.",
    ],
    button: openLotEn,
  },
  "offer-lost": {
    subject: ({ lot }) => `Result of the offers: ${lot}`,
    paragraphs: ({ lot }) => [
      `Your offer for ${lot} was not accepted. Thank you for offering.`,
      "All offers were opened after the closing day and ranked by the published rule.",
    ],
    button: openLotEn,
  },
  "question-answered": {
    subject: ({ lot }) => `Your question was answered: ${lot}`,
    paragraphs: ({ lot }) => [
      `Your question about ${lot} has been answered.`,
      "Question and answer are shown, without saying who asked, to every buyer who may see the lot.",
    ],
    button: openLotEn,
  },
  "lot-available": {
    subject: ({ lot }) => `Now available: ${lot}`,
    paragraphs: ({ lot }) => [
      `${lot}, which you watch, is now available.`,
      "The quantity is limited. See the days for inspection and offers.",
    ],
    button: openLotEn,
  },
  "lot-changed": {
    subject: ({ lot }) => `Changed: ${lot}`,
    paragraphs: ({ lot }) => [
      `${lot}, which you watch, has changed.`,
      "What changed is in the version history on its page.",
    ],
    button: openLotEn,
  },
  "technology-changed": {
    subject: ({ lot }) => `Changed: ${lot}`,
    paragraphs: ({ lot }) => [
      `${lot}, which you watch, has changed.`,
      "What changed is in the version history on its page.",
    ],
    button: "Open the technology",
  },
  "technology-stage": {
    subject: ({ lot, stage }) => `${stage}: ${lot}`,
    paragraphs: ({ lot, stage }) => [
      `${lot}, which you watch, has reached a new stage: ${stage}.`,
      "On its page you can ask for it in a request.",
    ],
    button: "Open the technology",
  },
  "case-changed": {
    subject: ({ number, state }) => `Case ${number}: ${state}`,
    paragraphs: ({ number, state }) => [
      `Something happened in case ${number}. It now stands at: ${state}.`,
      "What happened, who acts next and by when is on its page.",
    ],
    button: "Open the case",
  },
  ...attestationsEn,
  "webhook-dead": {
    subject: ({ title }) => `Webhook given up: ${title}`,
    paragraphs: ({ title }) => [
      `An event could not be delivered to your address at ${title}, although it was tried ten times over three days.`,
      "See the log of the address, mend what it says, and send the event again from there.",
    ],
    button: "Open the log",
  },
  "webhook-disabled": {
    subject: ({ title }) => `Webhook switched off: ${title}`,
    paragraphs: ({ title }) => [
      `Your address at ${title} has not taken anything for five days and was switched off.`,
      "See its log, mend what it says, and switch it on again. Events of the meantime are not sent by themselves.",
    ],
    button: "Open the log",
  },
  "maker-asked": {
    subject: ({ lot }) => `A question about ${lot}`,
    paragraphs: ({ lot }) => [
      `The agency has a question about ${lot}, which your organisation makes.`,
      "Read and answer it on the page of your questions.",
    ],
    button: "Open your questions",
  },
  "case-offer-ends": {
    subject: ({ number, day }) => `Case ${number}: the offer ends on ${day}`,
    paragraphs: ({ number, day }) => [
      `The Letter of Offer of case ${number} ends with ${day} in Japan.`,
      "Accept it, counter it or leave it, on the page of the case, before then.",
    ],
    button: "Open the case",
  },
  "case-late": {
    subject: ({ number, state }) => `Case ${number} is late: ${state}`,
    paragraphs: ({ number, state, day }) => [
      `Case ${number} still stands at “${state}”, which was due on ${day}.`,
      "Take it to the next step, or put on record why it is late.",
    ],
    button: "Open the case",
  },
};
