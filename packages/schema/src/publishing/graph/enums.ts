import { acts } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { editors } from './editors.ts';

export const RoleType = builder.enumType('Role', {
  description: 'What somebody is trusted with.',
  subGraphs: editors,
  values: {
    EDITOR: { description: 'Writes the figures of one actor, or of several.' },
    REVIEWER: { description: 'Writes everything, weighs warnings and sends back.' },
    PUBLISHER: { description: 'What a reviewer does, and approves what others wrote.' },
    ADMIN: {
      description: 'Keeps the accounts and keys, and reads everything; as such neither writes nor approves.',
    },
  } as const,
});

/** Why a field that holds one of several is no longer to be asked for. */
export const oneOf = (several: 'roles' | 'actors'): string =>
  `There may be several: ask for \`${several}\`. Goes on 2027-12-01.`;

export const CameByType = builder.enumType('CameBy', {
  description: 'How somebody came in.',
  subGraphs: editors,
  values: {
    SESSION: { description: 'Signed in, in a browser.' },
    API_KEY: { description: 'With a key for scripts.' },
    COMMAND_LINE: { description: 'At the operator’s command line.' },
    HUB: { description: 'The hub itself.' },
  } as const,
});

export const ActType = builder.enumType('Act', {
  description: 'What can be done: the mutations of this graph, by their names.',
  subGraphs: editors,
  values: Object.fromEntries(acts.map((act) => [act, { description: `The mutation \`${act}\`.` }])) as Record<
    (typeof acts)[number],
    { description: string }
  >,
});

export const ReleaseStateType = builder.enumType('ReleaseState', {
  description:
    'Where a release is on its way. Public is no state: it is an approved release whose time has come.',
  subGraphs: editors,
  values: {
    DRAFT: { description: 'It is written.' },
    IN_REVIEW: { description: 'It is read by those who review, and rests.' },
    APPROVED: { description: 'It is sealed, and public from its time on.' },
  } as const,
});

export const SubjectKindType = builder.enumType('SubjectKind', {
  description: 'What a release can change.',
  subGraphs: editors,
  values: {
    ACTOR: { description: 'A body.' },
    UNIT: { description: 'A unit of the hub’s own.' },
    INDICATOR: { description: 'What is counted.' },
    SOURCE: { description: 'A document.' },
    CONVENTION: { description: 'An agreement or programme.' },
    ACTION_PLAN: { description: 'A convention at work in a territory.' },
    FIGURE: { description: 'A published number.' },
    COLLECTION: { description: 'A named, ordered set of figures.' },
  } as const,
});

export const DraftedChangeType = builder.enumType('DraftedChange', {
  description: 'What a change does to what the public saw before.',
  subGraphs: editors,
  values: {
    ADDITION: { description: 'It brings something new.' },
    REVISION: { description: 'It brings better data; a public note says which.' },
    CORRECTION: { description: 'It repairs an error; a public note says which.' },
    WITHDRAWAL: { description: 'It takes something back; a public note says why.' },
  } as const,
});

export const SeverityType = builder.enumType('Severity', {
  description: 'How much a finding weighs.',
  subGraphs: editors,
  values: {
    ERROR: { description: 'It has to be mended.' },
    WARNING: { description: 'It has to be mended, or accepted with a reason that stays on record.' },
  } as const,
});

export const NoticeKindType = builder.enumType('NoticeKind', {
  description: 'What was done to an account that its holder should know.',
  subGraphs: editors,
  values: {
    API_KEY_MADE: { description: 'An API key was made, which acts in its name.' },
    INVITED_AGAIN: { description: 'A link was made by which another password can be chosen.' },
    SECOND_FACTORS_FORGOTTEN: { description: 'The hub has forgotten its authenticator app and passkeys.' },
    ROLE_RAISED: {
      description:
        'It came to a role that approves or keeps accounts. The hub has forgotten its password, authenticator app and passkeys, and a link was made by which others begin.',
    },
  } as const,
});

export const ObstacleType = builder.enumType('Obstacle', {
  description: 'Why somebody may not do something.',
  subGraphs: editors,
  values: {
    ROLE: { description: 'Their role does not do it.' },
    KEY: { description: 'An API key does not do it: somebody signs in.' },
    FACTOR: {
      description:
        'It needs a session in which a second factor was shown within the last quarter of an hour: show it again.',
    },
    NOT_YOUR_ACCOUNT: { description: 'It is of another account.' },
    YOUR_OWN_REQUEST: { description: 'They have asked for it themself: another admin grants it.' },
    NOT_YOUR_ACTOR: { description: 'It is a figure of another actor.' },
    YOUR_OWN_CHANGE: { description: 'They have a hand in it: somebody else has to.' },
    STATE: { description: 'The release is in another state.' },
    NAMED_BY_ANOTHER: {
      description:
        'Another approved release rests on this one: it names what this one brings, or withdraws what this one no longer names. Cancel that one first.',
    },
    TITLE_IS_FILE_NAME: {
      description:
        'Its title is the name of a file ("chiffres.csv"), and the title is public: say by `editRelease` what the release brings, then submit it.',
    },
    ALREADY_PUBLIC: { description: 'The release is public, and stays; a further one can correct it.' },
  } as const,
});

export const OccurrenceType = builder.enumType('Occurrence', {
  description: 'Which of the two instants that a clock shows twice, when it is put back.',
  subGraphs: editors,
  values: {
    EARLIER: { description: 'The first time, in summer time.' },
    LATER: { description: 'The second time, in winter time.' },
  } as const,
});

export const TimeRefusalType = builder.enumType('TimeRefusal', {
  description: 'Why a release cannot be out at a time.',
  subGraphs: editors,
  values: {
    SKIPPED: { description: 'The clocks of Paris skip it: `choices` are the instants around it.' },
    TWICE: { description: 'The clocks of Paris show it twice: say `occurrence`, of the two `choices`.' },
    TOO_EARLY: {
      description:
        'It has come, is less than 60 s ahead, or comes before what the release changes or names is out: `choices` is the earliest that can be.',
    },
    MISSED: {
      description:
        'It came before the approval was done, which so is not done at all: `choices` is the earliest that can be now.',
    },
    NO_TIME: { description: 'It is no time such as "2026-03-12T09:30".' },
  } as const,
});
