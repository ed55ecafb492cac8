import type { FiguresToRenewQuery } from '../../generated/renew.ts';
import { titleOf as titleOfRelease } from '../releases/title-of.ts';
import type { FigureToRenew, PeriodGroup } from './figures-by-period.ts';

/** What figures are carried over from, and what was their source. */
export interface Origin {
  readonly title: string;
  readonly groups: readonly PeriodGroup[];
  readonly successor: { readonly key: string; readonly title: string } | null;
  readonly sourceBefore: string;
}

/** What it is called. */
export const titleIn = ({ subject, workingRelease }: FiguresToRenewQuery): string | undefined =>
  subject?.title ?? (workingRelease ? titleOfRelease(workingRelease) : undefined);

type FigureParts = Extract<FigureToRenew['standing']['content'], { citations: unknown }>;

/** What stands of a figure's value and sources. */
export const contentOf = ({ standing: { content } }: FigureToRenew): FigureParts | null =>
  'citations' in content ? (content as FigureParts) : null;

/** The source that most figures have now. */
export function sourceOf(figures: readonly FigureToRenew[]): string | null {
  const proposed = figures.filter(({ isProposed }) => isProposed);
  const sources = proposed.flatMap((figure) => contentOf(figure)?.citations?.[0]?.source ?? []);
  const counted = [...Map.groupBy(sources, (source) => source)];
  return counted.toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? null;
}

/** A title that names the years of a period, and no others, with those of the next one; empty otherwise, for nobody can say then. */
export function inNextPeriod(title: string, { edtf, next }: PeriodGroup): string {
  const [old, years] = [edtf, next].map((period) => period.match(/\d{4}/g) ?? []);
  if (!old || !years || old.length !== years.length || old.length === 0) return '';
  const moved = new Map(old.map((year, at) => [year, years[at] ?? year]));
  if (title.match(/\d{4}/g)?.some((year) => !moved.has(year))) return '';
  const text = title.replaceAll(/\d{4}/g, (year) => moved.get(year) ?? year);
  return text === title ? '' : text;
}
