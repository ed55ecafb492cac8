import { inBoth } from '../words/language.ts';

/** What is said while a release is looked at before it is out. */
export const previewWords = inBoth({
  fr: {
    heading: 'Comme si elle était sortie',
    lead: 'Ce que montreront les pages des partenaires, avec les éléments mêmes qu’ils utilisent. Rien n’est public pour autant.',
    back: 'Revenir à la publication',
    what: 'Que voulez-vous voir\u00a0?',
    shows: {
      figures: 'Les chiffres qui changent',
      convention: 'Convention',
      map: 'Carte des plans d’actions',
      collection: 'Sélection',
      actor: 'Acteur',
    },
    width: 'Largeur',
    widths: { phone: 'Téléphone', wide: 'Ordinateur' },
    today: 'Aujourd’hui',
    afterwards: 'Après la sortie',
    again: 'Actualiser l’aperçu',
    refreshed: 'Aperçu actualisé.',
    nothingToday: 'Rien de public aujourd’hui.',
    nothingThen: 'L’aperçu n’a pas pu être montré. Actualisez-le dans un instant.',
    errors:
      'Des erreurs restent à corriger\u00a0: une publication ne se voit qu’une fois qu’elle pourrait sortir.',
    toChecks: 'Voir les vérifications',
    isPublic: 'Cette publication est publique\u00a0: les pages la montrent déjà.',
    tooLarge: (most: string) =>
      `Cette publication a plus de ${most}\u00a0changements\u00a0: elle ne se voit qu’une fois sortie.`,
    off: 'Ce hub ne montre pas d’aperçu\u00a0: il n’a pas de HUB_SECRET. Son exploitant peut en donner un.',
    nothing:
      'Rien de ce qu’elle change ne se montre par un élément\u00a0: ni chiffre, ni convention, ni sélection.',
  },
  en: {
    heading: 'As if it were out',
    lead: 'What partners’ pages will show, by the very elements that they use. Nothing is public by it.',
    back: 'Back to the release',
    what: 'What do you want to see?',
    shows: {
      figures: 'The figures that change',
      convention: 'Convention',
      map: 'Map of action plans',
      collection: 'Collection',
      actor: 'Actor',
    },
    width: 'Width',
    widths: { phone: 'Phone', wide: 'Computer' },
    today: 'Today',
    afterwards: 'Once it is out',
    again: 'Refresh the preview',
    refreshed: 'Preview refreshed.',
    nothingToday: 'Nothing is public today.',
    nothingThen: 'The preview could not be shown. Refresh it in a moment.',
    errors: 'There are errors left to mend: a release is seen once it could come out.',
    toChecks: 'See the checks',
    isPublic: 'This release is public: pages show it already.',
    tooLarge: (most: string) =>
      `This release has more than ${most} changes: it is seen once it is out, and not before.`,
    off: 'This hub shows no previews: it has no HUB_SECRET. Its operator can give it one.',
    nothing: 'Nothing that it changes is shown by an element: no figure, no convention, no collection.',
  },
});
