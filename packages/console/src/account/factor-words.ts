import { inBoth } from '../words/language.ts';

export const factorWords = inBoth({
  fr: {
    app: 'Application d’authentification',
    appLead: 'Un code à six chiffres, qui change toutes les trente secondes.',
    begin: 'Configurer une application',
    password: 'Votre mot de passe, pour confirmer que c’est vous',
    scan: 'Lisez ce code avec l’application, ou saisissez-y la clé.',
    key: 'Clé',
    qr: 'Code à lire avec l’application d’authentification',
    codes: 'Codes de secours',
    codesLead:
      'Notez ces dix codes sur papier, et gardez-les à l’abri. Chacun ouvre une fois, si vous perdez votre appareil.',
    code: 'Code à six chiffres que l’application affiche',
    confirm: 'Terminer la configuration',
    passkey: 'Clé d’accès',
    passkeyLead: 'Votre empreinte, votre visage ou le code de votre appareil, sans mot de passe.',
    passkeyName: 'Nom de la clé',
    passkeyHint: 'Par exemple «\u00a0Ordinateur du bureau\u00a0».',
    addPasskey: 'Ajouter une clé d’accès',
    done: 'Votre second facteur est en place.',
  },
  en: {
    app: 'Authenticator app',
    appLead: 'A six-digit code that changes every thirty seconds.',
    begin: 'Set up an app',
    password: 'Your password, to confirm that it is you',
    scan: 'Read this code with the app, or type the key into it.',
    key: 'Key',
    qr: 'Code to read with the authenticator app',
    codes: 'Backup codes',
    codesLead:
      'Write these ten codes on paper, and keep them safe. Each opens once, should you lose your device.',
    code: 'Six-digit code that the app shows',
    confirm: 'Finish',
    passkey: 'Passkey',
    passkeyLead: 'Your fingerprint, face or device code, without a password.',
    passkeyName: 'Name of the passkey',
    passkeyHint: 'For example “Computer at the office”.',
    addPasskey: 'Add a passkey',
    done: 'Your second factor is in place.',
  },
});
