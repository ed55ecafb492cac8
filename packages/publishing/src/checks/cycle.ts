import type { Found } from './found.ts';
import { changesOf, type Proposal } from './proposal.ts';
import { type Related, relatedKinds, relations, relationsIn } from './relations.ts';
import type { Speech } from './speech.ts';

/** A relation that is followed from subject to subject never comes back to where it began. */
export function* cycle(proposal: Proposal): Generator<Found | null> {
  for (const kind of relatedKinds) {
    const starts = changesOf(proposal, kind)
      .map(({ key }) => key)
      .sort();
    for (const relation of relations[kind]) {
      const next = (key: string) => {
        const content = proposal.find(kind, key);
        const all = content === null ? [] : relationsIn(kind, key, content);
        return all.flatMap((each) => (each.relation === relation ? [each.key] : []));
      };
      for (const circle of circlesFrom(starts, next)) {
        if (circle === null) {
          yield null;
          continue;
        }
        // What names itself is an unknown reference; what a release leaves as it stands is not its to mend.
        const first = circle.findIndex((key) => proposal.changeOf(kind, key) !== null);
        if (circle.length < 2 || first < 0) continue;
        yield found(kind, relation, [...circle.slice(first), ...circle.slice(0, first)]);
      }
    }
  }
}

/** Circles that are come upon from these keys, at least one of those that hang together; null after each step. */
function* circlesFrom(
  starts: readonly string[],
  next: (key: string) => readonly string[],
): Generator<string[] | null> {
  const seen = new Set<string>();
  for (const start of starts) {
    if (seen.has(start)) continue;
    // A path and no recursion: a chain may be as long as a release.
    const path = [{ key: start, left: [...next(start)] }];
    const places = new Map([[start, 0]]);
    seen.add(start);
    for (let at = path.at(-1); at; at = path.at(-1)) {
      yield null;
      const key = at.left.shift();
      if (key === undefined) {
        path.pop();
        places.delete(at.key);
        continue;
      }
      const place = places.get(key);
      if (place !== undefined) yield path.slice(place).map((step) => step.key);
      if (seen.has(key)) continue;
      seen.add(key);
      places.set(key, path.length);
      path.push({ key, left: [...next(key)] });
    }
  }
}

const found = (kind: Related, relation: string, circle: readonly string[]): Found => ({
  subjects: circle.map((key) => ({ kind, key })),
  field: relation,
  about: circle,
  say: (speech) => speech.words.cycle.finds({ links: linksOf(kind, relation, circle, speech) }),
});

// A message stays one that a person reads.
const mostSaid = 5;

function linksOf(kind: Related, relation: string, circle: readonly string[], { words, named }: Speech) {
  const { link, next, more, verbs } = words.cycle;
  const verb = (verbs[kind] as Readonly<Record<string, string>>)[relation] ?? relation;
  const [from = '', ...others] = circle.map((key) => named(kind, key));
  const count = others.length - mostSaid;
  const [to = from, ...rest] = [
    ...others.slice(0, mostSaid),
    ...(count > 0 ? [more({ count })] : []),
    ...(others.length > 0 ? [from] : []),
  ];
  return rest.reduce((links, to) => next({ links, verb, to }), link({ from, verb, to }));
}
