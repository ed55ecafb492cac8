import { type FigureContent, mayFollow, periodAsFar } from '@akto-figures/contents';
import type { ImportEdits } from '../inputs.ts';
import { carriedOver } from '../renewals/carried-over.ts';
import { figureKeyOf } from '../texts/free-keys.ts';
import { withoutPrinted } from './change-of-figure.ts';
import { type Identity, type ImportContext, identityText, type StandingFigure } from './known.ts';
import type { SaidOfFigure } from './read-row.ts';

/** A row whose key is that of a figure of another period, and the figure that it is about. */
export interface OfNewPeriod {
  /** The row, without what an export repeats of the period before. */
  readonly said: SaidOfFigure;
  /** The figure of its period that stands already; undefined where the row begins one. */
  readonly stands: StandingFigure | undefined;
  /** What a new figure is begun with, as a renewal begins it. */
  readonly begun: FigureContent;
  readonly key: string;
  /** The key of the figure of the period before; null where the new period is not later. */
  readonly renews: string | null;
  /** What the figure of the key says today. */
  readonly before: FigureContent;
}

const relations = ['partOf', 'exampleOf', 'with', 'derivedFrom'] as const;

/** What somebody has said of the rows whose period is not that of their figure. */
export function otherPeriods(
  known: Pick<ImportContext, 'atlas' | 'keysOf' | 'standing' | 'freeKeys'>,
  { otherPeriods: ofAll = null, periods = [] }: Pick<ImportEdits, 'otherPeriods' | 'periods'>,
) {
  const answers = new Map(periods.map(({ row, is }) => [row, is]));
  /** The keys of what is begun, by the key of the figure before and the new period. */
  const begun = new Map<string, string>();
  const begunFrom = new Map<string, [from: string, to: string][]>();
  /** The figures that are there already in the new period of what others name. */
  const there = new Map<string, string>();
  /** Of what is begun: what it was before, and what its own row says of others. */
  const origins = new Map<string, { before: FigureContent; said: FigureContent }>();
  const given = new Set<string>();
  const at = (key: string, period: string) => JSON.stringify([key, period]);

  /** Whom a figure that is named is in the new period; null where nobody knows. */
  const counterpart = (key: string, before: FigureContent, period: string): string | null => {
    for (const [from, to] of begunFrom.get(key) ?? []) {
      if (periodAsFar(from, before.period ?? '', period) === to) return begun.get(at(key, to)) ?? null;
    }
    return there.get(at(key, period)) ?? null;
  };

  return {
    /** What somebody has said of a row: nothing where its period is that of its figure; null where nobody has. */
    answerOf({ row, content: { period } }: SaidOfFigure, stands: StandingFigure | undefined) {
      const isOther = period !== undefined && stands !== undefined && period !== stands.content.period;
      return isOther ? (answers.get(row) ?? ofAll) : undefined;
    },

    /** Finds what rows of a new period are about: a figure that stands for it, or one that they begin. */
    async find(
      rows: readonly { said: SaidOfFigure; key: string; stands: StandingFigure }[],
    ): Promise<ReadonlyMap<SaidOfFigure, OfNewPeriod>> {
      if (rows.length === 0) return new Map();
      const moved = rows.map(({ said, key, stands }) => {
        const before = stands.content;
        const own = withoutOld(said, before);
        const period = own.content.period ?? '';
        const whole = carriedOver(before, {
          ...{
            period,
            source: '',
            convention: own.content.convention ?? null,
            counterpartOf: (other) => other,
          },
        });
        const { citations: _, ...content } = whole;
        const identity = identityIn({ ...content, ...own.content });
        return { row: said, said: own, before, key, period, begun: content, identity };
      });
      const found = await known.keysOf(moved.map(({ identity }) => identity));
      const standing = await known.standing([...found.values()].flat());
      await this.findNamed(moved);
      const wanted = moved.map(({ begun, said: { content } }) => {
        const { labelFr = null, territory = null, period = null } = { ...begun, ...content };
        return figureKeyOf({ label: labelFr, territory, period }, known.atlas);
      });
      const give = await known.freeKeys(wanted);
      return new Map(
        moved.map(({ row, identity, ...each }, place) => {
          const { role = 'ACTUAL' } = { ...each.begun, ...each.said.content };
          const [same] = (found.get(identityText(identity)) ?? []).filter(
            (key) => (standing.get(key)?.content.role ?? 'ACTUAL') === role,
          );
          const name = at(each.key, each.period);
          let key = same ?? begun.get(name);
          while (key === undefined || (key !== same && !begun.has(name) && given.has(key)))
            key = give(wanted[place] ?? '');
          given.add(key);
          begun.set(name, key);
          begunFrom.set(each.key, [
            ...(begunFrom.get(each.key) ?? []),
            [each.before.period ?? '', each.period],
          ]);
          const renews = mayFollow(each.period, each.before.period ?? '') ? each.key : null;
          return [row, { ...each, key, stands: same === undefined ? undefined : standing.get(same), renews }];
        }),
      );
    },

    /** Looks for what figures name: whether it is stated for their new period already. */
    async findNamed(moved: readonly { before: FigureContent; period: string }[]): Promise<void> {
      const named = moved.flatMap(({ before, period }) =>
        namedIn(before).map((key) => ({ key, before, period })),
      );
      if (named.length === 0) return;
      const standing = await known.standing(named.map(({ key }) => key));
      const then = named.flatMap(({ key, before, period }) => {
        const other = standing.get(key)?.content;
        const as = other?.period && before.period && periodAsFar(other.period, before.period, period);
        return other && as ? [{ key, period, identity: identityIn({ ...other, period: as }) }] : [];
      });
      const found = await known.keysOf(then.map(({ identity }) => identity));
      for (const { key, period, identity } of then) {
        const [one, another] = found.get(identityText(identity)) ?? [];
        if (one !== undefined && another === undefined) there.set(at(key, period), one);
      }
    },

    /** Keeps of a figure that is begun whom it names: that is known when all rows are read. */
    keep: (key: string, origin: { before: FigureContent; said: FigureContent }) =>
      void origins.set(key, origin),

    /** Whether any figure is begun that way. */
    hasAny: () => origins.size > 0,

    /** A figure that is begun, with those that it names as they are in the new period. */
    withCounterparts(key: string, content: FigureContent): FigureContent {
      const origin = origins.get(key);
      if (!origin) return content;
      const { before, said } = origin;
      const then = (other: string) => counterpart(other, before, content.period ?? '');
      const { partOf, exampleOf, with: together, derivedFrom, formula, ...rest } = content;
      const one = (name: 'partOf' | 'exampleOf') => {
        const other = content[name];
        return other && (then(other) ?? (said[name] === undefined ? null : other));
      };
      const many = (name: 'with' | 'derivedFrom') =>
        (content[name] ?? []).flatMap((other) => then(other) ?? (said[name] === undefined ? [] : other));
      const from = many('derivedFrom');
      const isDerived = from.length > 0 && from.length === derivedFrom?.length;
      const [whole, illustrated, with_] = [one('partOf'), one('exampleOf'), many('with')];
      return {
        ...rest,
        ...(whole && { partOf: whole }),
        ...(illustrated && { exampleOf: illustrated }),
        ...(with_.length > 0 && { with: with_ }),
        ...(isDerived && { derivedFrom: from, ...(formula && { formula }) }),
      };
    },
  };
}

export type OtherPeriods = ReturnType<typeof otherPeriods>;

const namedIn = ({ partOf, exampleOf, with: together = [], derivedFrom = [] }: FigureContent): string[] =>
  [partOf, exampleOf, ...together, ...derivedFrom].flatMap((key) => key ?? []);

const identityIn = ({
  indicator = '',
  period = '',
  territory = '',
  convention = null,
}: Partial<Identity>): Identity => ({ indicator, period, territory, convention });

/** What an export says of the period before and a row leaves as it is says nothing of the new one: words with its number, and relations. */
function withoutOld(said: SaidOfFigure, before: FigureContent): SaidOfFigure {
  const content = withoutPrinted(before, said.content);
  const kept = Object.entries(content).filter(([name, value]) => {
    const isOfOld =
      (relations as readonly string[]).includes(name) || /^(plain|composition|formula)/.test(name);
    return !isOfOld || JSON.stringify(value) !== JSON.stringify(before[name as keyof FigureContent]);
  });
  return { ...said, content: Object.fromEntries(kept) as FigureContent };
}
