import type { TextLanguage } from '../text/text-language.ts';

/** The small words around what a number counts, as parts of expressions on plain text. */
export interface NounWords {
  /** Words that may stand before the noun and say nothing of its kind: "nouveaux". */
  readonly adjectives: string;
  /** Words that no noun begins with and that end one: verbs, prepositions, conjunctions. */
  readonly stops: ReadonlySet<string>;
  /** Words that tie a complement to its noun. */
  readonly ties: ReadonlySet<string>;
  /** "+ 8 960 contrats supplémentaires": after the noun, what makes the number a change. */
  readonly more: RegExp;
  readonly fewer: RegExp;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const nounWords: Readonly<Record<TextLanguage, NounWords>> = {
  fr: {
    adjectives:
      'nouveaux|nouvelles|anciens|anciennes|autres|jeunes(?= [a-z]{4,}(?:s|x)\\b)|grands|grandes|petits|petites|premiers|premieres|seuls|seules|prochains|futurs|futures|quelque|meilleurs|principaux|principales|differents|differentes|tres',
    stops: set(
      "fin debut mi a ai as ont sont est etait etaient avait avaient ete etes fait font sera seront aura auront ayant etant en dans sur sous chez par pour contre avec sans vers entre depuis apres avant pendant selon parmi d'entre dont soit et ou mais car donc or ni que qu' qui quoi ou lequel laquelle lesquels lesquelles au aux du le la les l' un une des ce cet cette ces se s' y n' ne pas plus moins aussi ainsi alors encore deja ici comptent emploient recrutent trouvent retrouvent obtiennent suivent signent accueillent deviennent concernent proviennent relevent habitent resident exercent poursuivent recoivent perdent quittent choisissent rejoignent connaissent possedent detiennent utilisent souffrent ressentent rencontrent demandent cherchent aujourd'hui actuellement desormais maintenant chaque seulement environ contribuent participent vivent travaillent occupent preparent beneficient representent atteint atteignent s'etablit s'eleve grace face lors jusqu'a afin comme hors via situees situes il ils elle elles on restent passent viennent attendent declarent disent pensent jugent estiment souhaitent suivent portent concernent partagent tirent decrochent obtiennent sous-traitent proviennent relevent figurent",
    ),
    ties: set("de d' du des la l' le les a aux au en"),
    more: /^(?:[ \n][a-z'-]+){0,4}?[ \n](?:supplementaires?|additionnel(?:le)?s?|de plus|en plus)\b(?! (?:de|d') ?[a-z])(?! (?:de|que|d'|qu'(?!en|il y a|un an|a la))[ \n]?\d)/,
    fewer: /^(?:[ \n][a-z'-]+){0,4}?[ \n](?:de moins|en moins)\b(?! (?:de|d') ?[a-z\d])/,
  },
  en: {
    adjectives:
      'new|former|other|young(?= [a-z]{4,}s\\b)|further|more|large|small|additional|disabled|different',
    stops: set(
      'a an the of in on at by for with to from and or but as than that which who whose whom is are was were be been being has have had will would can could may might did do does not no more fewer less over under between after before since during until among including according up down said say says took take takes signed joined work worked live lived received came come went go made make out per this these those their its it they we he she one still only also now already against compared earlier later ago them aged',
    ),
    ties: set('of in for on'),
    more: /^(?:[ \n][a-z'-]+){0,3}?[ \n](?:more|additional|extra|further)\b(?! than \d)/,
    fewer: /^(?:[ \n][a-z'-]+){0,3}?[ \n](?:fewer|less)\b(?! than \d)/,
  },
};
