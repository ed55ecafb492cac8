import { type SubjectKind, subjectKinds } from '@akto-figures/contents';
import type { Found } from './found.ts';
import { keepsFigure } from './keeps-figure.ts';
import { type Named, namesIn } from './names-in.ts';
import type { Proposal } from './proposal.ts';

/** What a release names stands, or is in it; and what it withdraws is named by nothing that stays, but for a collection. */
export function* unknownReference(proposal: Proposal): Generator<Found | null> {
  const left = new Map<string, Left>();
  for (const kind of subjectKinds) {
    for (const [key, content] of proposal.known(kind)) {
      yield null;
      const change = proposal.changeOf(kind, key);
      const isChanged = change !== null;
      for (const name of namesIn(kind, key, content as never)) {
        if (isChanged && name.kind === kind && name.key === key) yield itself(name);
        if (proposal.find(name.kind, name.key) !== null) continue;
        if (change ? keepsFigure(change, name) : kind === 'COLLECTION') continue;
        if (isChanged) yield unknown(proposal, kind, key, name);
        else if (proposal.changeOf(name.kind, name.key)) leave(left, name).by.push({ kind, key });
      }
    }
  }
  for (const each of left.values()) yield stillNamed(each);
  yield* axes(proposal);
}

/** Something that would be withdrawn, and what would still name it. */
interface Left {
  readonly kind: SubjectKind;
  readonly key: string;
  readonly by: { kind: SubjectKind; key: string }[];
}

function leave(left: Map<string, Left>, { kind, key }: Named): Left {
  const name = `${kind} ${key}`;
  const known = left.get(name) ?? { kind, key, by: [] };
  left.set(name, known);
  return known;
}

const itself = ({ kind, key, field }: Named): Found => ({
  subjects: [{ kind, key }],
  field,
  about: [],
  say: ({ words, named }) => words['unknown-reference'].finds.itself({ subject: named(kind, key) }),
});

function unknown(proposal: Proposal, kind: SubjectKind, key: string, name: Named): Found {
  const why = reasonOf(proposal, name);
  const both = [
    { kind, key },
    { kind: name.kind, key: name.key },
  ];
  return {
    subjects: why === 'withdrawnHere' ? both : [{ kind, key }],
    field: name.field,
    about: [name.key, why],
    say: ({ words, named, namedByKind }) =>
      words['unknown-reference'].finds[why]({
        subject: named(kind, key),
        name: namedByKind(name.kind, name.key),
      }),
  };
}

function reasonOf(proposal: Proposal, { kind, key }: Named) {
  if (proposal.changeOf(kind, key)) return 'withdrawnHere';
  return proposal.last(kind, key) ? 'withdrawn' : 'unknown';
}

function stillNamed({ kind, key, by }: Left): Found {
  return {
    subjects: [{ kind, key }, ...by],
    about: by.map((each) => each.key),
    say: ({ words, named, namedByKind, firstOf }) =>
      words['unknown-reference'].finds.stillNamed({
        subject: named(kind, key),
        by: firstOf(by, (each) => namedByKind(each.kind, each.key)),
      }),
  };
}

function* axes(proposal: Proposal): Generator<Found | null> {
  for (const [key, { axisNumber, convention }] of proposal.known('FIGURE')) {
    yield null;
    if (axisNumber === undefined) continue;
    const isChanged = proposal.changeOf('FIGURE', key);
    if (!isChanged && !(convention && proposal.changeOf('CONVENTION', convention))) continue;
    const of = convention === undefined ? null : proposal.find('CONVENTION', convention);
    if (convention !== undefined && !of) continue;
    const numbers = (of?.axes ?? []).flatMap(({ number }) => number ?? []);
    if (numbers.includes(axisNumber)) continue;
    yield {
      subjects: [
        { kind: 'FIGURE', key },
        ...(convention === undefined ? [] : [{ kind: 'CONVENTION' as const, key: convention }]),
      ],
      field: 'axisNumber',
      about: [axisNumber, numbers],
      say({ words, named }) {
        const { axisWithoutConvention, noAxes, otherAxes } = words['unknown-reference'].finds;
        const said = { subject: named('FIGURE', key), axis: axisNumber };
        if (convention === undefined) return axisWithoutConvention(said);
        const of = { ...said, convention: named('CONVENTION', convention) };
        return numbers.length === 0 ? noAxes(of) : otherAxes({ ...of, axes: numbers.join(', ') });
      },
    };
  }
}
