import { inBoth } from '../words/language.ts';

export const requestWords = inBoth({
  fr: {
    heading: 'Demandes en attente',
    lead: 'Nommer qui approuve ou administre, rouvrir l’accès d’une personne, retirer un second facteur\u00a0: personne ne le fait seul. Un administrateur le demande, un autre l’accorde dans la semaine, ou l’exploitant en ligne de commande.',
    none: 'Aucune demande en attente.',
    asked: 'C’est demandé\u00a0: un autre administrateur doit l’accorder, ou l’exploitant de votre hub.',
    you: 'vous',
    askedBy: (name: string, until: string) => `demandé par ${name}, à accorder jusqu’au ${until}`,
    grant: 'Accorder',
    refuse: 'Refuser',
    takeBack: 'Retirer la demande',
    refuseBody: 'Rien ne sera fait. La demande pourra être faite à nouveau.',
    acts: {
      addAccount: 'Ajouter un compte',
      changeAccount: 'Changer de rôle',
      inviteAgain: 'Inviter à choisir un autre mot de passe',
      forgetSecondFactors: 'Oublier le second facteur',
    },
    bodies: {
      addAccount:
        'Le compte est ajouté tout de suite, et vous recevez l’invitation. Transmettez-la vous-même à la personne, que vous connaissez.',
      changeAccount:
        'Le rôle change tout de suite. Les accès de la personne (mot de passe, second facteur, sessions, clés) prennent fin, et vous recevez une invitation. Transmettez-la vous-même à la personne, que vous connaissez\u00a0: un autre administrateur a pu connaître les anciens.',
      inviteAgain:
        'Vous recevez un lien. Transmettez-le vous-même à la personne, que vous connaissez. Son second facteur reste, et elle en sera avertie.',
      forgetSecondFactors:
        'Vérifiez vous-même qui demande. Les sessions et les clés de la personne prennent fin\u00a0; elle configurera un autre second facteur, et en sera avertie.',
    },
  },
  en: {
    heading: 'Requests that wait',
    lead: 'Naming who approves or keeps accounts, reopening somebody’s access, taking a second factor away: nobody does that alone. One administrator asks, another grants it within a week, or the operator on the command line.',
    none: 'No request waits.',
    asked: 'It is asked for: another administrator has to grant it, or the operator of your hub.',
    you: 'you',
    askedBy: (name: string, until: string) => `asked for by ${name}, to be granted until ${until}`,
    grant: 'Grant',
    refuse: 'Refuse',
    takeBack: 'Take the request back',
    refuseBody: 'Nothing will be done. It can be asked for again.',
    acts: {
      addAccount: 'Add an account',
      changeAccount: 'Change a role',
      inviteAgain: 'Invite to choose another password',
      forgetSecondFactors: 'Forget the second factor',
    },
    bodies: {
      addAccount:
        'The account is added at once, and you get the invitation. Hand it yourself to the person, whom you know.',
      changeAccount:
        'The role changes at once. Every way in of the person (password, second factor, sessions, keys) ends, and you get an invitation. Hand it yourself to the person, whom you know: another administrator may have known the old ones.',
      inviteAgain:
        'You get a link. Hand it yourself to the person, whom you know. Their second factor stays, and they will be told.',
      forgetSecondFactors:
        'Make sure yourself who asks. The person’s sessions and keys end; they will set up another second factor, and be told.',
    },
  },
});
