import type { Locale } from '@akto-figures/quantity';

/** The fields that a release needs, as a sentence goes on with them. */
export const fieldWords: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  actors: { fr: 'qui répond du chiffre (les acteurs)', en: 'who answers for the figure (the actors)' },
  citations: { fr: 'la source (les citations)', en: 'the source (the citations)' },
  count: { fr: 'le nombre', en: 'the count' },
  date: { fr: 'la date', en: 'the date' },
  figures: { fr: 'au moins un chiffre', en: 'at least one figure' },
  indicator: { fr: 'l’indicateur', en: 'the indicator' },
  kind: { fr: 'la nature', en: 'the kind' },
  labelFr: { fr: 'l’intitulé en français', en: 'the French label' },
  language: { fr: 'la langue', en: 'the language' },
  name: { fr: 'le nom', en: 'the name' },
  names: { fr: 'au moins un nom', en: 'at least one name' },
  number: { fr: 'le nombre', en: 'the number' },
  parties: { fr: 'au moins une partie', en: 'at least one party' },
  period: { fr: 'la période', en: 'the period' },
  qualifier: { fr: 'ce qui qualifie le nombre', en: 'the qualifier of the number' },
  quantity: { fr: 'la valeur', en: 'the quantity' },
  role: { fr: 'le rôle', en: 'the role' },
  source: { fr: 'la source', en: 'the source' },
  status: { fr: 'l’état d’avancement', en: 'the status' },
  territory: { fr: 'le territoire', en: 'the territory' },
  titleFr: { fr: 'le titre en français', en: 'the French title' },
  unit: { fr: 'l’unité', en: 'the unit' },
};

/** What consists of fields of its own, where one of them is missing. */
const placeWords: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  axes: { fr: 'axes', en: 'axes' },
  citations: { fr: 'citations', en: 'citations' },
  measures: { fr: 'mesures', en: 'measures' },
  milestones: { fr: 'étapes', en: 'milestones' },
  names: { fr: 'noms', en: 'names' },
  officeHolders: { fr: 'titulaires d’une fonction', en: 'office holders' },
  parties: { fr: 'parties', en: 'parties' },
  quantity: { fr: 'valeur', en: 'quantity' },
  structure: { fr: 'organisation', en: 'structure' },
};

/** A field by its path, in words: "le nom (titulaires d’une fonction, nº 2)". */
export function fieldInWords(path: string, locale: Locale): string {
  const steps = path.split('.');
  const name = steps.at(-1) ?? path;
  const words = fieldWords[name]?.[locale] ?? name;
  const within = steps.slice(0, -1).map((step) => {
    if (/^\d+$/.test(step)) return `${locale === 'fr' ? 'nº' : 'no.'} ${Number(step) + 1}`;
    return placeWords[step]?.[locale] ?? step;
  });
  return within.length > 0 ? `${words} (${within.join(', ')})` : words;
}
