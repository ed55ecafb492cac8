import { inEachTextLanguage } from './text-language.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that a text of a language has in each line or two, in plain letters; by the language, as BCP 47. */
const otherWords: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'de',
    set(
      'der die das und ist sind im den dem von zu zum zur mit fur auf ein eine einen einer wurde wurden haben davon nicht auch nach uber werden wird hat bei als mehr sowie jahr oder',
    ),
  ],
  [
    'es',
    set(
      'el los las del y una con por para su sus al han fueron fue son como pero segun mas cuales ano anos desde hasta este esta mil sido',
    ),
  ],
  [
    'it',
    set(
      'il lo gli di del della dei delle degli nel nella nei sono che con per una dal dalla al alla alle stati stato state stata piu anche hanno ha cui oltre anno anni tra quali',
    ),
  ],
  [
    'pt',
    set(
      'em foram foi na no nas dos da do das ao uma com nao sao pelo pela mais que os ano anos cerca quais ate por para',
    ),
  ],
  [
    'nl',
    set(
      'het een van werden werd meer dan waarvan zijn voor met niet ook bij naar aan jaar te hebben heeft door dat',
    ),
  ],
]);

/** The same words of the languages that are read, without what they share with the others: "la", "en", "in". */
export const readWords = inEachTextLanguage((language) =>
  set(
    {
      fr: 'le les du des une et est sont dans pour avec qui ont aux au ete cette ce leur leurs plus sur dont chez sans elle ils nous vous ces qu c',
      en: 'the of and to are were for with on by that this from at has have it be as their more than which who',
    }[language],
  ),
);

const fewestWords = 3;
const mostRead = 8000;

/**
 * The language that a plain text seems to be in where it is none of those that are read, as BCP 47 ("de"); null where it seems to be in one of
 * these, or nobody can tell.
 */
export function seemsIn(plain: string): string | null {
  const words = plain.slice(0, mostRead).match(/[a-z]+/g) ?? [];
  const count = (of: ReadonlySet<string>) => words.filter((word) => of.has(word)).length;
  const own = Math.max(...Object.values(readWords).map(count));
  const [first] = [...otherWords]
    .map(([language, of]) => ({ language, found: count(of) }))
    .toSorted((one, other) => other.found - one.found);
  return first && first.found >= fewestWords && first.found > own * 1.5 ? first.language : null;
}
