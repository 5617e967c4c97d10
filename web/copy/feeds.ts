import type { Language } from "../../shared/base/text.ts";

const ja = {
  title: "日本防衛装備品カタログ：公開・取下げ",
  author: "日本防衛装備品カタログ",
  withdrawn: (title: string) => `【取下げ】${title}`,
};

const en: typeof ja = {
  title: "Japanese Defense Sales Catalogue: publications and withdrawals",
  author: "Japanese Defense Sales Catalogue",
  withdrawn: (title) => `Withdrawn: ${title}`,
};

export const copy: Readonly<Record<Language, typeof ja>> = { ja, en };
