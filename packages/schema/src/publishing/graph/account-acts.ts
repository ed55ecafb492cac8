import { isDay } from '@akto-figures/contents';
import { builder } from '../../builder.ts';
import { badInput } from '../../errors/bad-input.ts';
import { defineAct } from './define-act.ts';
import { editors } from './editors.ts';
import { readRights, rightsFields } from './given-rights.ts';
import { requireText } from './text.ts';

const says = {
  account: 'The account, by its id.',
  name: 'As the audit trail is to name them.',
} as const;

const AddAccountInput = builder.inputType('AddAccountInput', {
  description: 'Who is to have an account.',
  subGraphs: editors,
  fields: (t) => ({
    email: t.string({ holds: 'email', required: true, description: 'The address to sign in with.' }),
    name: t.string({ holds: 'line', required: true, description: says.name }),
    ...rightsFields(t),
  }),
});

const ChangeAccountInput = builder.inputType('ChangeAccountInput', {
  description: 'What an account is to be, whole.',
  subGraphs: editors,
  fields: (t) => ({
    account: t.id({ required: true, description: says.account }),
    name: t.string({ holds: 'line', required: true, description: says.name }),
    ...rightsFields(t),
  }),
});

const AccountInput = builder.inputType('AccountInput', {
  description: 'An account.',
  subGraphs: editors,
  fields: (t) => ({ account: t.id({ required: true, description: says.account }) }),
});

const DisableAccountInput = builder.inputType('DisableAccountInput', {
  description: 'Why an account lets nobody in any more.',
  subGraphs: editors,
  fields: (t) => ({
    account: t.id({ required: true, description: says.account }),
    reason: t.string({ holds: 'text', required: true, description: 'Why.' }),
  }),
});

const EnableAccountInput = builder.inputType('EnableAccountInput', {
  description: 'Why an account lets its holder in again.',
  subGraphs: editors,
  fields: (t) => ({
    account: t.id({ required: true, description: says.account }),
    reason: t.string({ holds: 'text', required: true, description: 'Why.' }),
  }),
});

const LiftMailBlockInput = builder.inputType('LiftMailBlockInput', {
  description: 'Whose address takes mail again.',
  subGraphs: editors,
  fields: (t) => ({
    account: t.id({ required: true, description: says.account }),
    reason: t.string({ holds: 'text', required: true, description: 'Why.' }),
  }),
});

const ForgetSecondFactorsInput = builder.inputType('ForgetSecondFactorsInput', {
  description: 'Who has lost their second factor, and how you made sure who asks.',
  subGraphs: editors,
  fields: (t) => ({
    account: t.id({ required: true, description: says.account }),
    reason: t.string({
      holds: 'text',
      required: true,
      description: 'Why, and how you made sure who asks: "Téléphone perdu, vue en personne."',
    }),
  }),
});

const IssueApiKeyInput = builder.inputType('IssueApiKeyInput', {
  description: 'What a script is to sign in with.',
  subGraphs: editors,
  fields: (t) => ({
    account: t.id({
      deprecationReason:
        'Everybody makes keys for their own account only, which need not be named. Goes on 2027-11-29.',
      description: 'Your own account, by its id.',
    }),
    name: t.string({
      holds: 'line',
      required: true,
      description: 'As the audit trail is to name it: "Import nocturne".',
    }),
    ...rightsFields(t),
    expiresOn: t.string({
      holds: 'day',
      required: true,
      description: 'The last day on which it opens anything, in UTC: "2027-03-31". Within 366 days.',
    }),
  }),
});

const RevokeApiKeyInput = builder.inputType('RevokeApiKeyInput', {
  description: 'Why a key opens nothing any more.',
  subGraphs: editors,
  fields: (t) => ({
    apiKey: t.id({ required: true, description: 'The key, by its id.' }),
    reason: t.string({ holds: 'text', required: true, description: 'Why.' }),
  }),
});

const GrantAccountRequestInput = builder.inputType('GrantAccountRequestInput', {
  description: 'What is granted.',
  subGraphs: editors,
  fields: (t) => ({ request: t.id({ required: true, description: 'The request, by its id.' }) }),
});

