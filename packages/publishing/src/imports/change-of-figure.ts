import { isDeepStrictEqual } from 'node:util';
import { type FigureContent, figureFields, withPlainWords } from '@akto-figures/contents';
import type { StandingFigure } from './known.ts';
import { isLeftOf } from './left-by-spreadsheet.ts';

/** Hears of a text that stays as it stands, because a spreadsheet program alone has changed it. */
export type Kept = (said: string, stood: string) => void;

/** What a figure would be once a row has said so; nothing where that is what stands. */
export function changedContent(
  said: FigureContent,
  standing: StandingFigure | undefined,
  onKept: Kept,
): FigureContent | undefined {
  const whole = ordered(
    standing ? withPlainWords(merged(standing.content, said, onKept), standing.content) : said,
  );
  return standing && isDeepStrictEqual(whole, ordered(standing.content)) ? undefined : whole;
}

/** What a new figure cannot be without. */
export type Needed = {
  [Name in keyof typeof figureFields]: 'needed' extends keyof (typeof figureFields)[Name] ? Name : never;
}[keyof typeof figureFields];
const needed = (Object.keys(figureFields) as Needed[]).filter((name) => 'needed' in figureFields[name]);

/** What a content lacks to be a figure. */
export const missingIn = (content: FigureContent): Needed[] =>
  needed.filter((name) => content[name] === undefined);

/** What stands, with what the row says in its place; of a source that stays cited, what the row does not say stays too. */
function merged(before: FigureContent, said: FigureContent, onKept: Kept): FigureContent {
  const citations = said.citations?.map((citation) => {
    const cited = before.citations?.find(({ source }) => source === citation.source);
    return cited ? asItStands(cited, citation, onKept) : citation;
  });
  const { quantity: given, ...rest } = {
    ...asItStands(before, withoutPrinted(before, said), onKept),
    ...(citations ? { citations } : {}),
  };
  const quantity = isSameNumber(given, before.quantity) ? before.quantity : given;
  // A number that is not stated any more is none.
  return quantity && (said.statement ?? 'STATED') === 'STATED' ? { ...rest, quantity } : rest;
}

/** Our exports say in one cell how all sources print a number: that is no word on how the figure itself has it printed. */
export function withoutPrinted(before: FigureContent, said: FigureContent): FigureContent {
  const { printed = '', ...others } = said;
  const inSources = (before.citations ?? []).flatMap((cited) => cited.printed || []).join(' ; ');
  return plain(printed) === plain(inSources) || isLeftOf(printed, inSources) ? others : said;
}

/** A sheet says nothing of how a number is printed: where it is the same plain number, that stays as it stands. */
function isSameNumber(said: FigureContent['quantity'], before: FigureContent['quantity']): boolean {
  const { decimals: _, scale: __, ...plain } = before ?? {};
  return isDeepStrictEqual(said, plain);
}

/**
 * Laid over each other; a text that differs in its typography alone stays as it stands, for our exports set it anew, and so does
 * one of which the row says what a spreadsheet program leaves.
 */
function asItStands<Fields extends object>(before: Fields, said: Fields, onKept: Kept): Fields {
  const standing = before as Readonly<Record<string, unknown>>;
  const kept = Object.entries(said).map(([name, value]) => {
    const old = standing[name];
    if (typeof value !== 'string' || typeof old !== 'string' || value === old) return [name, value] as const;
    if (plain(value) === plain(old)) return [name, old] as const;
    if (!isLeftOf(value, old)) return [name, value] as const;
    onKept(value, old);
    return [name, old] as const;
  });
  return { ...before, ...Object.fromEntries(kept) };
}

const plain = (text: string) => text.replaceAll(/\s/gu, '').replaceAll('’', "'");

/** Its fields in one order, and nothing that says nothing, as contents are kept. */
function ordered(content: FigureContent): FigureContent {
  const fields = Object.keys(figureFields).flatMap((name) => {
    const value = content[name as keyof FigureContent];
    const isNothing = value === undefined || value === false || (Array.isArray(value) && value.length === 0);
    return isNothing ? [] : [[name, value] as const];
  });
  return Object.fromEntries(fields) as FigureContent;
}
