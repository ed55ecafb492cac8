import type { FiguresOfConventionQuery, Locale } from './figures-document.ts';

type Figure = NonNullable<FiguresOfConventionQuery['convention']>['figures']['nodes'][number];

// A number that the source states and the hub does not give was withdrawn.
const unknown = {
  FR: { STATED: 'retiré', NOT_STATED: 'non précisé', UNREADABLE: 'illisible dans la source' },
  EN: { STATED: 'withdrawn', NOT_STATED: 'not stated', UNREADABLE: 'unreadable in the source' },
} as const;

/**
 * A figure as one line. The number comes as a text with its qualifier in it, "plus de 1 780 formations", and is shown as it
 * comes: taken apart, it would be another statement. What the source does not say is said to be unknown.
 */
export function lineOf(figure: Figure, locale: Locale): string {
  const { citations, label, period, quantity, statement, territory } = figure;
  const publishers = citations.map(({ source }) => source.publisher?.name).filter((name) => name != null);
  const amount = quantity?.text ?? unknown[locale][statement];
  return `${amount} – ${label} (${period.text}, ${territory.name}, ${[...new Set(publishers)].join(', ')})`;
}
