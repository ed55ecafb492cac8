import { inBoth } from '../words/language.ts';

export const plansWords = inBoth({
  fr: {
    heading: 'Les plans d’une convention, région par région',
    lead: 'Choisissez une région sur la carte ou dans le tableau\u00a0; ce que vous changez entre dans une publication.',
    convention: 'Convention',
    region: 'Région',
    standing: 'Aujourd’hui',
    planned: 'À venir',
    notNamed: 'non cité par la source',
    unchanged: 'Comme aujourd’hui',
    details: 'Sources et dates',
    note: 'Note publique',
    noteHint: 'Nécessaire dès qu’un plan déjà public change\u00a0: ce qui change, et pourquoi.',
    isCorrection: 'C’est une rectification\u00a0: une erreur est réparée',
    save: (count: number) =>
      count > 1 ? `Enregistrer ${count}\u00a0changements` : 'Enregistrer le changement',
    nothing: 'Changez l’avancement d’au moins une région.',
    saved: (count: number) =>
      count > 1
        ? `${count} plans enregistrés dans la publication.`
        : 'Le plan est enregistré dans la publication.',
    conflict: (region: string) =>
      `${region}\u00a0: quelqu’un a modifié ce plan entre-temps. Le tableau montre son état présent.`,
    mapToday: 'La carte, telle qu’elle est publique',
    mapPreview: 'La carte, telle qu’elle sera',
    all: 'Tous les plans',
  },
  en: {
    heading: 'The plans of a convention, region by region',
    lead: 'Choose a region on the map or in the table; what you change goes into a release.',
    convention: 'Convention',
    region: 'Region',
    standing: 'Today',
    planned: 'To come',
    notNamed: 'not named by the source',
    unchanged: 'As today',
    details: 'Sources and dates',
    note: 'Public note, in French',
    noteHint: 'Needed as soon as a plan that is public changes: what changes, and why.',
    isCorrection: 'It is a correction: an error is repaired',
    save: (count: number) => (count > 1 ? `Save ${count} changes` : 'Save the change'),
    nothing: 'Change the status of at least one region.',
    saved: (count: number) =>
      count > 1 ? `${count} plans are saved in the release.` : 'The plan is saved in the release.',
    conflict: (region: string) =>
      `${region}: somebody has edited this plan meanwhile. The table shows its present state.`,
    mapToday: 'The map as it is public',
    mapPreview: 'The map as it will be',
    all: 'All plans',
  },
});
