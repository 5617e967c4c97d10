import { servePage, type Typed, untyped } from "../../shared/base/endpoint.ts";
import * as contract from "../../shared/startups/brief-forms.ts";
import { viewOf } from "../../web/layout/site.ts";
import { NewTechnologyPage } from "../../web/startups/new-technology-page.tsx";
import { PreviewPage } from "../../web/startups/preview-page.tsx";
import { TechnologiesPage } from "../../web/startups/technologies-page.tsx";
import { TechnologyPage } from "../../web/startups/technology-page.tsx";
import type { PersonCtx } from "../accounts/index.ts";
import { type More, type TechnologyAsked, technologyProps } from "./brief-props-pages.tsx";
import { listTechnologies } from "./list-technologies.ts";
import { previewTechnology } from "./preview-technology.ts";

/** The firm's page of a technology; `failed` says which of its forms came back. */
export const showTechnology = async (
  ctx: PersonCtx,
  asked: TechnologyAsked,
  typed: Typed,
  more: More = {},
) => ({ body: <TechnologyPage {...(await technologyProps(ctx, asked, typed, more))} /> });

export const briefPages = [
  servePage(contract.technologiesPage, async (ctx: PersonCtx, asked) => ({
    body: (
      <TechnologiesPage
        {...viewOf(ctx, asked)}
        {...(await listTechnologies(ctx, asked.query))}
        actor={ctx.actor}
      />
    ),
  })),
  servePage(contract.newTechnologyPage, async (ctx: PersonCtx, asked) => ({
    body: <NewTechnologyPage {...viewOf(ctx, asked)} typed={untyped} />,
  })),
  servePage(contract.technologyPage, (ctx: PersonCtx, asked) =>
    showTechnology(ctx, asked, untyped, asked.query),
  ),
  servePage(contract.technologyPreviewPage, async (ctx: PersonCtx, asked) => ({
    body: <PreviewPage {...viewOf(ctx, asked)} {...(await previewTechnology(ctx, asked.params))} />,
  })),
] as const;
