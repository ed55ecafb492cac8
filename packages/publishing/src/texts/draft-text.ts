import { type FigureContent, localizedWith, quotedWords, textsOf } from '@akto-figures/contents';
import { textsWords } from '../../messages/generated/texts.ts';
import { commentOnRelease } from '../acts/comment-on-release.ts';
import { createRelease } from '../acts/create-release.ts';
import { draft } from '../acts/draft-change.ts';
import { Refused, type Verb, type Work } from '../acts/work.ts';
import type { DraftTextInput } from '../inputs.ts';
import type { Outcome } from '../outcomes.ts';
import { fillFromText } from './fill-from-text.ts';
import { freeKeys } from './free-keys.ts';
import { holdText } from './keep-text.ts';
import type { PlannedFigure, Relating, TextPlan } from './plan-text.ts';
import { placeText, type TextNumber } from './text-number.ts';

/** The most figures of one text that become a draft. */
export const mostFigures = 300;

/**
 * Writes a plan into one draft release by the acts that a person does one after the other: all of it, or nothing. While the text's
 * draft is there, it is that one.
 */
export const draftText =
  (plan: TextPlan, read: { readonly revision: number }): Verb<'draftText'> =>
  async (work, input) => {
    const { tx, viewer } = work;
    const reading = await holdText(tx, viewer.accountId, input.reading);
    if (!reading) return { is: 'NotThere', what: 'reading', name: input.reading };
    const before = reading.releaseId
      ? await tx.release.findUnique({ where: { id: reading.releaseId }, select: { id: true, state: true } })
      : null;
    if (before && before.state !== 'APPROVED') return { is: 'Done', release: before.id, reading: reading.id };
    if (reading.revision !== read.revision) return refusedText('changed', input);
    const [begun, another] = new Set(plan.figures.flatMap(({ fills }) => fills?.release ?? []));
    if (another) return refusedText('severalDrafts', input);
    const release = begun ?? done(await createRelease(work, textsOf(input, 'title', 'note')));
    const own = begun ? await sourceOfDraft(work, begun, plan) : null;
    await writePlan(work, own === null ? plan : { ...plan, knownSource: own }, release, input);
    done(
      await commentOnRelease(work, {
        release,
        text: textsWords[input.locale].comment({ name: reading.name }),
      }),
    );
    await tx.textReading.update({ where: { id: reading.id }, data: { releaseId: release } });
    return { is: 'Done', release, reading: reading.id };
  };

type Refusals = (typeof textsWords)[keyof typeof textsWords]['refusals'];

/** Why a text is no draft, in the reader's language, and the numbers of it that are the reason; `figure` is that of the hub which they say. */
export function refusedText(
  code: keyof Refusals,
  { locale }: Pick<DraftTextInput, 'locale'>,
  numbers: readonly TextNumber[] = [],
  figure = '',
): Outcome {
  const says = textsWords[locale].refusals[code];
  const [first, second] = numbers.map(({ exact }) => quotedWords(exact));
  const message =
    typeof says === 'string' ? says : says({ first: first ?? '', second: second ?? '', figure });
  const places = numbers.map(({ start, end }) => ({ start, end }));
  return { is: 'TextRefused', code, message, places };
}

const draftSource = draft('draftSource', 'SOURCE');
const draftIndicator = draft('draftIndicator', 'INDICATOR');
const draftFigure = draft('draftFigure', 'FIGURE');
const asNew = {
  basedOn: null,
  revision: null,
  changeKind: 'ADDITION',
  ...localizedWith('note', () => null),
} as const;

/** The one source of the figures that a draft awaits: the text is what that source says, and what else it states is of the same one. */
async function sourceOfDraft({ tx }: Work, release: string, { figures }: TextPlan): Promise<string | null> {
  const keys = figures.flatMap(({ fills }) => fills?.key ?? []);
  const changes = await tx.draftChange.findMany({
    where: { releaseId: release, kind: 'FIGURE', key: { in: keys } },
    select: { content: true },
  });
  const sources = new Set(
    changes.flatMap(({ content }) => (content as FigureContent).citations?.[0]?.source ?? []),
  );
  const [source, another] = sources;
  return another === undefined ? (source ?? null) : null;
}

async function writePlan(work: Work, plan: TextPlan, release: string, input: DraftTextInput): Promise<void> {
  const { tx } = work;
  const sources = await freeKeys(tx, 'SOURCE', [plan.sourceKey]);
  const source = plan.knownSource ?? sources(plan.sourceKey);
  const isNamed = plan.figures.some(({ fills }) => fills === null);
  if (plan.knownSource === null && isNamed)
    done(await draftSource(work, { ...asNew, release, key: source, content: plan.source }));
  const indicators = await freeKeys(
    tx,
    'INDICATOR',
    plan.indicators.map(({ wanted }) => wanted),
  );
  const indicatorKeys = new Map<string, string>();
  for (const { wanted, content } of plan.indicators) {
    const key = indicators(wanted);
    indicatorKeys.set(wanted, key);
    done(await draftIndicator(work, { ...asNew, release, key, content }));
  }
  const figures = await freeKeys(
    tx,
    'FIGURE',
    plan.figures.map(({ wanted }) => wanted),
  );
  const keys = new Map(
    plan.figures.map((each) => [
      placeText(each.place),
      each.revises?.key ?? each.fills?.key ?? figures(each.wanted),
    ]),
  );
  for (const each of plan.figures) {
    const { revises, fills, newIndicator } = each;
    if (fills) {
      done(await fillFromText(work, release, fills, each.content));
      continue;
    }
    const indicator = newIndicator === null ? undefined : indicatorKeys.get(newIndicator);
    const citations = (each.content.citations ?? []).map((citation) => ({ ...citation, source }));
    done(
      await draftFigure(work, {
        ...asNew,
        ...(revises && {
          ...{ changeKind: 'REVISION' as const, basedOn: revises.versionId },
          ...textsOf(input, 'note'),
        }),
        ...{ release, key: keys.get(placeText(each.place)) ?? '' },
        content: { ...each.content, ...(indicator && { indicator }), ...related(each, keys), citations },
      }),
    );
  }
}

/** The relations of a figure, by the keys that the others have got. */
function related({ relations, formula }: PlannedFigure, keys: ReadonlyMap<string, string>) {
  const of = (type: Relating) =>
    relations
      .filter((each) => each.type === type)
      .flatMap(({ to }) => (typeof to === 'string' ? [to] : (keys.get(placeText(to)) ?? [])));
  const [partOf, exampleOf, stated, derivedFrom] = [
    of('partOf'),
    of('exampleOf'),
    of('with'),
    of('derivedFrom'),
  ];
  return {
    ...(partOf[0] && { partOf: partOf[0] }),
    ...(exampleOf[0] && { exampleOf: exampleOf[0] }),
    ...(stated.length > 0 && { with: stated }),
    ...(derivedFrom.length > 0 && formula && { derivedFrom, formula }),
  };
}

/** The release that an act was done to; whatever else it answers ends all that was written. */
function done(outcome: Outcome): string {
  if (outcome.is !== 'Done') throw new Refused(outcome);
  return outcome.release ?? '';
}
