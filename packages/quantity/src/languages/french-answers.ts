import { decimalLimits } from '../decimal.ts';
import { longestText } from '../tokens.ts';
import type { Answers } from './grammar.ts';

const example = 'plus de 1\u202F780';
const { integerDigits, decimals } = decimalLimits;

/** What is said in French of a text or a calculation that comes to nothing. */
export const frenchAnswers: Answers = {
  problems: {
    empty: () => `Rien n’est écrit. Donnez un nombre, par exemple «\u00A0${example}\u00A0».`,
    tooLong: () =>
      `Ce texte a plus de ${longestText} caractères. Ne donnez que le nombre, par exemple «\u00A0${example}\u00A0».`,
    noNumber: ({ read }) =>
      `«\u00A0${read}\u00A0» ne contient pas de nombre. Écrivez-en un, par exemple «\u00A0${example}\u00A0» ou «\u00A0huit\u00A0».`,
    vagueNumber: ({ read }) =>
      `«\u00A0${read}\u00A0» ne dit pas combien. Écrivez une borne, par exemple «\u00A0plus de 200\u00A0», ou «\u00A0une centaine\u00A0».`,
    twoNumbers: ({ read, other }) =>
      `Deux nombres\u00A0: «\u00A0${read}\u00A0» et «\u00A0${other}\u00A0». Une quantité n’en a qu’un\u00A0: gardez-en un.`,
    twoQualifiers: ({ read, other }) =>
      `«\u00A0${read}\u00A0» et «\u00A0${other}\u00A0» qualifient le même nombre. Gardez-en un.`,
    ambiguousSeparator: ({ read, written: [a, b] }) =>
      `«\u00A0${read}\u00A0» peut se lire de deux façons. Écrivez «\u00A0${a}\u00A0» ou «\u00A0${b}\u00A0».`,
    plusOrMoreThan: ({ read, written: [a, b] }) =>
      `«\u00A0${read}\u00A0»\u00A0: est-ce un minimum dépassé ou une évolution\u00A0? Écrivez «\u00A0${a}\u00A0», ou «\u00A0${b}\u00A0» pour une évolution.`,
    dashOrMinus: ({ read, written: [a, b] }) =>
      `«\u00A0${read}\u00A0»\u00A0: ce tiret est-il une puce ou un signe moins\u00A0? Écrivez «\u00A0${a}\u00A0» ou «\u00A0${b}\u00A0».`,
    bracketsOrMinus: ({ read, written: [a, b] }) =>
      `«\u00A0${read}\u00A0»\u00A0: entre parenthèses, un comptable lit un nombre négatif. Écrivez «\u00A0${a}\u00A0» ou «\u00A0${b}\u00A0».`,
    notStated: ({ read }) =>
      `«\u00A0${read}\u00A0» dit qu’aucun nombre n’est donné. Laissez le nombre vide et indiquez que la source ne le communique pas.`,
    rank: ({ read }) =>
      `«\u00A0${read}\u00A0» est un rang\u00A0: il ordonne et ne compte rien. Mettez-le dans le texte, et donnez ici le nombre classé.`,
    index: ({ read }) =>
      `«\u00A0${read}\u00A0» est un indice\u00A0: il dépend de sa base et ne compte rien. Donnez la valeur, ou l’évolution en %.`,
    score: ({ read }) =>
      `«\u00A0${read}\u00A0» est une note, et une note n’est pas encore un chiffre d’ici. Donnez par exemple la part d’avis favorables, si la source la publie.`,
    ratio: ({ read }) =>
      `«\u00A0${read}\u00A0» est un rapport entre deux nombres, qui ne se lisent pas l’un sans l’autre. Si la source publie aussi le taux ou l’effectif, donnez-le\u00A0; sinon, citez le rapport dans le texte.`,
    fraction: ({ read }) =>
      `«\u00A0${read}\u00A0» est une fraction\u00A0: l’écrire en % lui donnerait une précision que la source n’a pas. Si elle publie aussi le taux ou l’effectif, donnez-le.`,
    range: ({ read }) =>
      `«\u00A0${read}\u00A0» est une fourchette, avec deux bornes. Donnez celle qui compte, par exemple «\u00A0au moins\u00A0» la première ou «\u00A0jusqu’à\u00A0» la seconde.`,
    pair: ({ read }) =>
      `«\u00A0${read}\u00A0» compare deux périodes. Faites-en deux chiffres, chacun avec sa période.`,
    points: ({ read }) =>
      `«\u00A0${read}\u00A0» est un écart en points, et un point n’est pas un pour cent. Donnez plutôt les deux taux qu’il sépare.`,
    duration: ({ read }) =>
      `«\u00A0${read}\u00A0» est une durée, et les durées ne peuvent pas encore être des chiffres d’ici. Citez-la dans le texte.`,
    multiple: ({ read }) =>
      `«\u00A0${read}\u00A0» est un multiple\u00A0: il dit de combien de fois, et non combien. Donnez la valeur d’avant et celle d’après.`,
    per: ({ read }) =>
      `«\u00A0${read}\u00A0» est un nombre par unité, par exemple par an. Donnez le total d’une période, ou citez-le dans le texte.`,
    currency: ({ read }) =>
      `«\u00A0${read}\u00A0» n’est pas en euros, et rien n’est converti ici. Donnez le montant en euros que la source publie.`,
    change: ({ read }) =>
      `«\u00A0${read}\u00A0» est une évolution, que des mots disent. Écrivez-la avec son signe, par exemple «\u00A0+ 12 %\u00A0» ou «\u00A0−4 %\u00A0».`,
    badGrouping: ({ read }) =>
      `«\u00A0${read}\u00A0»\u00A0: les chiffres ne vont pas par trois. Écrivez par exemple «\u00A012\u202F340\u00A0» ou «\u00A012,34\u00A0».`,
    leadingZero: ({ read }) =>
      `«\u00A0${read}\u00A0» commence par un zéro de trop. Enlevez-le si c’est bien un nombre.`,
    tooLarge: ({ read }) =>
      `«\u00A0${read}\u00A0» est trop grand\u00A0: au plus ${integerDigits} chiffres avant la virgule.`,
    tooPrecise: ({ read }) =>
      `«\u00A0${read}\u00A0» est trop précis\u00A0: au plus ${decimals} chiffres après la virgule.`,
    unknownWords: ({ read }) =>
      `«\u00A0${read}\u00A0» n’est pas compris ici. Écrivez un nombre et son unité, par exemple «\u00A0${example}\u00A0contrats\u00A0».`,
    unitMismatch: ({ read, other }) =>
      `L’unité lue est «\u00A0${read}\u00A0», celle qui est attendue est «\u00A0${other}\u00A0». Corrigez l’une des deux.`,
  },
  reasons: {
    differentUnits: 'Les deux quantités ne comptent pas la même chose.',
    differentKinds:
      'Les deux valeurs ne sont pas du même genre\u00A0: une part, un pourcentage, une évolution et un nombre ne se comparent pas.',
    rateNotAdditive: 'Des taux ne s’additionnent pas et ne se soustraient pas.',
    boundsOverlap: 'Leurs bornes se recouvrent\u00A0: elles ne disent pas laquelle est la plus grande.',
    noCommonBound: 'Leurs bornes vont en sens contraire\u00A0: le résultat n’en aurait aucune.',
    nearnessLost: 'L’une n’est connue qu’environ\u00A0: le résultat serait trop incertain.',
    dividedByZero: 'On ne divise pas par zéro.',
    divisorNotPositive: 'Le diviseur pourrait être nul ou négatif.',
    tooLarge: 'Le résultat dépasse ce qu’une quantité peut contenir.',
  },
  slips: {
    UNSEEN: ({ at, name }) =>
      `contient un caractère qui ne se voit pas (${name}), en position ${at}. Effacez-le, ou tapez le texte à nouveau.`,
    HALF: ({ at }) => `contient la moitié d’un caractère, en position ${at}. Effacez-la.`,
    CREDENTIALS: ({ at }) =>
      `contient une adresse avec un nom ou un mot de passe devant «\u00a0@\u00a0», en position ${at}. Donnez l’adresse sans eux.`,
    SCHEME: ({ at, scheme }) =>
      `contient une adresse en «\u00a0${scheme}:\u00a0», en position ${at}. Donnez une adresse qui commence par https:// ou http://.`,
  },
};
