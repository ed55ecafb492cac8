import type { FigureContent } from '@akto-figures/contents';
import type { Locale, Value } from '@akto-figures/quantity';
import type { AwaitedChoice } from './hub-answers.ts';

/** A stretch of a text, in UTF-16 units: it names the number that stands there. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export const placeText = ({ start, end }: Place): string => `${start}-${end}`;
export const isSamePlace = (one: Place, other: Place): boolean =>
  one.start === other.start && one.end === other.end;

/** What becomes of a number: nobody has decided, or somebody has; `LEFT` is what the reader left out as no figure. */
export const textStates = ['OPEN', 'ACCEPTED', 'REJECTED', 'JOINED', 'LEFT'] as const;
export type TextState = (typeof textStates)[number];

/** What a number still lacks to be a figure. */
export const textLacks = ['VALUE', 'LABEL', 'UNIT', 'PERIOD', 'TERRITORY'] as const;
export type TextLack = (typeof textLacks)[number];

/** What is doubtful in a number beside the others of its text. */
export const textDoubts = ['PART_LARGER', 'CONTRADICTS', 'BARE_LABEL', 'CLAUSE_LABEL'] as const;
export type TextDoubt = (typeof textDoubts)[number];

/** How a number stands to another one of its text. */
export const textRelations = ['partOf', 'of', 'comparedWith', 'sameAs', 'exampleOf', 'with'] as const;
export type TextRelation = (typeof textRelations)[number];

/** Where a part was read, nearest first. */
export const textOrigins = [
  'sentence',
  'paragraph',
  'lead',
  'heading',
  'title',
  'text',
  'dateLine',
  'assumed',
  'typed',
] as const;
export type TextOrigin = (typeof textOrigins)[number];

/** The parts of a number that somebody may say otherwise than they were read. */
export type TextField = 'value' | 'label' | 'unit' | 'indicator' | 'period' | 'territory' | 'role' | 'partOf';

/** What the hub has of the same: nothing to do, another value of it, the same of another period, several figures that say it, or a draft that awaits it. */
export const hubAnswers = [
  'SAME',
  'OTHER_VALUE',
  'NEW_PERIOD',
  'OLDER_PERIOD',
  'SEVERAL',
  'AWAITED',
] as const;

export interface HubAnswer {
  readonly is: (typeof hubAnswers)[number];
  /** Its key, and the version of it that stands; of one that is awaited, that of the figure which it carries over. */
  readonly figure: string;
  /** Its label, in the language that comes first. */
  readonly label: string;
  readonly versionId: string;
  readonly value: Value | null;
  readonly period: string;
  /** The day by which it was to be looked at again has passed. */
  readonly isOverdue: boolean;
  /** Where it is drafted, and at which revision; of `AWAITED` alone. */
  readonly drafted?: { readonly release: string; readonly revision: number };
}

/** A number of a text, as it was read and as somebody has corrected it. */
export interface TextNumber extends Place {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly state: TextState;
  /** Why it is no figure: the reader's reason, or that of who rejected it. */
  readonly because: string | null;
  /** False where somebody has marked it. */
  readonly isRead: boolean;
  readonly value: Value | null;
  /** What is counted, in the words of the text. */
  readonly counted: string | null;
  /** The same in the language that comes first: null where the text is in another one, and nobody has written it. */
  readonly label: string | null;
  readonly indicator: string | null;
  /** EDTF. */
  readonly period: string | null;
  readonly periodFrom: TextOrigin | null;
  /** Its id. */
  readonly territory: string | null;
  readonly territoryFrom: TextOrigin | null;
  readonly role: NonNullable<FigureContent['role']>;
  readonly convention: string | null;
  readonly actors: readonly string[];
  readonly relations: readonly { readonly type: TextRelation; readonly to: Place }[];
  /** Every part was read from the text, so that it may be taken unseen. */
  readonly isSure: boolean;
  readonly lacks: readonly TextLack[];
  /** What somebody has said of it that cannot be read. */
  readonly problems: readonly { readonly field: TextField; readonly message: string }[];
  /** The key of the awaited figure that somebody says it is the value of; "-" for none of them; nothing where nobody has said. */
  readonly fills?: string | undefined;
  /** The keys of the awaited figures that it may be the value of, where nobody can tell which: somebody chooses. */
  readonly mayFill: readonly string[];
  /** What it is the same statement as. */
  readonly joinedTo: Place | null;
  /** The number that it was split from. */
  readonly splitFrom: Place | null;
  readonly hub: HubAnswer | null;
  readonly doubts: readonly TextDoubt[];
  /** The first numbers of the text that say another value of the same. */
  readonly contradictedBy: readonly Place[];
}

/** What somebody has decided about a number. */
export interface TextMark extends Place {
  readonly does: 'ACCEPT' | 'REJECT' | 'JOIN' | 'SPLIT' | 'OPEN';
  readonly reason?: string | undefined;
  /** Of `JOIN`: the number that says the same. */
  readonly to?: Place | undefined;
  /** Of `SPLIT`: where the second part begins. */
  readonly at?: number | undefined;
  readonly says?: TextSays | undefined;
}

/** What somebody says of a number in place of what was read; texts as they are typed. */
export interface TextSays {
  readonly value?: string | undefined;
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  readonly indicator?: string | undefined;
  readonly period?: string | undefined;
  readonly territory?: string | undefined;
  /** The key of its convention. */
  readonly convention?: string | undefined;
  /** The key of the awaited figure that it is the value of; "-" for none. */
  readonly fills?: string | undefined;
  readonly role?: TextNumber['role'] | undefined;
  /** The start of the number that it is a part of; null for none. */
  readonly partOf?: number | null | undefined;
}

/** What stands out in a text as a whole. */
export const textNotices = ['TWO_TEXTS', 'TABLE', 'MENUS', 'NO_NUMBERS', 'CONTRADICTION'] as const;
export type TextNotice = (typeof textNotices)[number];

/** A text as it was read, with what somebody has decided. */
export interface ReadText {
  /** What it says of itself: its title, and the day on which it was given out as EDTF. */
  readonly title: string | null;
  readonly day: string | null;
  /** The language that it seems to be in where it is none that is read, as BCP 47. */
  readonly seemsIn: string | null;
  readonly numbers: readonly TextNumber[];
  readonly notices: readonly TextNotice[];
  /** The figures of drafts that wait for values: what a number may be chosen to be. */
  readonly awaited: readonly AwaitedChoice[];
  /** Why it cannot be read now, in words; null where it was. What could be read of it before is empty then. */
  readonly refusal: ((locale: Locale) => string) | null;
}
