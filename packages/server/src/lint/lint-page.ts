import { setImmediate } from 'node:timers/promises';
import type { Atlas } from '@akto-figures/contents';
import type { TextLanguage } from '@akto-figures/extraction';
import type { Ask } from '../graph/ask.ts';
import { readChoice } from '../integrate/choice.ts';
import { askFallback } from '../integrate/fallback.ts';
import { elementLine } from '../integrate/snippets.ts';
import { faultOfElement } from './element-fallbacks.ts';
import { type KnownFigure, knownFigures } from './known-figures.ts';
import { createMatcher, type FindingKind, type Match, type Matcher } from './match-number.ts';
import { namesOnPage } from './names-on-page.ts';
import type { NotRead, PlacedNumber } from './numbers-on-page.ts';
import type { PageElement, PageText } from './page-text.ts';
import { readWholePage, type WholePage } from './read-whole-page.ts';

/** Something that a page says of a figure of the hub. */
export interface PageFinding {
  readonly kind: FindingKind | 'staleFallback' | 'unknownName';
  /** Counted from 1, as editors count them. */
  readonly line: number;
  readonly column: number;
  /** As they stand on the page. */
  readonly words: string;
  /** The figure; null for an element of several, or of a name that nothing public has. */
  readonly key: string | null;
  /** What the hub says today; null where it says nothing. */
  readonly hubSays: string | null;
  /** When the hub began to say so. */
  readonly hubSaysSince: string | null;
  /** When the hub began to say what the page says, which is stale now; null where it is not. */
  readonly pageRightSince: string | null;
  /** What can stand in the place of the words; null where nothing can. */
  readonly snippet: string | null;
}

/** Looks at pages, one after the other, with what the hub says at present. */
export interface Linter {
  lint(source: string): Promise<readonly PageFinding[] | NotRead>;
}

/** Each element asks the hub for what it would say. */
const mostElements = 500;

/** How many numbers are compared before others have their turn. */
const numbersAtOnce = 20;

interface Known {
  readonly matcher: Matcher;
  /** By their keys. */
  readonly figures: ReadonlyMap<string, KnownFigure>;
}

export function createLinter(parts: {
  readonly ask: Ask;
  readonly territories: Atlas;
  readonly hub: string;
  /** Reads a page; in this thread, unless said. */
  readonly read?: (source: string) => Promise<WholePage | NotRead>;
}): Linter {
  const { ask, territories, hub } = parts;
  const read = parts.read ?? ((source) => readWholePage(source, territories));
  const country = territories.all.find(({ level }) => level === 'COUNTRY')?.code ?? null;
  const known = new Map<TextLanguage, Promise<Known>>();
  const knownIn = (language: TextLanguage): Promise<Known> => {
    const made =
      known.get(language) ??
      knownFigures(ask, language).then((figures) => ({
        matcher: createMatcher(figures, language),
        figures: new Map(figures.map((figure) => [figure.key, figure])),
      }));
    known.set(language, made);
    return made;
  };
  const snippets = new Map<string, Promise<string>>();
  const snippetOf = (key: string, language: TextLanguage): Promise<string> => {
    const made = snippets.get(`${language} ${key}`) ?? makeSnippet(key, language);
    snippets.set(`${language} ${key}`, made);
    return made;
  };
  const makeSnippet = async (key: string, language: TextLanguage): Promise<string> => {
    const choice = readChoice(new URLSearchParams({ figures: key, as: 'sentence' }), language);
    return elementLine(choice, { hub, fallback: await askFallback(ask, choice) });
  };

  const ofNumber = async (
    { kind, figure, state }: Match,
    number: PlacedNumber,
    place: Place,
    language: TextLanguage,
  ): Promise<PageFinding> => ({
    ...{ kind, ...place, words: numberIn(number), key: figure.key },
    hubSays: figure.value?.text ?? null,
    hubSaysSince: figure.releasedAt,
    pageRightSince: kind === 'stale' ? (state?.releasedAt ?? null) : null,
    snippet: await snippetOf(figure.key, language),
  });

  const ofElement = async (
    element: PageElement,
    place: Place,
    language: TextLanguage,
  ): Promise<PageFinding[]> => {
    const { figures } = await knownIn(language);
    const fault = await faultOfElement(ask, element, language, figures);
    if (fault === null) return [];
    const nothing = { key: null, hubSays: null, hubSaysSince: null, pageRightSince: null, snippet: null };
    if (fault.kind === 'unknownName') return [{ ...nothing, ...place, kind: fault.kind, words: fault.words }];
    const { choice, fallback, key, words } = fault;
    const text = fallback.texts.find((each) => each.key === key);
    const says = text?.number ?? null;
    return [
      {
        ...nothing,
        ...place,
        kind: fault.kind,
        words,
        key,
        hubSays: says,
        snippet: elementLine(choice, { hub, fallback }),
      },
    ];
  };

  return {
    async lint(source) {
      const whole = await read(source);
      if (typeof whole === 'string') return whole;
      const { page, language, numbers } = whole;
      const elements = page.elements.filter(isOfHub(hub, page));
      if (elements.length > mostElements) return 'tooManyElements';
      const placeOf = placesIn(source);
      const findings: PageFinding[] = [];
      for (const element of elements)
        findings.push(...(await ofElement(element, placeOf(element.start), language)));
      if (typeof numbers === 'string') {
        // A page of elements alone has no text of its own.
        return page.elements.length > 0 || numbers === 'empty' ? findings : numbers;
      }
      const { matcher } = await knownIn(language);
      const context = { language, country, ...namesOnPage(page.text) };
      for (const [done, number] of numbers.entries()) {
        // A page may have thousands, and others wait for an answer of the hub.
        if (done % numbersAtOnce === 0) await setImmediate();
        const match = matcher.match(number, context);
        const at = page.origins === null ? number.start : (page.origins[number.start] ?? source.length);
        if (match) findings.push(await ofNumber(match, number, placeOf(at), language));
      }
      return findings.toSorted((one, other) => one.line - other.line || one.column - other.column);
    },
  };
}

/** Another hub knows other names. */
const isOfHub =
  (hub: string, page: PageText) =>
  ({ attributes }: PageElement): boolean => {
    const named = attributes.get('hub') ?? page.hub;
    return named === null || named.replace(/\/+$/, '') === hub.replace(/\/+$/, '');
  };

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Says the line and column of a place in a text. */
function placesIn(source: string): (at: number) => Place {
  const begins = [0, ...Array.from(source.matchAll(/\n/g), ({ index }) => index + 1)];
  return (at) => {
    let [low, high] = [0, begins.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((begins[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (begins[low] ?? 0) + 1 };
  };
}

/** The qualified number without the noun after it, which stays on the page. */
function numberIn({ exact, counted }: PlacedNumber): string {
  const digits =
    /^.*\d(?:[\s  ]*(?:%|€|k€|M€|Md€|million(?:s)?|milliard(?:s)?|billion(?:s)?)(?![\p{L}]))*/su.exec(exact);
  if (digits) return digits[0];
  const noun = counted?.split(' ')[0];
  const at = noun ? exact.indexOf(noun) : -1;
  return (at > 0 ? exact.slice(0, at) : exact).trim();
}
