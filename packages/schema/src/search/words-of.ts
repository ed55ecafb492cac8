import { fold, texts, tooLong } from '@akto-figures/contents';
import { badInput } from '../errors/bad-input.ts';

const mostWords = 8;
// PostgreSQL's list of words that say nothing has neither the commonest of French nor "à" without its accent.
const smallWords: readonly string[] = ['', 'a', 'les'];

/** The words of a search, folded: "Les salons à Paris" has "salons" and "paris". */
export function wordsOf(text: string): string[] {
  if (text.length > texts.search.most) throw tooLong('text', 'search', text.length);
  const folded = fold(text.replaceAll('œ', 'oe').replaceAll('Œ', 'oe')).split(' ');
  const words = [...new Set(folded)].filter((word) => !smallWords.includes(word));
  if (words.length > mostWords) {
    throw badInput('text', `text has ${words.length} words; give at most ${mostWords}.`);
  }
  return words;
}
