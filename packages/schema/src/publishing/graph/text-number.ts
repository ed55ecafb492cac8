import {
  type HubAnswer,
  hubAnswers,
  isTakenUnseen,
  type TextNumber as TextNumberData,
  textDoubts,
  textLacks,
  textOrigins,
  textRelations,
  textStates,
} from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { FigureRoleType } from '../../figures/figure-enums.ts';
import { FigureValue } from '../../figures/value.ts';
import { Period, periodRow } from '../../periods/period.ts';
import { Territory } from '../../territories/territory.ts';
import { editors } from './editors.ts';

/** The values of an enum, each with what it means. */
const described = <Name extends string>(names: readonly Name[], says: Readonly<Record<Name, string>>) =>
  Object.fromEntries(names.map((name) => [name, { description: says[name] }])) as Record<
    Name,
    { description: string }
  >;

const TextStateType = builder.enumType('TextState', {
  description: 'What becomes of a number of a text.',
  subGraphs: editors,
  values: described(textStates, {
    OPEN: 'It may be a figure, and nobody has decided.',
    ACCEPTED: 'It becomes a figure of the draft.',
    REJECTED: 'Somebody has said that it is no figure to publish.',
    JOINED: 'It says the same as another number of the text.',
    LEFT: 'It is no figure, as it was read: a date, an address, a page …',
  }),
});

const TextLackType = builder.enumType('TextLack', {
  description: 'What a number still lacks to be a figure.',
  subGraphs: editors,
  values: described(textLacks, {
    VALUE: 'Its words cannot be read as a value.',
    LABEL: 'What is counted, in French.',
    UNIT: 'Its unit.',
    PERIOD: 'Its period.',
    TERRITORY: 'Its territory.',
  }),
});

const TextDoubtType = builder.enumType('TextDoubt', {
  description: 'What is doubtful in a number beside the others of its text.',
  subGraphs: editors,
  values: described(textDoubts, {
    BARE_LABEL: 'Its label is the word of its unit alone, and another number of the text has the same.',
    CLAUSE_LABEL: 'Its label is a part of a sentence, with its verb: it does not name what is counted.',
    PART_LARGER: 'It is larger than what it is said to be a part of.',
    CONTRADICTS: 'The text says another value of the same.',
  }),
});

const origins = {
  sentence: 'The sentence of the number.',
  paragraph: 'Its paragraph.',
  lead: 'The words before its list.',
  heading: 'The heading above it.',
  title: 'The title of the text.',
  text: 'Another part of the text: it is inferred.',
  dateLine: 'The day on which the text was given out.',
  assumed: 'Nowhere: it is assumed.',
  typed: 'Somebody has said it.',
} as const;

const TextOriginType = builder.enumType('TextOrigin', {
  description: 'Where a part of a number was read.',
  subGraphs: editors,
  values: Object.fromEntries(
    textOrigins.map((name) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
      { value: name, description: origins[name] },
    ]),
  ) as Record<string, { value: (typeof textOrigins)[number]; description: string }>,
});

const TextRelationType = builder.enumType('TextRelationKind', {
  description: 'How a number stands to another one of its text.',
  subGraphs: editors,
  values: Object.fromEntries(
    textRelations.map((name) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
      { value: name, description: `"${name}": see \`docs/decisions/extraction.md\`.` },
    ]),
  ) as Record<string, { value: (typeof textRelations)[number]; description: string }>,
});

export const TextPlace = builder
  .objectRef<{ readonly start: number; readonly end: number }>('TextPlace')
  .implement({
    description: 'A stretch of a text, in UTF-16 units.',
    subGraphs: editors,
    fields: (t) => ({
      start: t.exposeInt('start', { description: 'Its first unit.' }),
      end: t.exposeInt('end', { description: 'The unit after its last one.' }),
    }),
  });

const TextRelation = builder.objectRef<TextNumberData['relations'][number]>('TextRelation').implement({
  description: 'A relation of a number to another one of its text.',
  subGraphs: editors,
  fields: (t) => ({
    type: t.field({ type: TextRelationType, description: 'Which.', resolve: ({ type }) => type }),
    to: t.field({ type: TextPlace, description: 'The other number.', resolve: ({ to }) => to }),
  }),
});

const TextProblem = builder.objectRef<TextNumberData['problems'][number]>('TextProblem').implement({
  description: 'What somebody has said of a number that cannot be read.',
  subGraphs: editors,
  fields: (t) => ({
    field: t.exposeString('field', { description: 'What it was said of: "value", "period", "territory".' }),
    message: t.exposeString('message', { description: 'Why, in the language of the text.' }),
  }),
});

