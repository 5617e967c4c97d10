import { AppError } from "../../shared/base/app-error.ts";
import { dayInJapan } from "../../shared/base/day.ts";
import {
  goTo,
  type PageAnswer,
  serveForm,
  servePage,
  type Typed,
  untyped,
} from "../../shared/base/endpoint.ts";
import type { Language } from "../../shared/base/text.ts";
import { readRuleSet } from "../../shared/screening/model.ts";
import * as contract from "../../shared/screening/pages.ts";
import {
  mayApproveRules,
  mayDraftRules,
  mayReplayRules,
  refusalToApprove,
} from "../../shared/screening/rules.ts";
import { viewOf } from "../../web/layout/site.ts";
import { DraftPage } from "../../web/screening/draft-page.tsx";
import { DraftsPage } from "../../web/screening/drafts-page.tsx";
import type { DraftFormName, DraftProps } from "../../web/screening/props.ts";
import { namesOfPeople } from "../accounts/index.ts";
import type { Ctx } from "../platform/deps.ts";
import { approveDraft } from "./approve-draft.ts";
import { beginDraft } from "./begin-draft.ts";
import { changeMembers } from "./change-members.ts";
import { discardDraft } from "./discard-draft.ts";
import { readDraft, readDrafts, readReport } from "./read-draft.ts";
import type { OpenSubjects } from "./replay.ts";
import { replayDraft } from "./replay-draft.ts";
import { saveDraft } from "./save-draft.ts";

type Where = { readonly lang: Language; readonly path: string; readonly params: { readonly id: string } };
type Shown = Pick<DraftProps, "typed" | "failed" | "faults" | "done">;

async function draft(ctx: Ctx, asked: Where, how: Shown): Promise<PageAnswer> {
  const file = await readDraft(ctx, asked.params);
  const { replay, writers, approvedBy } = file.draft;
  const report = replay && (await readReport(ctx, asked.params));
  const may = {
    write: mayDraftRules(ctx.actor),
    replay: mayReplayRules(ctx.actor),
    approve: mayApproveRules(ctx.actor),
  };
  const today = dayInJapan(ctx.deps.now());
  const obstacle = may.approve ? refusalToApprove(ctx.actor, file.draft, today, today) : undefined;
  const props = {
    ...file,
    ...(report && { report }),
    names: await namesOfPeople(ctx.deps, [...writers, approvedBy ?? ""]),
    may,
    obstacle,
  };
  return { body: <DraftPage {...viewOf(ctx, asked)} {...props} {...how} /> };
}

async function drafts(ctx: Ctx, asked: Omit<Where, "params">, cursor?: string): Promise<PageAnswer> {
  const { items, next } = await readDrafts(ctx, { cursor });
  const props = { lines: items, next, mayDraft: mayDraftRules(ctx.actor) };
  return { body: <DraftsPage {...viewOf(ctx, asked)} {...props} /> };
}

export const draftPages = [
  servePage(contract.draftsPage, (ctx: Ctx, asked) => drafts(ctx, asked, asked.query.cursor)),
  servePage(contract.draftPage, (ctx: Ctx, asked) =>
    draft(ctx, asked, { typed: untyped, done: asked.query.done }),
  ),
] as const;

function parsed(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch {
    throw new AppError("invalid", "not-json", { field: "document" });
  }
}

/** The mistakes of a document that was typed, each with its place: the form brings back one of them only. */
function faultsIn(typed: Typed): Pick<Shown, "faults"> {
  try {
    const read = readRuleSet(JSON.parse(typed.values.document?.at(-1) ?? ""));
    return "faults" in read ? { faults: read.faults.slice(0, 50) } : {};
  } catch {
    return {};
  }
}

const members = (typed: readonly string[], field: string): string[] => {
  if (typed.every((code) => /^(?:[A-Z]{2}|NATO)$/.test(code))) return [...typed];
  throw new AppError("invalid", "country-code", { field });
};

const again = (failed: DraftFormName) => (ctx: Ctx, asked: Where, typed: Typed) =>
  draft(
    ctx,
    { ...asked, path: `/staff/screening/drafts/${asked.params.id}` },
    {
      typed,
      failed,
      ...(failed === "document" && faultsIn(typed)),
    },
  );
const back = ({ lang, params }: Where, done: NonNullable<Shown["done"]>): PageAnswer =>
  goTo(`/${lang}/staff/screening/drafts/${params.id}?done=${done}`);

export const draftForms = (openSubjects: OpenSubjects) =>
  [
    serveForm(
      contract.beginForm,
      async (ctx: Ctx, { lang }) => goTo(`/${lang}/staff/screening/drafts/${(await beginDraft(ctx, {})).id}`),
      (ctx: Ctx, asked) => drafts(ctx, asked),
    ),
    serveForm(
      contract.documentForm,
      async (ctx: Ctx, asked) => {
        const { revision, document } = asked.input;
        await saveDraft(ctx, { ...asked.params, revision, ruleSet: parsed(document) });
        return back(asked, "saved");
      },
      again("document"),
    ),
    serveForm(
      contract.membersForm,
      async (ctx: Ctx, asked) => {
        const { revision, list, source } = asked.input;
        await changeMembers(ctx, {
          ...asked.params,
          revision,
          list,
          add: members(asked.input.add, "add"),
          remove: members(asked.input.remove, "remove"),
          ...(source && { source }),
        });
        return back(asked, "saved");
      },
      again("members"),
    ),
    serveForm(
      contract.replayForm,
      async (ctx: Ctx, asked) => {
        await replayDraft(ctx, { ...asked.params, ...asked.input }, openSubjects);
        return back(asked, "replayed");
      },
      again("replay"),
    ),
    serveForm(
      contract.approveForm,
      async (ctx: Ctx, asked) => {
        await approveDraft(ctx, { ...asked.params, ...asked.input });
        return back(asked, "approved");
      },
      again("approve"),
    ),
    serveForm(
      contract.discardForm,
      async (ctx: Ctx, asked) => {
        await discardDraft(ctx, { ...asked.params, ...asked.input });
        return back(asked, "discarded");
      },
      again("discard"),
    ),
  ] as const;
