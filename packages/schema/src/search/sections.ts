/** The kinds of things that a search finds, in the order in which it tells them. Those that came later stand after the figures. */
export const sections = [
  'Territory',
  'Actor',
  'Convention',
  'Figure',
  'Indicator',
  'Collection',
  'Source',
  'Release',
] as const;

export type Section = (typeof sections)[number];

export const figuresAt = sections.indexOf('Figure');
