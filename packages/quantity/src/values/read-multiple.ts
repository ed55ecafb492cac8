import { grammars } from '../languages/grammars.ts';
import { lexicons } from '../lexicon.ts';
import { find } from '../phrases.ts';
import type { Expression, ExpressionText } from './expression.ts';
import { firstOf, isNoun, phrasesOf, textOf } from './pieces.ts';

const before = phrasesOf((locale) => grammars[locale].times.before.map((words) => [words, true] as const));
const after = phrasesOf((locale) => grammars[locale].times.after.map((words) => [words, true] as const));
const words = phrasesOf((locale) => Object.entries(grammars[locale].times.words));

/** "deux fois plus", "× 2", "multiplié par 4,3", "un quasi-triplement". */
export function readMultiple(given: ExpressionText): Expression | null {
  return inWords(given) ?? timesBefore(given) ?? timesAfter(given);
}

function inWords({ tokens, locale }: ExpressionText): Expression | null {
  const qualifier = find(lexicons[locale].before, tokens, 0);
  const from = qualifier?.next ?? 0;
  const nearlyAt = tokens.findIndex(({ text }) => text === grammars[locale].times.nearly);
  const at = nearlyAt === -1 ? from : nearlyAt + 1;
  const isNearly = nearlyAt === from || (nearlyAt === from + 1 && tokens[from]?.text === 'un');
  const found = find(words[locale], tokens, at);
  if (!found || found.next !== tokens.length || (nearlyAt !== -1 && (!isNearly || qualifier))) return null;
  const said = nearlyAt === -1 ? qualifier?.meaning : 'NEARLY';
  return { parts: { kind: 'MULTIPLE', qualifier: said, number: String(found.meaning) } };
}

function timesBefore({ text, tokens, locale, parse }: ExpressionText): Expression | null {
  const qualifier = find(lexicons[locale].before, tokens, 0);
  const times = find(before[locale], tokens, qualifier?.next ?? 0);
  const number = times && parse(textOf(text, tokens, times.next));
  if (number?.value.kind !== 'NUMBER' || number.value.unit !== null || number.rest !== undefined) return null;
  if (qualifier && number.value.qualifier !== 'EXACT') return null;
  const { value } = number;
  return multiple({ ...value, qualifier: qualifier?.meaning ?? value.qualifier });
}

function timesAfter({ text, tokens, locale, parse }: ExpressionText): Expression | null {
  const times = firstOf(after[locale], tokens, 1);
  const number = times && parse(textOf(text, tokens, 0, times.at));
  if (!times || number?.value.kind !== 'NUMBER' || number.value.unit !== null || number.rest !== undefined)
    return null;
  const noun = tokens.slice(times.next);
  if (!isNoun(noun, locale)) return null;
  return {
    ...multiple(number.value),
    rest: noun.length === 0 ? undefined : textOf(text, tokens, times.next),
  };
}

function multiple({ qualifier, number, decimals }: Expression['parts']): Expression {
  return { parts: { kind: 'MULTIPLE', qualifier, number, decimals } };
}
