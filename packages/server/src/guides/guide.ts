import { readFileSync } from 'node:fs';
import type { Language } from '../pages/words.ts';

/** A query that a guide shows, and what a hub with the starter data answers, as JSON. */
export interface Question {
  readonly query: string;
  readonly answer: string;
}

/** What stands under a heading: HTML as it is, and queries, which each page shows for every program. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly parts: readonly (string | Question)[];
  /** All its words without markup, to be searched. */
  readonly text: string;
}

/** A page of the documentation in one language, made of docs/hub/{language}/{name}.md. */
export interface Guide {
  readonly name: GuideName;
  readonly title: string;
  /** Its first paragraph, as HTML and without markup. */
  readonly lead: string;
  readonly leadText: string;
  readonly sections: readonly Section[];
}

/** The guides under /docs, in the order in which a newcomer reads them. */
export const guideNames = [
  'start',
  'concepts',
  'filters',
  'errors',
  'limits',
  'caching',
  'versions',
  'client',
  'embedding',
  'mcp',
  'webhooks',
  'open-data',
  'every-type',
] as const;

/** The log of versions is one of them, at an address of its own. */
export type GuideName = (typeof guideNames)[number] | 'changelog';

export type Guides = Readonly<Record<Language, readonly Guide[]>>;

/** The guides as they were built: `packages/server/build-guides.ts` makes them before the hub starts. */
export const readGuides = (): Guides =>
  JSON.parse(readFileSync(new URL('../../guides/generated/guides.json', import.meta.url), 'utf8'));
