import type { Locale } from '@akto-figures/quantity';
import type { Found } from './found.ts';
import { named } from './in-words.ts';
import { changesOf, type Proposal } from './proposal.ts';
import { type Related, relatedKinds, relations, relationsIn } from './relations.ts';

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
        yield found(proposal, kind, relation, [...circle.slice(first), ...circle.slice(0, first)]);
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

/** Each relation, as a sentence goes on with it. */
const words: Record<Related, Readonly<Record<string, Record<Locale, string>>>> = {
  ACTOR: { memberOf: { fr: 'est membre de', en: 'is a member of' } },
  CONVENTION: {
    succeeds: { fr: 'succède à', en: 'succeeds' },
    partOf: { fr: 'fait partie de', en: 'is a part of' },
    implements: { fr: 'met en œuvre', en: 'implements' },
  },
  FIGURE: {
    partOf: { fr: 'est une part de', en: 'is a part of' },
    exampleOf: { fr: 'est un exemple de', en: 'is an example of' },
    derivedFrom: { fr: 'découle de', en: 'derives from' },
  },
};

// A message stays one that a person reads.
const mostSaid = 5;

function found(proposal: Proposal, kind: Related, relation: string, circle: readonly string[]): Found {
  const chain = (locale: Locale) => {
    const verb = words[kind][relation]?.[locale] ?? relation;
    const [first = '', ...others] = circle.map((key) => named(proposal, kind, key, locale));
    const more = others.length - mostSaid;
    const between =
      more <= 0 ? [] : [locale === 'fr' ? `et ainsi de suite (${more} de plus)` : `and so on (${more} more)`];
    const who = locale === 'fr' ? 'qui' : 'which';
    const steps = [...others.slice(0, mostSaid), ...between, first];
    return `${first} ${verb} ${steps.join(`, ${who} ${verb} `)}`;
  };
  return {
    subjects: circle.map((key) => ({ kind, key })),
    field: relation,
    about: circle,
    fr: `${chain('fr')} : ces liens tournent en rond. Enlevez ou corrigez celui qui est faux.`,
    en: `${chain('en')}: these links go round in a circle. Remove or correct the one that is wrong.`,
  };
}
