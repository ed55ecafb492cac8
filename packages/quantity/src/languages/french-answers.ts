import { decimalLimits } from '../decimal.ts';
import { longestText } from '../tokens.ts';
import type { Answers } from './grammar.ts';

const example = 'plus de 1\u202F780';
const { integerDigits, decimals } = decimalLimits;

/** The French messages for a text that cannot be read or a calculation that has no result. */
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
    score: ({ read, fault }) =>
      fault
        ? `«\u00A0${read}\u00A0»\u00A0: la note dépasse son maximum. Corrigez l’un des deux nombres.`
        : `«\u00A0${read}\u00A0» est une note qui ne se lit pas ainsi. Écrivez-la avec son maximum, par exemple «\u00A04,4/5\u00A0».`,
    ratio: ({ read, fault }) =>
      fault
        ? `«\u00A0${read}\u00A0»\u00A0: la part dépasse le total. Corrigez l’un des deux nombres, ou écrivez un multiple, par exemple «\u00A0×\u00A01,2\u00A0».`
        : `«\u00A0${read}\u00A0» est un rapport qui ne se lit pas ainsi\u00A0: il a une part, puis son total, et rien d’autre. Écrivez par exemple «\u00A07 sur 10\u00A0», ou citez-le dans le texte.`,
    fraction: ({ read, fault }) =>
      fault
        ? `«\u00A0${read}\u00A0»\u00A0: la fraction dépasse son tout. Corrigez-la, ou écrivez un multiple, par exemple «\u00A0×\u00A01,25\u00A0».`
        : `«\u00A0${read}\u00A0» est une fraction qui ne se lit pas ainsi\u00A0: elle a deux nombres entiers, et rien d’autre. Écrivez par exemple «\u00A0deux tiers\u00A0» ou «\u00A03/4\u00A0».`,
    range: ({ read, fault, written: [turned] }) => {
      if (fault === 'equalEnds')
        return `«\u00A0${read}\u00A0»\u00A0: les deux bornes sont égales. Écrivez un seul nombre.`;
      if (fault === 'years')
        return `«\u00A0${read}\u00A0»\u00A0: ce sont des années. Donnez-les comme période, et écrivez ici un nombre.`;
      return fault
        ? `«\u00A0${read}\u00A0»\u00A0: la plus petite borne vient d’abord. Écrivez «\u00A0${turned}\u00A0».`
        : `«\u00A0${read}\u00A0» est une fourchette qui ne se lit pas ainsi\u00A0: elle a deux bornes exactes, dans une même unité. Écrivez par exemple «\u00A0entre 15 et 20\u00A0%\u00A0».`;
    },
    pair: ({ read }) =>
      `«\u00A0${read}\u00A0» compare deux périodes. Faites-en deux chiffres, chacun avec sa période.`,
    points: ({ read }) =>
      `«\u00A0${read}\u00A0» est un écart en points, et un point n’est pas un pour cent. Donnez plutôt les deux taux qu’il sépare.`,
    duration: ({ read }) =>
      `«\u00A0${read}\u00A0» est une durée qui ne se lit pas ainsi\u00A0: elle a un nombre et une unité de temps. Écrivez par exemple «\u00A017,7\u00A0mois\u00A0», «\u00A0843\u00A0jours\u00A0» ou «\u00A03\u00A0h\u00A030\u00A0».`,
    multiple: ({ read, fault }) =>
      fault
        ? `«\u00A0${read}\u00A0»\u00A0: un multiple est plus grand que zéro. Corrigez-le, ou donnez la valeur d’après.`
        : `«\u00A0${read}\u00A0» dit de combien de fois, et ne se lit pas ainsi. Écrivez par exemple «\u00A0deux fois plus\u00A0» ou «\u00A0×\u00A02\u00A0», ou donnez les deux valeurs.`,
    per: ({ read }) =>
      `«\u00A0${read}\u00A0» est un nombre par unité qui ne se lit pas ainsi. Écrivez par exemple «\u00A011 M€ par an\u00A0», ou donnez le total d’une période.`,
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
