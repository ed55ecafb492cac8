import type { Plugin } from 'graphql-yoga';
import QuickLRU from 'quick-lru';
import { takesEvents } from './use-event-streams.ts';

const types = ['application/json', 'application/graphql-response+json'] as const;

/** The two JSON types of answers that GraphQL over HTTP has. They differ in the status of an answer with errors. */
export type AnswerType = (typeof types)[number];

/**
 * The type that a client wants most; of two that it wants alike, the one that it names first, and `application/json` where it
 * names none. Null where it takes neither.
 */
export function answerTypeFor(accept = '*/*'): AnswerType | null {
  const known = answerTypes.get(accept);
  if (known !== undefined) return known;
  const wanted = mostWanted(accept);
  answerTypes.set(accept, wanted);
  return wanted;
}

// Browsers and programs send a handful of such headers, millions of times.
const answerTypes = new QuickLRU<string, AnswerType | null>({ maxSize: 200 });

/**
 * Gives an answer the type by which it is kept. Yoga looks for the first that is named, whatever weight it has: so a question had
 * one type when it was computed, and another when its answer was known.
 */
export function useAnswerType(): Plugin {
  return {
    onResultProcess({ request, result, resultProcessor, setResultProcessor }) {
      const accept = request.headers.get('Accept') ?? undefined;
      const type = answerTypeFor(accept);
      const isStream = Symbol.asyncIterator in Object(result) || takesEvents(accept);
      if (resultProcessor && type && !isStream) setResultProcessor(resultProcessor, type);
    },
  };
}

interface Range {
  readonly type: string;
  readonly weight: number;
}

function mostWanted(accept: string): AnswerType | null {
  const ranges = accept.toLowerCase().split(',').flatMap(readRange);
  const weighed = types
    .map((type) => ({ type, ...rangeOf(type, ranges) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight || one.place - other.place);
  return weighed[0]?.type ?? null;
}

/** The range that says most of a type, and its place among all; one with no weight where none says anything. */
function rangeOf(type: AnswerType, ranges: readonly Range[]): { weight: number; place: number } {
  for (const each of [type, 'application/*', '*/*']) {
    const place = ranges.findIndex((range) => range.type === each);
    const range = ranges[place];
    if (range) return { weight: range.weight, place };
  }
  return { weight: 0, place: ranges.length };
}

function readRange(text: string): Range[] {
  const [type = '', ...parameters] = text.replaceAll(/\s/g, '').split(';');
  const parameter = (name: string) =>
    parameters.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
  // Answers are in UTF-8, and nothing else was asked for in years.
  if ((parameter('charset') ?? 'utf-8').replaceAll('"', '') !== 'utf-8') return [];
  const weight = Number(parameter('q') ?? 1);
  return [{ type, weight: Number.isNaN(weight) ? 0 : weight }];
}
