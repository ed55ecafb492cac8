import { createHash } from 'node:crypto';
import { type Atlas, quotedWords } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import {
  applyMarks,
  type EarlyReadings,
  type ImportContext,
  type ReadText,
  readKnown,
  readTextNames,
  type TextNotice,
  type TextNumber,
  type TextReading,
  type TextReadings,
  textReadingsOf,
  type Viewer,
  withDoubts,
  withHubAnswers,
} from '@akto-figures/publishing';
import QuickLRU from 'quick-lru';
import { type FairTurns, takeFairTurns } from '../limits/fair-turns.ts';
import { type ReadDocument, readDocument } from './read-document.ts';
import type { TextQuestion } from './reader/main.ts';
import { TextRefused } from './reader/text-refused.ts';
import { noticesOf, numbersOf } from './text-numbers.ts';

/** The texts that people read figures from, on a database that is open. */
export interface OpenTexts extends TextReadings {
  /** A reading of the viewer’s own; null where it is another’s, or gone. */
  find(viewer: Viewer, id: string): Promise<TextReading | null>;
  known(): Promise<ImportContext>;
  readonly parts: TextParts;
}

export interface RememberedTexts {
  /** What was read lately: the same text with the same names is read the same, whoever opens it. */
  readonly lately: QuickLRU<string, ReadDocument>;
  /** Each reading takes a thread with memory of its own: one question may ask for fifty. */
  readonly inTurn: FairTurns;
}

export const rememberTexts = (): RememberedTexts => ({
  lately: new QuickLRU({ maxSize: mostRemembered }),
  inTurn: takeFairTurns(readingTurns),
});

export interface TextParts {
  readonly database: Pick<Database, 'client' | 'select'>;
  readonly atlas: Atlas;
  readonly earlyReadings: Pick<EarlyReadings, 'noteAllEmbargoed'>;
  readonly remembered: RememberedTexts;
}

export function openTexts(parts: TextParts): OpenTexts {
  const { database, atlas, earlyReadings } = parts;
  const known = () => readKnown(database, atlas);
  const texts: OpenTexts = {
    parts,
    known,
    ...textReadingsOf(database.client),
    async read(viewer, reading) {
      // A text is compared with what stands, what is not out yet included.
      await earlyReadings.noteAllEmbargoed(viewer, 'COMPARED');
      const { text, language, marks } = reading;
      const [document, hub] = await Promise.all([
        documentOf(texts, viewer, { text, language }).catch(refusedOnly),
        known(),
      ]);
      if (document instanceof TextRefused)
        return {
          ...{ title: null, day: null, seemsIn: null, numbers: [], notices: [], awaited: [] },
          refusal: (locale) => document.inWords(locale),
        };
      const { units, indicators, conventions } = hub;
      const read = numbersOf(document, units);
      const decided = applyMarks(read, marks, { text, language, atlas, units, indicators, conventions });
      const answered = await withHubAnswers(decided, hub, database.select, { viewer, now: new Date() });
      const numbers = withDoubts(answered.numbers);
      const { head } = document.extraction;
      return {
        ...{
          numbers,
          title: head.title && quotedWords(head.title),
          day: head.days[0] ?? null,
          seemsIn: head.seemsIn,
          awaited: answered.awaited,
          notices: withContradiction(noticesOf(document), numbers),
          refusal: null,
        },
      } satisfies ReadText;
    },
  };
  return texts;
}

/** One of the figures of a text cannot be right where another is; two texts may say two things. */
function withContradiction(notices: readonly TextNotice[], numbers: readonly TextNumber[]): TextNotice[] {
  const is = numbers.some(({ doubts }) => doubts.includes('PART_LARGER') || doubts.includes('CONTRADICTS'));
  return is && !notices.includes('TWO_TEXTS') ? [...notices, 'CONTRADICTION'] : [...notices];
}

/** What was read once may be more than is read now: the machine is slower, or the rules have changed. */
function refusedOnly(cause: unknown): TextRefused {
  if (cause instanceof TextRefused) return cause;
  throw cause;
}

/** A text with its numbers. @throws TextRefused */
export async function documentOf(
  { parts: { database, atlas, remembered } }: Pick<OpenTexts, 'parts'>,
  { accountId }: Pick<Viewer, 'accountId'>,
  given: TextQuestion['given'],
  gone?: AbortSignal,
): Promise<ReadDocument> {
  const names = await readTextNames(database);
  const nameOf = (text: string, language: string) => hashOf(text, language, JSON.stringify(names));
  const { lately, inTurn } = remembered;
  return inTurn(accountId, async () => {
    gone?.throwIfAborted();
    const before = 'text' in given ? lately.get(nameOf(given.text, given.language)) : undefined;
    if (before) return before;
    const document = await readDocument({ given, territories: atlas.all, ...names }, { gone });
    const { text, language } = document;
    // It is read for each decision about it; what is long takes memory, and is read anew.
    if (text.length <= longestRemembered) lately.set(nameOf(text, language), document);
    return document;
  });
}

/** How many texts are read at once, of all accounts and of one. */
const readingTurns = { ofAll: 4, ofOne: 2 } as const;
const mostRemembered = 16;
const longestRemembered = 100_000;

const hashOf = (...parts: readonly string[]) => createHash('sha256').update(parts.join('\0')).digest('hex');
