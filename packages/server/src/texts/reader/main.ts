// What the thread runs that reads one text: the document's words, then its numbers, or what has become of quotes in it.

import { parentPort, workerData } from 'node:worker_threads';
import { atlasOf, type TerritoryRow } from '@akto-figures/contents';
import {
  type Extraction,
  extract,
  type Looked,
  longestPressText,
  lookAgain,
  type Named,
  type SoughtQuote,
  type TextLanguage,
  textLanguages,
} from '@akto-figures/extraction';
import type { Locale } from '@akto-figures/quantity';
import { openDocument } from './open-document.ts';
import { type TextRefusalCode, TextRefused } from './text-refused.ts';

/** What is read: a file, or a text that was read before. */
export interface TextQuestion {
  readonly given: { readonly file: string } | { readonly text: string; readonly language: Locale };
  readonly territories: readonly TerritoryRow[];
  readonly actors: readonly Named[];
  readonly conventions: readonly Named[];
  readonly indicators: readonly Named[];
}

export type TextAnswer =
  | {
      readonly text: string;
      readonly language: TextLanguage;
      readonly extraction: Extract<Extraction, { ok: true }>;
    }
  | Refusal;

/** In which file quotes are looked for again. */
export interface LookQuestion {
  readonly file: string;
  readonly quotes: readonly SoughtQuote[];
}

export type LookAnswer = { readonly looked: readonly Looked[] } | Refusal;

/** Why a text is not read: its class does not survive the way between threads. */
export interface Refusal {
  readonly refused: TextRefusalCode;
}

async function look({ file, quotes }: LookQuestion): Promise<LookAnswer> {
  const text = await openDocument(file);
  if (text.length > longestPressText) throw new TextRefused('tooLong');
  return { looked: lookAgain(text, quotes) };
}

async function read({ given, territories, ...named }: TextQuestion): Promise<TextAnswer> {
  const text = 'file' in given ? await openDocument(given.file) : given.text;
  if (text.length > longestPressText) throw new TextRefused('tooLong');
  const atlas = atlasOf(territories);
  // Nobody is asked for the language of a text: of those that are read, it is the first one that it is in.
  for (const language of textLanguages) {
    if ('language' in given && given.language !== language) continue;
    const extraction = extract(text, { ...named, language, territories: atlas });
    if (extraction.ok) return { text, language, extraction };
    if (extraction.problem !== 'otherLanguage') throw new TextRefused(extraction.problem);
  }
  throw new TextRefused('otherLanguage');
}

async function answer(question: TextQuestion | LookQuestion): Promise<TextAnswer | LookAnswer> {
  try {
    return await ('quotes' in question ? look(question) : read(question));
  } catch (error) {
    if (!(error instanceof TextRefused)) throw error;
    return { refused: error.code };
  }
}

parentPort?.postMessage(await answer(workerData as TextQuestion | LookQuestion));
