import type { FiguresOfConventionQuery } from './figures-document.ts';

type Figure = NonNullable<FiguresOfConventionQuery['convention']>['figures']['nodes'][number];

/**
 * A figure as one line. The number comes as a text with its qualifier in it, "plus de 1 780 formations", and is shown as it
 * comes: taken apart, it would be another statement. Where there is none, the hub says why, in the language that was asked for.
 */
export function lineOf(figure: Figure): string {
  const { citations, label, missing, period, quantity, territory } = figure;
  const publishers = citations.map(({ source }) => source.publisher?.name).filter((name) => name != null);
  return `${quantity?.text ?? missing} – ${label} (${period.text}, ${territory.name}, ${[...new Set(publishers)].join(', ')})`;
}
