import type {
  ActionPlanFragment,
  ActionPlansQueryVariables,
  ChangesQuery,
  ChangesQueryVariables,
  ConventionFragment,
  ConventionsQueryVariables,
  FigureFragment,
  FiguresQueryVariables,
  Locale,
  ValueFragment,
} from '../generated/asked.ts';

export type {
  ActionPlanFilter,
  ActionPlanSort,
  ActionPlanStatus,
  ChangeFilter,
  ChangeKind,
  ConventionFilter,
  ConventionKind,
  ConventionStatus,
  FigureFilter,
  FigureRole,
  FigureSort,
  FigureStatus,
  Locale,
  NumberFilter,
  PerUnit,
  Qualifier,
  RecordChangeKind,
  RecordKind,
  RecordSort,
  Statement,
  TerritoryLevel,
  TimeSort,
  ValueKind,
} from '../generated/asked.ts';

/** A published number with what qualifies it. Show `value.text`, or `missing` where there is no value: "plus de 1 780" is not 1780. */
export type Figure = FigureFragment;
/** What a figure states, as one value. `text` is ready to show; whoever computes keeps `kind`, `qualifier`, `per` and `isChange`. */
export type FigureValue = ValueFragment;
/** An agreement or programme. */
export type Convention = ConventionFragment;
/** A convention at work in a territory. */
export type ActionPlan = ActionPlanFragment;
/** What a release did to a record: as it stood from then on, and before. */
export type Change = ChangesQuery['list']['nodes'][number];

/** In which language, and of which moment. */
export interface Which {
  /** The language of all texts. */
  readonly locale?: Locale | undefined;
  /** What was public at this instant, in UTC: "2026-03-12T08:30:00Z". At present unless said. */
  readonly asOf?: string | null | undefined;
  /** Ends the question, and its waiting. */
  readonly signal?: AbortSignal | undefined;
}

/** Which part of a list. */
export interface ListOptions extends Which {
  /** How many items each question asks for, 1 to 100; 100 unless said. */
  readonly first?: number | undefined;
  /** Only what follows: `next` of a page. */
  readonly after?: string | null | undefined;
}

type Asked<Variables, Names extends keyof Variables> = Readonly<Pick<Variables, Names>>;

export type WhichFigures = ListOptions & Asked<FiguresQueryVariables, 'filter' | 'sort'>;
export type WhichConventions = ListOptions & Asked<ConventionsQueryVariables, 'filter' | 'sort'>;
export type WhichActionPlans = ListOptions & Asked<ActionPlansQueryVariables, 'filter' | 'sort'>;
/** `since` is an instant, or an epoch or the id of a release that is known. */
export type WhichChanges = Omit<ListOptions, 'asOf'> &
  Asked<ChangesQueryVariables, 'filter' | 'since' | 'sort' | 'until'>;
