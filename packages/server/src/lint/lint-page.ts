import type { Atlas } from '@akto-figures/contents';
import { extract, plainText, type TextLanguage, textLanguages } from '@akto-figures/extraction';
import type { Ask } from '../graph/ask.ts';
import { readChoice } from '../integrate/choice.ts';
import { askFallback } from '../integrate/fallback.ts';
import { elementLine } from '../integrate/snippets.ts';
import { faultOfElement } from './element-fallbacks.ts';
import { type KnownFigure, knownFigures } from './known-figures.ts';
import { createMatcher, type FindingKind, type Match, type Matcher } from './match-number.ts';
import { type NotRead, numbersOnPage, type PlacedNumber, type ReadNumbers } from './numbers-on-page.ts';
import { type PageElement, type PageText, readPage } from './page-text.ts';

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

interface Known {
  readonly matcher: Matcher;
  /** By their keys. */
  readonly figures: ReadonlyMap<string, KnownFigure>;
}

export function createLinter(parts: {
  readonly ask: Ask;
  readonly territories: Atlas;
  readonly hub: string;
  /** Here, unless said. */
  readonly readNumbers?: ReadNumbers;
}): Linter {
  const { ask, territories, hub } = parts;
  const readNumbers: ReadNumbers =
    parts.readNumbers ?? ((text, language) => extract(text, { language, territories }));
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
      const page = readPage(source);
      const placeOf = placesIn(source);
      const language = languageOf(page);
      const others = textLanguages.filter((each) => each !== language);
      let readAs = language;
      let numbers = await numbersOnPage(page.text, language, readNumbers);
      for (const other of others) {
        if (numbers !== 'otherLanguage') break;
        readAs = other;
        numbers = await numbersOnPage(page.text, other, readNumbers);
      }
      const findings: PageFinding[] = [];
      for (const element of page.elements.filter(isOfHub(hub, page)))
        findings.push(...(await ofElement(element, placeOf(element.start), readAs)));
      if (typeof numbers === 'string') {
        // A page of elements alone has no text of its own.
        return page.elements.length > 0 || numbers === 'empty' ? findings : numbers;
      }
      const { matcher } = await knownIn(readAs);
      const context = { language: readAs, text: page.text, plain: plainText(page.text), country };
      for (const number of numbers) {
        const match = matcher.match(number, context);
        if (match) findings.push(await ofNumber(match, number, placeOf(page.origin(number.start)), readAs));
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

const languageOf = ({ language }: PageText): TextLanguage => {
  const said = language?.slice(0, 2).toLowerCase();
  return textLanguages.find((each) => each === said) ?? (textLanguages[0] as TextLanguage);
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
