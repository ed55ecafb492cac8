import { inBoth } from '../words/language.ts';

export const teamWords = inBoth({
  fr: {
    heading: 'Équipe',
    accounts: 'Comptes',
    name: 'Nom',
    email: 'Adresse électronique',
    role: 'Rôle',
    roles: {
      EDITOR: 'Rédaction',
      REVIEWER: 'Relecture',
      PUBLISHER: 'Publication',
      ADMIN: 'Administration',
    },
    rolesLead:
      'La rédaction écrit pour un acteur\u00a0; la relecture écrit pour tous, relit et renvoie\u00a0; la publication approuve ce que d’autres ont écrit\u00a0; l’administration tient les comptes et les clés.',
    actor: 'Écrit pour',
    actorHint: 'L’acteur dont cette personne écrit les chiffres.',
    state: 'État',
    active: 'Actif',
    disabled: (day: string) => `Fermé depuis le ${day}`,
    acts: 'Actions',
    add: 'Ajouter un compte',
    addHeading: 'Nouveau compte',
    change: 'Modifier',
    changeHeading: (name: string) => `Modifier le compte de ${name}`,
    changeHint:
      'Un autre rôle ou acteur met fin à ses sessions et à ses clés. Pour publier ou administrer, la personne choisit aussi un nouveau mot de passe, par une invitation que remet l’administrateur qui l’accorde.',
    save: 'Enregistrer',
    inviteAgain: 'Inviter à nouveau',
    inviteBody:
      'Une nouvelle invitation permet de choisir un autre mot de passe. La précédente n’ouvre plus rien. Si la personne s’est déjà connectée, un autre administrateur doit l’accorder.',
    disable: 'Fermer',
    disableBody: 'Ses sessions et ses clés prennent fin tout de suite. Le compte peut être rouvert.',
    enable: 'Rouvrir',
    enableBody: 'La personne peut se connecter à nouveau. Ses clés restent révoquées.',
    forget: 'Oublier le second facteur',
    forgetBody:
      'À faire seulement si vous avez vérifié qui demande. Un autre administrateur doit l’accorder\u00a0; la personne devra alors en configurer un autre à sa prochaine connexion.',
    reason: 'Pourquoi',
    reasonHint: 'Le journal le garde.',
    refusals: {
      ACTOR_REQUIRED: 'Choisissez l’acteur pour lequel cette personne écrit.',
      BAD_EMAIL: 'Cette adresse électronique ne se lit pas\u00a0: «\u00a0camille@example.fr\u00a0».',
      BAD_EXPIRY: 'Le dernier jour est dans l’année qui vient.',
      BAD_NAME: 'Écrivez un nom\u00a0: c’est lui que le journal donne.',
      EMAIL_TAKEN: 'Un autre compte a cette adresse.',
      NAME_TAKEN:
        'Le journal connaît déjà quelqu’un sous ce nom. Donnez un nom qui les distingue, par exemple avec le service.',
      REQUEST_OVER: 'Cette demande est déjà décidée, ou n’est plus valable.',
      LAST_ADMIN: 'C’est le dernier compte d’administration. Confiez d’abord ce rôle à quelqu’un d’autre.',
    },
    done: 'C’est fait.',
    invitation: 'Invitation',
    invitationLead:
      'Transmettez ce lien à la personne\u00a0: le hub n’envoie pas de courrier. Il sert une fois, vaut trois jours, et ne sera plus montré.',
    link: 'Lien d’invitation',
    keys: 'Clés d’API',
    keysLead:
      'Pour les scripts\u00a0: une clé a au plus les droits du compte qui en répond, et s’éteint dans l’année. Chacun crée les siennes sur son compte\u00a0; ici, vous pouvez y mettre fin.',
    noKeys: 'Aucune clé.',
    keyName: 'À quoi elle sert',
    account: 'Compte qui en répond',
    expiresOn: (day: string) => `jusqu’au ${day}`,
    lastUsed: 'Dernier usage',
    never: 'jamais',
    revoked: (day: string) => `Révoquée le ${day}`,
    revoke: 'Révoquer',
    revokeBody: 'Les scripts qui s’en servent sont refusés tout de suite. Une clé révoquée ne revient pas.',
    of: (act: string, name: string) => `${act} (${name})`,
  },
  en: {
    heading: 'Team',
    accounts: 'Accounts',
    name: 'Name',
    email: 'E-mail address',
    role: 'Role',
    roles: {
      EDITOR: 'Editor',
      REVIEWER: 'Reviewer',
      PUBLISHER: 'Publisher',
      ADMIN: 'Administrator',
    },
    rolesLead:
      'Editors write for one actor; reviewers write for all, review and send back; publishers approve what others wrote; administrators keep accounts and keys.',
    actor: 'Writes for',
    actorHint: 'The actor whose figures this person writes.',
    state: 'State',
    active: 'Active',
    disabled: (day: string) => `Closed since ${day}`,
    acts: 'Acts',
    add: 'Add an account',
    addHeading: 'New account',
    change: 'Change',
    changeHeading: (name: string) => `Change the account of ${name}`,
    changeHint:
      'Another role or actor ends its sessions and keys. To publish or keep accounts, the person also chooses a new password, by an invitation that the administrator who grants it hands over.',
    save: 'Save',
    inviteAgain: 'Invite again',
    inviteBody:
      'A new invitation lets them choose another password. The one before opens nothing any more. If they have come in before, another administrator has to grant it.',
    disable: 'Close',
    disableBody: 'Its sessions and keys end at once. The account can be reopened.',
    enable: 'Reopen',
    enableBody: 'The person can sign in again. Their keys stay revoked.',
    forget: 'Forget the second factor',
    forgetBody:
      'Only after you have made sure who asks. Another administrator has to grant it; then the person will have to set up another at the next sign-in.',
    reason: 'Why',
    reasonHint: 'The journal keeps it.',
    refusals: {
      ACTOR_REQUIRED: 'Choose the actor that this person writes for.',
      BAD_EMAIL: 'This e-mail address cannot be read: “camille@example.fr”.',
      BAD_EXPIRY: 'The last day is within the year to come.',
      BAD_NAME: 'Write a name: the journal tells it.',
      EMAIL_TAKEN: 'Another account has this address.',
      NAME_TAKEN:
        'The journal knows somebody else by this name. Give one that tells the two apart, such as with the department.',
      REQUEST_OVER: 'This request is decided already, or has ended.',
      LAST_ADMIN: 'It is the last administrator’s account. Give somebody else this role first.',
    },
    done: 'Done.',
    invitation: 'Invitation',
    invitationLead:
      'Hand this link over: the hub sends no mail. It opens once, lasts three days, and will not be shown again.',
    link: 'Invitation link',
    keys: 'API keys',
    keysLead:
      'For scripts: a key has at most the rights of the account that answers for it, and ends within the year. People create their own on their account’s screen; here you can end them.',
    noKeys: 'No keys.',
    keyName: 'What it is for',
    account: 'Account that answers for it',
    expiresOn: (day: string) => `until ${day}`,
    lastUsed: 'Last used',
    never: 'never',
    revoked: (day: string) => `Revoked on ${day}`,
    revoke: 'Revoke',
    revokeBody: 'Scripts that use it are refused at once. A revoked key does not come back.',
    of: (act: string, name: string) => `${act} (${name})`,
  },
});

/** Why an account or a key cannot be as it was asked for; the hub's own words where it has a reason of its own. */
export function whyRefused({ code, message }: { readonly code: string; readonly message: string }): string {
  const refusals: Readonly<Record<string, string>> = teamWords().refusals;
  return refusals[code] ?? message;
}
