import { inBoth } from '../words/language.ts';

/** What is said of the time at which a release comes out. */
export const timeWords = inBoth({
  fr: {
    heading: 'Approuver',
    when: 'Quand doit-elle sortir\u00a0?',
    soon: 'Dès que possible, dans une à deux minutes',
    later: 'À une date et une heure choisies',
    date: 'Date',
    time: 'Heure de Paris',
    publishSoon: 'Publier dès que possible',
    publishAt: (moment: string) => `Publier le ${moment}`,
    publishWhen: 'Publier à la date et à l’heure qui restent à choisir',
    missing: 'Donnez la date et l’heure, par exemple le 3\u00a0mars\u00a02026 à 9\u00a0h\u00a030.',
    why: {
      SKIPPED:
        'Cette heure n’existe pas\u00a0: cette nuit-là, les horloges de Paris avancent d’une heure. Laquelle choisissez-vous\u00a0?',
      TWICE:
        'Cette heure existe deux fois\u00a0: cette nuit-là, les horloges de Paris reculent d’une heure. Laquelle choisissez-vous\u00a0?',
      TOO_EARLY: 'C’est trop tôt, ou déjà passé. Voici le premier moment possible.',
      MISSED:
        'Cette heure est passée avant la fin de l’approbation\u00a0: rien n’a été fait. Voici le premier moment possible.',
      NO_TIME: 'Cette date et cette heure ne se lisent pas. Vérifiez-les.',
    },
    summer: (moment: string) => `${moment}, la première fois (heure d’été)`,
    winter: (moment: string) => `${moment}, la seconde fois (heure d’hiver)`,
    chosen: (moment: string) => `Choisi\u00a0: ${moment}.`,
    confirm: 'Cette publication sera publique',
    outAt: (moment: string) => `Elle sortira le ${moment}, heure de Paris, partout à la fois.`,
    outSoon: 'Elle sortira dans une à deux minutes, partout à la fois.',
    noWayBack:
      'Jusque-là, la sortie peut être annulée. Ensuite, ce qui est public le reste\u00a0: on ne peut que le corriger par une autre publication.',
    retype: (name: string) =>
      `Pour confirmer, saisissez le chiffre qui sera public pour «\u00a0${name}\u00a0»`,
    retypeCount: 'Pour confirmer, saisissez le nombre de changements',
    approved: (moment: string) => `C’est approuvé\u00a0: la publication sortira le ${moment}.`,
  },
  en: {
    heading: 'Approve',
    when: 'When is it to come out?',
    soon: 'As soon as possible, in one or two minutes',
    later: 'At a date and time of your choice',
    date: 'Date',
    time: 'Paris time',
    publishSoon: 'Release as soon as possible',
    publishAt: (moment: string) => `Release on ${moment}`,
    publishWhen: 'Release at a date and time that are yet to be chosen',
    missing: 'Give the date and the time, such as 3\u00a0March\u00a02026 at 09:30.',
    why: {
      SKIPPED:
        'There is no such time: in that night the clocks of Paris go forward by an hour. Which one do you mean?',
      TWICE:
        'That time comes twice: in that night the clocks of Paris go back by an hour. Which one do you mean?',
      TOO_EARLY: 'That is too early, or has passed. This is the first moment that is possible.',
      MISSED:
        'That time came before the approval was done, so nothing was done. This is the first moment that is possible.',
      NO_TIME: 'This date and time cannot be read. Check them.',
    },
    summer: (moment: string) => `${moment}, the first time (summer time)`,
    winter: (moment: string) => `${moment}, the second time (winter time)`,
    chosen: (moment: string) => `Chosen: ${moment}.`,
    confirm: 'This release will be public',
    outAt: (moment: string) => `It comes out on ${moment}, Paris time, everywhere at once.`,
    outSoon: 'It comes out in one or two minutes, everywhere at once.',
    noWayBack:
      'Until then it can be cancelled. After that, what is public stays: it can only be corrected by a further release.',
    retype: (name: string) => `To confirm, type the figure that will be public for “${name}”`,
    retypeCount: 'To confirm, type the number of changes',
    approved: (moment: string) => `Approved: the release comes out on ${moment}.`,
  },
});
