import { inBoth } from '../words/language.ts';

const count = (number: number, one: string, many: string) => `${number}\u00a0${number > 1 ? many : one}`;

/** What is said while a release is reviewed: its checks, its comments, and what can be done with it. */
export const reviewWords = inBoth({
  fr: {
    checks: 'Vérifications',
    summary: (errors: number, warnings: number) =>
      errors > 0
        ? `${count(errors, 'erreur à corriger', 'erreurs à corriger')} avant d’aller plus loin${warnings > 0 ? `, ${count(warnings, 'point à peser', 'points à peser')}` : ''}.`
        : warnings > 0
          ? `${count(warnings, 'point à peser', 'points à peser')}\u00a0: corrigez, ou acceptez en disant pourquoi.`
          : 'Rien ne s’oppose à la publication.',
    severity: { ERROR: 'À corriger\u00a0:', WARNING: 'À peser\u00a0:' },
    accepted: 'Accepté\u00a0:',
    acceptedBy: 'Accepté par',
    times: (number: number) => `${number.toLocaleString('fr-FR')}\u00a0×`,
    inSentence: (title: string) => title.charAt(0).toLowerCase() + title.slice(1),
    acceptedOf: (number: number) =>
      `dont ${number.toLocaleString('fr-FR')}\u00a0${number > 1 ? 'acceptés' : 'accepté'}`,
    acceptAll: (number: number) =>
      `Accepter ces ${number.toLocaleString('fr-FR')}\u00a0points en disant pourquoi`,
    acceptAllHeading: (number: number) => `Accepter ${number.toLocaleString('fr-FR')}\u00a0points`,
    acceptAllBody: (title: string) =>
      `${title}. La même raison est gardée avec chacun d’eux. Ce qui viendrait s’y ajouter entre-temps n’est pas accepté.`,
    acceptAllDone: 'Points acceptés.',
    accept: 'Accepter en disant pourquoi',
    acceptHeading: 'Accepter ce point',
    acceptAction: 'Accepter',
    acceptReason: 'Pourquoi ce n’est pas un obstacle',
    acceptHint: 'Cette raison reste au journal, avec votre nom.',
    acceptDone: 'Point accepté.',
    comments: 'Commentaires',
    noComments: 'Aucun commentaire.',
    comment: 'Votre commentaire',
    commentHint: 'Lu par l’équipe, jamais public.',
    commentSend: 'Commenter',
    commentMissing: 'Écrivez votre commentaire.',
    commentDone: 'Commentaire ajouté.',
    submit: 'Soumettre à la relecture',
    submitDone: 'La publication est en relecture.',
    sendBack: 'Renvoyer à la rédaction',
    sendBackBody: 'La publication redevient un brouillon, que l’on peut à nouveau modifier.',
    sendBackReason: 'Ce qui est à revoir',
    sendBackDone: 'La publication est à nouveau un brouillon.',
    cancel: 'Annuler la sortie',
    cancelBody:
      'Rien ne sera publié. La publication redevient un brouillon, qui devra être relu et approuvé à nouveau.',
    cancelReason: 'Pourquoi',
    cancelDone: 'La sortie est annulée\u00a0: la publication est à nouveau un brouillon.',
    discard: 'Supprimer ce brouillon',
    discardBody: (changes: number) =>
      changes > 0
        ? `Le brouillon et ${changes > 1 ? `ses ${changes}\u00a0changements` : 'son changement'} seront perdus, sans retour possible. Ce qui est public ne change pas.`
        : 'Le brouillon sera perdu, sans retour possible. Ce qui est public ne change pas.',
    discardRetype: (name: string) => `Pour confirmer, saisissez le chiffre de «\u00a0${name}\u00a0»`,
    discardRetypeCount: 'Pour confirmer, saisissez le nombre de changements perdus',
    discardDone: 'Brouillon supprimé.',
    held: 'Des points restent à corriger ou à peser\u00a0: la liste des vérifications est à jour.',
    changed: 'La publication a changé entre-temps\u00a0: l’écran montre son état présent.',
    nowPublic: 'La publication est publique.',
    changesHeading: 'Ce qui change',
    changedHeading: 'Ce qui a changé',
    noChanges: 'Cette publication ne contient encore rien.',
    broughtByHub: 'Ces chiffres sont venus avec le hub.',
    addFigure: 'Écrire un chiffre',
    preview: 'Voir comme si elle était sortie',
    hands: 'Ont participé\u00a0:',
    approvedBy: 'Approuvée par',
    publicStays: 'Elle est publique, et le reste\u00a0: une nouvelle publication peut la corriger.',
    journal: 'Son journal',
    acts: 'Et maintenant',
  },
  en: {
    checks: 'Checks',
    summary: (errors: number, warnings: number) =>
      errors > 0
        ? `${count(errors, 'error', 'errors')} to mend before it goes on${warnings > 0 ? `, ${count(warnings, 'point', 'points')} to weigh` : ''}.`
        : warnings > 0
          ? `${count(warnings, 'point', 'points')} to weigh: mend, or accept and say why.`
          : 'Nothing stands against the release.',
    severity: { ERROR: 'To mend:', WARNING: 'To weigh:' },
    accepted: 'Accepted:',
    acceptedBy: 'Accepted by',
    times: (number: number) => `${number.toLocaleString('en-GB')} ×`,
    inSentence: (title: string) => title.charAt(0).toLowerCase() + title.slice(1),
    acceptedOf: (number: number) => `${number.toLocaleString('en-GB')} of them accepted`,
    acceptAll: (number: number) => `Accept these ${number.toLocaleString('en-GB')} points, and say why`,
    acceptAllHeading: (number: number) => `Accept ${number.toLocaleString('en-GB')} points`,
    acceptAllBody: (title: string) =>
      `${title}. The same reason is kept with each of them. What may have come since is not accepted.`,
    acceptAllDone: 'Points accepted.',
    accept: 'Accept, and say why',
    acceptHeading: 'Accept this point',
    acceptAction: 'Accept',
    acceptReason: 'Why it is no obstacle',
    acceptHint: 'This reason stays on record, with your name.',
    acceptDone: 'Point accepted.',
    comments: 'Comments',
    noComments: 'No comments.',
    comment: 'Your comment',
    commentHint: 'Read by the team, never public.',
    commentSend: 'Comment',
    commentMissing: 'Write your comment.',
    commentDone: 'Comment added.',
    submit: 'Submit for review',
    submitDone: 'The release is in review.',
    sendBack: 'Send back to its writers',
    sendBackBody: 'The release becomes a draft again, which can be edited.',
    sendBackReason: 'What is to be looked at again',
    sendBackDone: 'The release is a draft again.',
    cancel: 'Cancel the release',
    cancelBody: 'Nothing will come out. The release becomes a draft again, to be reviewed and approved anew.',
    cancelReason: 'Why',
    cancelDone: 'The release is cancelled, and a draft again.',
    discard: 'Delete this draft',
    discardBody: (changes: number) =>
      changes > 0
        ? `The draft and its ${changes > 1 ? `${changes} changes` : 'change'} will be lost, with no way back. What is public does not change.`
        : 'The draft will be lost, with no way back. What is public does not change.',
    discardRetype: (name: string) => `To confirm, type the figure of “${name}”`,
    discardRetypeCount: 'To confirm, type the number of changes that are lost',
    discardDone: 'Draft deleted.',
    held: 'There are points left to mend or to weigh: the list of checks is up to date.',
    changed: 'The release has changed meanwhile: the screen shows its present state.',
    nowPublic: 'The release is public.',
    changesHeading: 'What changes',
    changedHeading: 'What has changed',
    noChanges: 'There is nothing in this release yet.',
    broughtByHub: 'These figures came with the hub.',
    addFigure: 'Write a figure',
    preview: 'See it as if it were out',
    hands: 'Took part:',
    approvedBy: 'Approved by',
    publicStays: 'It is public, and stays: a further release can correct it.',
    journal: 'Its journal',
    acts: 'And now',
  },
});
