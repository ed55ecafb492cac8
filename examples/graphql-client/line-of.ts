import type { FiguresOfConventionQuery } from './figures-document.ts';

type Figure = NonNullable<FiguresOfConventionQuery['convention']>['figures']['nodes'][number];

/**
 * A figure as one line. The number comes as a text with its qualifier in it, "plus de 1 780 formations", and is shown as it
 * comes: taken apart, it would be another statement. Where there is none, the hub says why, in the language that was asked for. So do
 * the words behind it: what it is where it is no result, when and where it holds, who says so, and what of that is inferred.
 */
export function lineOf({ label, missing, presentation: { scope, source }, quantity }: Figure): string {
  return `${quantity?.text ?? missing} – ${label} (${[...scope, ...(source ? [source] : [])].join(', ')})`;
}
