import { inEachTextLanguage, type TextLanguage } from '../text/text-language.ts';
import { clauseRules } from './clause-rules.ts';
import { asCompared, withoutEnd } from './name-of.ts';

const rules = inEachTextLanguage((language) => clauseRules.filter((rule) => rule.language === language));

/** What may stand before a clause and says nothing of what is counted. */
const fillers: Readonly<Record<TextLanguage, RegExp>> = {
  fr: /^ ?(?:(?:d'|de )?entre (?:eux|elles)|des? (?:ces derniers|ceux-ci)|d'autre part|environ|seulement|au total|en tout|actuellement|aujourd'hui|désormais|déjà|ensuite|également|par ailleurs)(?![\p{L}-])/u,
  en: /^ ?(?:of them|them|in total|only|now|today|already|also|still)(?= |$)/u,
};

/** Where a clause ends: where another thing is spoken of. */
const ends: Readonly<Record<TextLanguage, RegExp>> = {
  fr: / (?:et (?:les?|la|l'|en|ils|elles|une?|son|sa|ses|leurs?)|mais|car|puis|contre|soit|dont la|tandis|alors que|lorsque|quand|[–—-]) ?| [–—]/u,
  en: / (?:and (?:the|they)|but|while|whereas|against|compared|[–—-]) ?| [–—]/u,
};

/** "De moins de 11 salariés" is a kind of company; any other number ends what is said. */
const size =
  /^(?:[\d  .]+)(?: ou \d+)? ?(?:salarié|ans|an|personne|habitant|heure|mois|jour|agent|employees|staff|workers|years|people|months)/u;

/** A verb that needs more. */
const saysNothing =
  /^(?:|a|ont|avait|avaient|aura|auront|est|sont|était|étaient|fait|font|doivent|devront|peuvent|pourront|has|have|had|is|are|was|were)$/u;

/** "Ont reçu" of "ont reçu 12 M€": the number is what they have received, and without it nothing is said of them. */
const needsMore =
  /^(?:(?:ont|a|avaient|avait|auront|aura|have|has|had) )(?:reçu|versé|obtenu|perçu|touché|investi|consacré|dépensé|financé|réuni|rassemblé|compté|signé|créé|received|spent|paid|got|obtained|invested|gathered|signed|created|brought together)$/u;

const longestClause = 90;

/**
 * What is said of a noun right after it, as it goes on its name: "sont toujours en activité" says "toujours en activité". Empty `says`
 * where nothing is said, or a time only; null where what is said fits no name.
 */
export function clauseAfter(rest: string, language: TextLanguage): { readonly says: string } | null {
  const compared = asCompared(rest);
  let at = 0;
  for (
    let filler = fillers[language].exec(compared);
    filler;
    filler = fillers[language].exec(compared.slice(at))
  )
    at += filler[0].length;
  while (compared.charAt(at) === ' ') at += 1;
  const to = endOf(compared, at, language);
  if (to === null) return null;
  const said = compared.slice(at, to);
  if (withoutEnd(` ${said}`, language).trim() === '') return { says: '' };
  for (const { opens, joins } of rules[language]) {
    const found = opens.exec(said);
    if (!found) continue;
    if (joins === null) return null;
    const from = at + found[0].length;
    const kept = withoutEnd(compared.slice(from, to), language);
    return kept.length > longestClause || saysNothing.test(kept) || needsMore.test(kept)
      ? null
      : { says: joins + rest.slice(from, from + kept.length) };
  }
  return null;
}

function endOf(compared: string, from: number, language: TextLanguage): number | null {
  const [stop] = [ends[language].exec(compared.slice(from))];
  let to = stop ? from + stop.index : compared.length;
  for (const { index } of compared.matchAll(/(?<!\d[ .]?)\d/gu)) {
    if (index < from || index >= to) continue;
    if (
      size.test(compared.slice(index)) &&
      /(?:plus|moins|more|fewer|less|de|a|ont|avaient) (?:de |than )?$/.test(compared.slice(0, index))
    )
      continue;
    to = index;
    // "Dans une entreprise de moins" and "qui atteignent le taux" say half; a year may be left.
    const isYear = /^(?:19|20)\d\d(?!\d)/.test(compared.slice(index));
    if (!isYear && / (?:de|à|d'|par|a|ont|of|than|to|by) $/.test(compared.slice(0, index))) return null;
  }
  return to;
}
