import type { FigureContent } from '@akto-figures/contents';
import {
  formatValue,
  type Locale,
  parseValue,
  type Units,
  type Value,
  valueAgreesWithPrinted,
} from '@akto-figures/quantity';
import { figureValue } from '../checks/figure-quantity.ts';

/**
 * A figure whose value a row changes, with what its sources print going along where the row says nothing new of that: what was printed
 * said the older value, and would contradict the new one. `hasFollowed` says whether anything has.
 */
export function withPrintedFollowing(
  content: FigureContent,
  before: FigureContent | undefined,
  { units, languageOf }: { readonly units: Units; readonly languageOf: (source: string) => Locale | null },
): { readonly content: FigureContent; readonly hasFollowed: boolean } {
  const [now, old] = [content, before ?? {}].map((each) => figureValue(each, units));
  if (!now || !old) return { content, hasFollowed: false };
  const [first] = content.citations ?? [];
  const follow = (printed: string, source: string | undefined): string => {
    const locale = source === undefined ? null : languageOf(source);
    if (locale === null) return printed;
    const agrees = (value: Value, text: string) =>
      valueAgreesWithPrinted({ ...value, printed: text }, { locale, units }).kind === 'agrees';
    if (!agrees(old, printed) || agrees(now, printed)) return printed;
    const read = parseValue(printed, { locale, units });
    const { decimals, scale } = now;
    const bare = { ...now, unit: read.ok && read.value.unit ? now.unit : null, decimals, scale };
    const ways = [bare, now].map((value) => formatValue(value, { locale }));
    return ways.find((text) => agrees(now, text)) ?? printed;
  };
  const printed = content.printed && follow(content.printed, first?.source);
  // What a row says is printed, and not in which source, is printed in the only one.
  const said =
    content.citations?.length === 1 && content.printed !== before?.printed ? content.printed : null;
  const citations = content.citations?.map((citation) =>
    said && citation.printed === before?.citations?.[0]?.printed
      ? { ...citation, printed: said }
      : citation.printed
        ? { ...citation, printed: follow(citation.printed, citation.source) }
        : citation,
  );
  const hasFollowed =
    printed !== content.printed ||
    (citations ?? []).some((each, at) => each.printed !== content.citations?.[at]?.printed);
  return hasFollowed
    ? { hasFollowed, content: { ...content, ...(printed && { printed }), ...(citations && { citations }) } }
    : { hasFollowed, content };
}
