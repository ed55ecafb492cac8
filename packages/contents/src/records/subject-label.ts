import type { Locale } from '@akto-figures/quantity';
import { readActionPlanKey } from '../keys/action-plan-key.ts';
import { type Territories, territoryIn } from '../territories/territories.ts';
import type { Contents, SubjectKind } from './contents.ts';
import { localText } from './localized.ts';

/** What a label may need beside a content: territories, and the convention of an action plan. */
export interface LabelSources {
  readonly atlas: Territories;
  last(kind: 'CONVENTION', key: string): Contents['CONVENTION'] | null;
}

/** What a subject is called; undefined where its content does not say it yet. */
export const labelOf = <Kind extends SubjectKind>(
  kind: Kind,
  key: string,
  content: Contents[Kind],
  sources: LabelSources,
  locale: Locale,
): string | undefined => labels[kind](content, key, sources, locale);

const labels: {
  [Kind in SubjectKind]: (
    content: Contents[Kind],
    key: string,
    sources: LabelSources,
    locale: Locale,
  ) => string | undefined;
} = {
  ACTOR: ({ names }) => names?.at(-1)?.name,
  UNIT: (content, _key, _sources, locale) => localText(content, 'singular', locale) || undefined,
  INDICATOR: (content, _key, _sources, locale) => localText(content, 'label', locale) || undefined,
  SOURCE: (content, _key, _sources, locale) => localText(content, 'title', locale) || undefined,
  CONVENTION: (content, _key, _sources, locale) => localText(content, 'title', locale) || undefined,
  ACTION_PLAN(_content, key, sources, locale) {
    const { convention, territoryId } = readActionPlanKey(key);
    const of = sources.last('CONVENTION', convention);
    const title = (of && localText(of, 'title', locale)) || convention;
    return `${title}, ${territoryName(sources, territoryId, locale)}`;
  },
  FIGURE: (content, _key, _sources, locale) => localText(content, 'label', locale) || undefined,
  COLLECTION: (content, _key, _sources, locale) => localText(content, 'title', locale) || undefined,
};

export function territoryName({ atlas }: Pick<LabelSources, 'atlas'>, id: string, locale: Locale): string {
  const territory = atlas.all.find((each) => each.id === id);
  return territory ? territoryIn(territory, locale) : id;
}
