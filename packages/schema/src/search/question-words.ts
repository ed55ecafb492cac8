import { fold } from '@akto-figures/contents';
import { qualifierPhrases } from '@akto-figures/quantity';

/** Words that ask and name nothing, folded: "Combien d’entreprises y a-t-il en Normandie ?" is about "entreprises" and "Normandie". */
const asking: ReadonlySet<string> = new Set(
  `combien quel quelle quels quelles est sont ce cette ces que qui qu il elle y a t ont ete etait avait avec nombre chiffre chiffres
  donne donnez dis dites moi cherche trouve montre evolution
  how many much what which is are there were was the number of in figure figures show give tell me find please`.split(
    /\s+/,
  ),
);

/** What a question is about; all of it where it only asks, unless it is about something else as well. */
export function aboutIn(words: readonly string[], isAboutMore = false): string[] {
  const about = words.filter((word) => !asking.has(word));
  return about.length > 0 || isAboutMore ? about : [...words];
}

const phrasesOf = (side: 'before' | 'after'): readonly (readonly string[])[] =>
  Object.values(qualifierPhrases)
    .flatMap((phrases) => [...phrases[side].keys()].map((phrase) => fold(phrase).split(' ')))
    .toSorted((one, other) => other.length - one.length);

const phrases = { before: phrasesOf('before'), after: phrasesOf('after') };

/**
 * Folded words without those that qualify a number: "environ 100" and "près de 100" are looked for by 100, as few labels have such
 * words, and each figure that is found says how its own number is qualified.
 */
export function withoutQualifiers(words: readonly string[]): string[] {
  const isStated = words.map(() => true);
  const leaveOut = (from: number, phrase: readonly string[]) => {
    const stands = from >= 0 && phrase.every((word, at) => words[from + at] === word);
    if (stands) isStated.fill(false, from, from + phrase.length);
    return stands;
  };
  for (const [at, word] of words.entries()) {
    if (!/^\d/.test(word)) continue;
    phrases.before.some((phrase) => leaveOut(at - phrase.length, phrase));
    phrases.after.some((phrase) => leaveOut(at + 1, phrase));
  }
  return words.filter((_, at) => isStated[at]);
}
