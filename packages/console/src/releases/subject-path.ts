type Kind =
  | 'ACTION_PLAN'
  | 'ACTOR'
  | 'COLLECTION'
  | 'CONVENTION'
  | 'FIGURE'
  | 'INDICATOR'
  | 'SOURCE'
  | 'UNIT';

const sections: Readonly<Record<Kind, string>> = {
  FIGURE: 'figures',
  CONVENTION: 'conventions',
  ACTION_PLAN: 'plans',
  ACTOR: 'actors',
  INDICATOR: 'indicators',
  UNIT: 'units',
  SOURCE: 'sources',
  COLLECTION: 'collections',
};

/** Where a subject is looked at. */
export const subjectPath = (kind: Kind, key: string): string =>
  `/console/${sections[kind]}/${encodeURIComponent(key)}`;

/** The same, for its change in a release, at the field that has to be mended where one is named. */
export const editPath = (kind: Kind, key: string, release: string, field: string | null = null): string =>
  `${subjectPath(kind, key)}${kind === 'FIGURE' ? '/edit' : ''}?${new URLSearchParams({ release, ...(field && { field }) })}`;