const RefuseAccountRequestInput = builder.inputType('RefuseAccountRequestInput', {
  description: 'What is not granted, and why.',
  subGraphs: editors,
  fields: (t) => ({
    request: t.id({ required: true, description: 'The request, by its id.' }),
    reason: t.string({ holds: 'text', required: true, description: 'Why.' }),
  }),
});

const NoticeInput = builder.inputType('NoticeInput', {
  description: 'What was read.',
  subGraphs: editors,
  fields: (t) => ({ notice: t.id({ required: true, description: 'The notice, by its id.' }) }),
});

defineAct(
  'addAccount',
  'Adds an account. `secret` is the token with which its holder chooses a password. One that approves or keeps accounts is a `request`, which another admin grants; so is any that an admin who approves as well asks for.',
  AddAccountInput,
  ({ email, name, ...rights }) => ({
    email,
    name: requireText('input.name', name),
    ...readRights(rights),
  }),
);
defineAct(
  'changeAccount',
  'Changes a name, the roles or the actors. Sessions and keys that stand on other rights end. A further role that approves or keeps accounts is a `request`, which another admin grants: the hub then forgets every way in to the account, and that admin hands over an invitation to new ones.',
  ChangeAccountInput,
  ({ account, name, ...rights }) => ({
    account,
    name: requireText('input.name', name),
    ...readRights(rights),
  }),
);
defineAct(
  'inviteAgain',
  'Lets the holder of an account choose another password. Where nobody has come in by it yet, and who asks approves nothing, `secret` is the token for it; else it is a `request`, and the token is for the admin who grants it. The second factor stays.',
  AccountInput,
  ({ account }) => ({ account }),
);
defineAct(
  'disableAccount',
  'Lets nobody in by an account any more. It stays, because the audit trail names it.',
  DisableAccountInput,
  ({ account, reason }) => ({ account, reason: requireText('input.reason', reason) }),
);
defineAct(
  'enableAccount',
  'Lets the holder of a disabled account in again, who signs in anew. Its keys stay revoked.',
  EnableAccountInput,
  ({ account, reason }) => ({ account, reason: requireText('input.reason', reason) }),
);
defineAct(
  'forgetSecondFactors',
  'Asks another admin to let the hub forget the authenticator app and the passkeys of somebody who has lost them, which ends their sessions and keys. With the password alone they can then set up others, so make sure who asks.',
  ForgetSecondFactorsInput,
  ({ account, reason }) => ({ account, reason: requireText('input.reason', reason) }),
);
defineAct(
  'liftMailBlock',
  'Lets mail go again to an address that has refused one.',
  LiftMailBlockInput,
  ({ account, reason }) => ({ account, reason: requireText('input.reason', reason) }),
);
defineAct(
  'issueApiKey',
  'Makes a key for a script of your own, in a session in which you have just shown a second factor. `secret` is the key, shown this once. You answer for what is done with it.',
  IssueApiKeyInput,
  (given) => {
    if (!isDay(given.expiresOn)) {
      throw badInput('input.expiresOn', 'input.expiresOn is no day; give one such as "2027-03-31".');
    }
    return {
      account: given.account ?? null,
      name: requireText('input.name', given.name),
      ...readRights(given),
      expiresOn: given.expiresOn,
    };
  },
);
defineAct(
  'revokeApiKey',
  'Ends a key: one of your own, or as an admin anybody’s.',
  RevokeApiKeyInput,
  ({ apiKey, reason }) => ({
    apiKey,
    reason: requireText('input.reason', reason),
  }),
);
defineAct(
  'acknowledgeNotice',
  'Says that you have read a notice, which is shown no more. Only you can, and only signed in: a key could hide itself.',
  NoticeInput,
  ({ notice }) => ({ notice }),
);
defineAct(
  'grantAccountRequest',
  'Grants what another admin has asked for, which is done at once. `secret` is the token of an invitation, for you to hand over.',
  GrantAccountRequestInput,
  ({ request }) => ({ request }),
);
defineAct(
  'refuseAccountRequest',
  'Refuses what another admin has asked for, or takes back what you have.',
  RefuseAccountRequestInput,
  ({ request, reason }) => ({ request, reason: requireText('input.reason', reason) }),
);
