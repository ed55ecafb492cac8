import type { FigureContent } from '@akto-figures/contents';
import type { CarriedOverFigure } from '../renewals/awaited-figures.ts';
import type { SaidOfFigure } from './read-row.ts';

/** The figures of drafts that carry figures over, as rows of a file name them. */
export interface CarriedOverRows {
  /** Those that a row may be about: by its key, or by what it counts, when, where and, where the row says it, as what and of which convention. */
  namedBy(said: Pick<SaidOfFigure, 'key' | 'content'>): readonly CarriedOverFigure[];
  /** The one that a draft has by this key. */
  inDraft(release: string, key: string): CarriedOverFigure | undefined;
}

export function carriedOverRows(figures: readonly CarriedOverFigure[]): CarriedOverRows {
  const carried = figures.filter(({ renews }) => renews !== null);
  const byKey = Map.groupBy(figures, ({ key }) => key);
  const byIdentity = Map.groupBy(carried, ({ content }) => identityOf(content));
  return {
    namedBy({ key, content }) {
      if (key !== null) return (byKey.get(key) ?? []).filter(({ renews }) => renews !== null);
      const { role, convention } = content;
      return (byIdentity.get(identityOf(content)) ?? []).filter(
        (drafted) =>
          (role === undefined || role === (drafted.content.role ?? 'ACTUAL')) &&
          (convention === undefined || convention === drafted.content.convention),
      );
    },
    inDraft: (release, key) => byKey.get(key)?.find((each) => each.release === release),
  };
}

const identityOf = ({ indicator, period, territory }: FigureContent): string =>
  JSON.stringify([indicator, period, territory]);
