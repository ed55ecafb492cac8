import { type Unit, units } from '@akto-figures/quantity';
import { plainText } from '../text/plain.ts';
import { inEachTextLanguage, type TextLanguage } from '../text/text-language.ts';
import { nounWords } from './noun-words.ts';
import { numberWords } from './number-words.ts';

/** What a number counts, in the words of the text. */
export interface Noun {
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
  /** The noun without its adjectives, in plain letters: "contrats". */
  readonly head: string;
  /** Where the head ends. */
  readonly headTo: number;
  readonly unit: Unit | null;
}

const mostWords = 8;

/** The noun that follows a number; null where another word does: "dont 112 000 en apprentissage". */
export function nounAfter(right: string, language: TextLanguage, base: number): Noun | null {
  const { adjectives, stops, ties } = nounWords[language];
  const lead = leads[language].exec(right);
  const from = lead?.[0].length ?? 0;
  const first = /^[a-z][a-z'-]*/.exec(right.slice(from));
  if (!lead || !first || isStop(first[0], stops) || first[0].length < 2) return null;
  const adjective = new RegExp(`^(?:(?:${adjectives})[ \\n])+`).exec(right.slice(from))?.[0] ?? '';
  const head = /^[a-z][a-z'-]*/.exec(right.slice(from + adjective.length))?.[0];
  if (!head || isStop(head, stops) || numerals[language].test(head)) return null;
  if (
    language === 'fr' &&
    /[a-z]{2}(?:ent|aient)$/.test(head) &&
    right.length > from + adjective.length + head.length
  )
    return null;
  let to = from + adjective.length + head.length;
  const headTo = to;
  for (let words = 1; words < mostWords; words += 1) {
    const next =
      /^[ \n](?:(?:de|du|des|a|aux|au|en|of|in|for) (?:la |l'|les )?|d'|de l'|l')?[a-z][a-z'-]*/.exec(
        right.slice(to),
      )?.[0];
    const word = next && (/[a-z'-]+$/.exec(next)?.[0] ?? '').replace(/^[dl]'/, '');
    const opener = next && /^[ \n]([a-z]+'?)/.exec(next)?.[1];
    if (!next || !word || stops.has(word) || (opener && stops.has(opener) && !ties.has(opener))) break;
    // "En Bretagne" says where: a complement in "en" or "à" is of the noun where it is a kind ("en alternance"), so it stays in words.
    to += next.length;
  }
  return {
    from: base + from,
    to: base + to,
    head,
    headTo: base + headTo,
    unit:
      unitOf(right.slice(from + adjective.length), language) ??
      unitAfterAdjectives(right.slice(from), language, stops),
  };
}

/** A number is no noun: "2,410 two years earlier". */
const numerals = inEachTextLanguage((locale) => new RegExp(`^(?:${numberWords[locale].cardinals})$`));

const leads = inEachTextLanguage(
  (locale) => new RegExp(`^(?:\\*|\\(\\d\\))?(?:${numberWords[locale].of.replace(' ?', '[ \\n]')}|[ \\n])`),
);

/** In French a word in -ent after a number is a verb: the plural of a noun ends in s. */
const isStop = (word: string, stops: ReadonlySet<string>): boolean =>
  stops.has(word) || stops.has(/^[a-z]+'/.exec(word)?.[0] ?? '');

const names = inEachTextLanguage((locale) =>
  (Object.keys(units) as Unit[])
    .filter((unit) => units[unit].symbol === undefined)
    .flatMap((unit) => {
      const { one, many, alsoRead = [] } = units[unit][locale];
      return [one, many, ...alsoRead].map((name) => [plainText(name), unit] as const);
    })
    .concat(
      locale === 'fr'
        ? (
            [
              ['departements', 'territory'],
              ['regions', 'territory'],
              ['evenements', 'event'],
            ] as const
          ).map(([name, unit]) => [name, unit as Unit] as const)
        : [],
    )
    .toSorted(([one], [other]) => other.length - one.length),
);

/** The unit that a noun begins with: "organismes de formation" before "organismes"; "entreprises et jeunes" are more than companies. */
function unitOf(noun: string, language: TextLanguage): Unit | null {
  const [name = '', unit = null] =
    names[language].find(([name]) => noun.startsWith(name) && !/^[a-z'-]/.test(noun.slice(name.length))) ??
    [];
  const isPair = unit && /^[ \n](?:et|ou|and|or) [a-z]+s\b/.test(noun.slice(name.length));
  return isPair ? null : unit;
}

/** "450 jeunes entreprises", "127,400 apprenticeship contracts": one or two words may stand before the noun that is a unit, in French plurals. */
function unitAfterAdjectives(noun: string, language: TextLanguage, stops: ReadonlySet<string>): Unit | null {
  let rest = noun;
  for (let words = 0; words < 2; words += 1) {
    const [word = ''] =
      (language === 'en' ? /^[a-z-]+[ \n](?=[a-z])/ : /^[a-z-]+(?:s|x)[ \n](?=[a-z])/).exec(rest) ?? [];
    if (word === '' || stops.has(word.trim())) return null;
    rest = rest.slice(word.length);
    const unit = unitOf(rest, language);
    if (unit) return unit;
  }
  return null;
}

/** The unit that words begin with, in any language: the words of a text are of one. */
export const unitNamed = (words: string): Unit | null => unitOf(words, 'fr') ?? unitOf(words, 'en');

/** Words that end as what was done does, and are nouns. */
const namedByPast =
  /^(?:salarié|employé|diplômé|député|retraité|réfugié|délégué|licencié|associé|handicapé|assuré|blessé|demandé|marché|congé|degré|côté|arrêté|lycée|musée|année|journée|soirée|matinée|entrée|arrivée|donnée|tournée|rentrée|durée|armée|idée|allée|bougie|\p{L}*(?:ité|iété|auté|ulté))(?:e?s)?$/u;

/** "6,2 millions apportés par la Région": what was done to it is no noun. */
export function isDone(right: string): boolean {
  const [, word = '', next = ''] = /^[ \n]([\p{L}]+)(?:[ \n](\p{L}+)|[.,;:)]|$)/u.exec(right) ?? [];
  if (!/(?:é|ée|és|ées)$/.test(word) || namedByPast.test(word)) return false;
  return (
    next === '' ||
    /^(?:par|en|dans|à|au|aux|chez|avec|sur|depuis|pour|auprès|entre|lors|cette|ce|l|et|ou|dont|contre|soit|grâce|hors|sous|via|ont|sont|avaient|etaient)$/.test(
      next,
    )
  );
}