const TextHub = builder.objectRef<HubAnswer>('TextHub').implement({
  description: 'What the hub has of the same as a number.',
  subGraphs: editors,
  fields: (t) => ({
    is: t.field({
      type: builder.enumType('TextHubAnswer', {
        description: 'How the hub’s figure stands to a number of a text.',
        subGraphs: editors,
        values: described(hubAnswers, {
          SAME: 'It states the same: there is nothing to do.',
          OTHER_VALUE: 'It states another value: the draft revises it.',
          NEW_PERIOD: 'It is of an earlier period: the draft adds a figure.',
          OLDER_PERIOD: 'It is of a later period: the text is older than what the hub states.',
          SEVERAL: 'Several figures may be the one that is meant, and the text does not say which.',
          AWAITED:
            'A draft states the figure again for this period and awaits its value: it is given to that draft. `figure` is the key of the drafted one, `value` and `period` are those of the one that it carries over.',
        }),
      }),
      description: 'How.',
      resolve: ({ is }) => is,
    }),
    figure: t.exposeString('figure', { description: 'The key of the figure.' }),
    label: t.exposeString('label', { description: 'Its label, in French.' }),
    value: t.field({
      type: FigureValue,
      nullable: true,
      description: 'What it states.',
      resolve: ({ value }) => value,
    }),
    period: t.field({
      type: Period,
      nullable: true,
      description: 'When.',
      resolve: ({ period }) => (period ? periodRow(period) : null),
    }),
    isOverdue: t.exposeBoolean('isOverdue', {
      description: 'The day by which somebody was to look at it again has passed.',
    }),
  }),
});

export const TextNumber = builder.objectRef<TextNumberData>('TextNumber').implement({
  description: 'A number of a text, as it was read and as somebody has corrected it.',
  subGraphs: editors,
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins, in UTF-16 units of the text.' }),
    end: t.exposeInt('end', { description: 'The unit after its last one.' }),
    exact: t.exposeString('exact', { description: 'Its words.' }),
    state: t.field({
      type: TextStateType,
      description: 'What becomes of it.',
      resolve: ({ state }) => state,
    }),
    because: t.exposeString('because', {
      nullable: true,
      description: 'Why it is no figure: "year", "address" … as it was read, or what somebody has said.',
    }),
    isRead: t.exposeBoolean('isRead', { description: 'False where somebody has marked it.' }),
    value: t.field({
      type: FigureValue,
      nullable: true,
      description: 'What it states.',
      resolve: ({ value }) => value,
    }),
    counted: t.exposeString('counted', {
      nullable: true,
      description: 'What is counted, in the words of the text.',
    }),
    label: t.exposeString('label', { nullable: true, description: 'The same in French.' }),
    convention: t.exposeString('convention', {
      nullable: true,
      description: 'The key of the convention that it is of; null where none is named.',
    }),
    indicator: t.exposeString('indicator', {
      nullable: true,
      description: 'The key of the indicator that counts it; null where the draft adds one.',
    }),
    period: t.field({
      type: Period,
      nullable: true,
      description: 'When.',
      resolve: ({ period, periodFrom }) => (period ? periodRow(period, periodFrom !== 'sentence') : null),
    }),
    periodFrom: t.field({
      type: TextOriginType,
      nullable: true,
      description: 'Where the period was read.',
      resolve: ({ periodFrom }) => periodFrom,
    }),
    territory: t.field({
      type: Territory,
      nullable: true,
      description: 'Where.',
      resolve: ({ territory }, _args, { atlas }) => atlas.all.find(({ id }) => id === territory) ?? null,
    }),
    territoryFrom: t.field({
      type: TextOriginType,
      nullable: true,
      description: 'Where the territory was read.',
      resolve: ({ territoryFrom }) => territoryFrom,
    }),
    role: t.field({ type: FigureRoleType, description: 'Result, objective …', resolve: ({ role }) => role }),
    relations: t.field({
      type: [TextRelation],
      description: 'How it stands to other numbers of the text.',
      resolve: ({ relations }) => [...relations],
    }),
    isSure: t.boolean({
      description: 'It may be taken unseen: every part was read, and nothing speaks against it.',
      resolve: isTakenUnseen,
    }),
    lacks: t.field({
      type: [TextLackType],
      description: 'What it lacks to be a figure.',
      resolve: ({ lacks }) => [...lacks],
    }),
    problems: t.field({
      type: [TextProblem],
      description: 'What was said of it and cannot be read.',
      resolve: ({ problems }) => [...problems],
    }),
    joinedTo: t.field({
      type: TextPlace,
      nullable: true,
      description: 'The number that says the same.',
      resolve: ({ joinedTo }) => joinedTo,
    }),
    splitFrom: t.field({
      type: TextPlace,
      nullable: true,
      description: 'The number that it is a part of, where that was split in two.',
      resolve: ({ splitFrom }) => splitFrom,
    }),
    hub: t.field({
      type: TextHub,
      nullable: true,
      description: 'What the hub has of the same; null where it has nothing.',
      resolve: ({ hub }) => hub,
    }),
    mayFill: t.exposeStringList('mayFill', {
      description:
        'The keys of the awaited figures that it may be the value of, the most alike first: `says.fills` of a mark chooses one. Empty where it is clear, or of none.',
    }),
    doubts: t.field({
      type: [TextDoubtType],
      description: 'What is doubtful in it.',
      resolve: ({ doubts }) => [...doubts],
    }),
    contradictedBy: t.field({
      type: [TextPlace],
      description: 'The first numbers of the text that say another value of the same.',
      resolve: ({ contradictedBy }) => [...contradictedBy],
    }),
  }),
});
