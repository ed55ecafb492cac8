import { inBoth } from '../words/language.ts';

export const noticeWords = inBoth({
  fr: {
    heading: 'Depuis votre dernière connexion',
    you: 'vous-même',
    kinds: {
      API_KEY_MADE: (when: string, by: string, name: string) =>
        `Une clé d’API, «\u00a0${name}\u00a0», a été créée pour vous par ${by}, le ${when}. Elle agit en votre nom.`,
      INVITED_AGAIN: (when: string, by: string) =>
        `Un lien pour choisir un autre mot de passe a été créé pour votre compte par ${by}, le ${when}.`,
      SECOND_FACTORS_FORGOTTEN: (when: string, by: string) =>
        `Votre second facteur a été retiré de votre compte par ${by}, le ${when}.`,
      ROLE_RAISED: (when: string, by: string) =>
        `Votre rôle a été changé par ${by}, le ${when}. Vos anciens accès (mot de passe, second facteur, clés d’accès) ont été effacés\u00a0: seuls servent ceux que vous avez créés depuis, par l’invitation que l’on vous a remise.`,
    },
    read: 'J’en ai pris connaissance',
    notYou:
      'Si vous n’y êtes pour rien, révoquez la clé, changez de mot de passe et prévenez l’exploitant de votre hub.',
    toAccount: 'Ouvrir mon compte',
  },
  en: {
    heading: 'Since you last signed in',
    you: 'yourself',
    kinds: {
      API_KEY_MADE: (when: string, by: string, name: string) =>
        `An API key, “${name}”, was made for you by ${by}, on ${when}. It acts in your name.`,
      INVITED_AGAIN: (when: string, by: string) =>
        `A link to choose another password was made for your account by ${by}, on ${when}.`,
      SECOND_FACTORS_FORGOTTEN: (when: string, by: string) =>
        `Your second factor was taken from your account by ${by}, on ${when}.`,
      ROLE_RAISED: (when: string, by: string) =>
        `Your role was changed by ${by}, on ${when}. How you signed in before (password, second factor, passkeys) was forgotten: what opens your account is what you have set up since, by the invitation that was handed to you.`,
    },
    read: 'I have read this',
    notYou:
      'If this was not at your wish, revoke the key, change your password and tell the operator of your hub.',
    toAccount: 'Open my account',
  },
});
