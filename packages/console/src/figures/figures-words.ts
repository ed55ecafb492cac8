import { inBoth } from '../words/language.ts';

export const figuresWords = inBoth({
  fr: {
    heading: 'Chiffres',
    newFigure: 'Nouveau chiffre',
    search: 'Rechercher',
    searchHint:
      'Quelques lettres suffisent\u00a0: un mot du libellé, un nombre, un territoire, une clé. Flèche bas pour aller dans la liste.',
    filters: 'Filtres',
    state: 'État',
    role: 'Nature',
    convention: 'Convention',
    territory: 'Territoire',
    all: 'Tous',
    caption: 'Chiffres, par clé',
    figure: 'Chiffre',
    value: 'Valeur',
    period: 'Période',
    noValue: 'sans valeur',
    found: (count: number) =>
      count === 0
        ? 'Aucun chiffre ne correspond.'
        : `${count.toLocaleString('fr-FR')}\u00a0${count > 1 ? 'chiffres' : 'chiffre'}`,
    nothing: 'Aucun chiffre ne correspond. Essayez d’autres mots, ou retirez un filtre.',
    clear: 'Tout effacer',
    counting: 'Comptage…',
    states: {
      APPROVED: 'Approuvés',
      WITHDRAWN: 'Retirés',
      DRAFTED: 'En cours de modification',
      NEW: 'Nouveaux, jamais approuvés',
    },
    roles: { ACTUAL: 'Réalisé', TARGET: 'Objectif', BASELINE: 'Point de départ', RATE: 'Taux' },
    isPublic: 'public',
    isToCome: (moment: string) => `approuvé, public le ${moment}`,
    isWithdrawn: 'retiré',
    drafted: { ADDITION: 'nouveau', REVISION: 'révisé', CORRECTION: 'rectifié', WITHDRAWAL: 'à retirer' },
    inRelease: (change: string, title: string) => `${change} dans «\u00a0${title}\u00a0»`,
  },
  en: {
    heading: 'Figures',
    newFigure: 'New figure',
    search: 'Search',
    searchHint:
      'A few letters are enough: a word of the label, a number, a territory, a key. Arrow down goes into the list.',
    filters: 'Filters',
    state: 'State',
    role: 'Role',
    convention: 'Convention',
    territory: 'Territory',
    all: 'All',
    caption: 'Figures, by key',
    figure: 'Figure',
    value: 'Value',
    period: 'Period',
    noValue: 'without a value',
    found: (count: number) =>
      count === 0
        ? 'No figure matches.'
        : `${count.toLocaleString('en-GB')} ${count > 1 ? 'figures' : 'figure'}`,
    nothing: 'No figure matches. Try other words, or remove a filter.',
    clear: 'Clear all',
    counting: 'Counting…',
    states: {
      APPROVED: 'Approved',
      WITHDRAWN: 'Withdrawn',
      DRAFTED: 'Being changed',
      NEW: 'New, never approved',
    },
    roles: { ACTUAL: 'Result', TARGET: 'Target', BASELINE: 'Baseline', RATE: 'Rate' },
    isPublic: 'public',
    isToCome: (moment: string) => `approved, public on ${moment}`,
    isWithdrawn: 'withdrawn',
    drafted: { ADDITION: 'new', REVISION: 'revised', CORRECTION: 'corrected', WITHDRAWAL: 'to be withdrawn' },
    inRelease: (change: string, title: string) => `${change} in “${title}”`,
  },
});
