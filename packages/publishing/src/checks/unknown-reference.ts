import { type SubjectKind, subjectKinds } from '@akto-figures/contents';
import type { Locale } from '@akto-figures/quantity';
import type { Found } from './found.ts';
import { firstOf, kindWords, named } from './in-words.ts';
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
        if (isChanged && name.kind === kind && name.key === key) yield itself(proposal, name);
        if (proposal.find(name.kind, name.key) !== null) continue;
        if (change ? keepsFigure(change, name) : kind === 'COLLECTION') continue;
        if (isChanged) yield unknown(proposal, kind, key, name);
        else if (proposal.changeOf(name.kind, name.key)) leave(left, name).by.push({ kind, key });
      }
    }
  }
  for (const each of left.values()) yield stillNamed(proposal, each);
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

const itself = (proposal: Proposal, { kind, key, field }: Named): Found => ({
  subjects: [{ kind, key }],
  field,
  about: [],
  fr: `${named(proposal, kind, key, 'fr')} renvoie à soi-même. Choisissez un autre lien, ou enlevez celui-ci.`,
  en: `${named(proposal, kind, key, 'en')} names itself. Choose another link, or remove this one.`,
});

function unknown(proposal: Proposal, kind: SubjectKind, key: string, name: Named): Found {
  const names = (locale: Locale) =>
    `${named(proposal, kind, key, locale)} ${locale === 'fr' ? 'nomme' : 'names'} ${kindWords[name.kind][locale]} ${named(proposal, name.kind, name.key, locale)}`;
  const why = reasonOf(proposal, name);
  return {
    subjects: why.isOurs
      ? [
          { kind, key },
          { kind: name.kind, key: name.key },
        ]
      : [{ kind, key }],
    field: name.field,
    about: [name.key, why.fr],
    fr: `${names('fr')}, ${why.fr}`,
    en: `${names('en')}, ${why.en}`,
  };
}

function reasonOf(proposal: Proposal, { kind, key }: Named): { isOurs: boolean; fr: string; en: string } {
  if (proposal.changeOf(kind, key)) {
    return {
      isOurs: true,
      fr: 'que cette même publication retire. Nommez autre chose, ou ne faites pas ce retrait.',
      en: 'which this same release withdraws. Name something else, or leave that withdrawal out.',
    };
  }
  if (proposal.last(kind, key)) {
    return {
      isOurs: false,
      fr: 'dont le retrait est approuvé. Nommez autre chose.',
      en: 'whose withdrawal is approved. Name something else.',
    };
  }
  return {
    isOurs: false,
    fr: 'et rien de ce nom n’est publié ni proposé ici. Corrigez la clé, ou ajoutez ce qu’elle nomme à la publication.',
    en: 'and nothing of that name is public or proposed here. Correct the key, or add what it names to the release.',
  };
}

function stillNamed(proposal: Proposal, { kind, key, by }: Left): Found {
  const all = (locale: Locale) =>
    firstOf(
      by.map((each) => `${kindWords[each.kind][locale]} ${named(proposal, each.kind, each.key, locale)}`),
      locale,
    );
  return {
    subjects: [{ kind, key }, ...by],
    about: by.map((each) => each.key),
    fr: `Cette publication retire ${named(proposal, kind, key, 'fr')}, que nomme encore : ${all('fr')}. Changez ou retirez ce qui le nomme dans la même publication, ou ne faites pas ce retrait.`,
    en: `This release withdraws ${named(proposal, kind, key, 'en')}, which is still named by: ${all('en')}. Change or withdraw in the same release what names it, or leave the withdrawal out.`,
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
    const has = (locale: Locale) => {
      if (convention === undefined)
        return locale === 'fr' ? 'et n’a pas de convention' : 'and has no convention';
      const title = named(proposal, 'CONVENTION', convention, locale);
      return locale === 'fr'
        ? `que sa convention ${title} n’a pas (ses axes : ${numbers.join(', ') || 'aucun'})`
        : `which its convention ${title} does not have (its axes: ${numbers.join(', ') || 'none'})`;
    };
    yield {
      subjects: [
        { kind: 'FIGURE', key },
        ...(convention === undefined ? [] : [{ kind: 'CONVENTION' as const, key: convention }]),
      ],
      field: 'axisNumber',
      about: [axisNumber, numbers],
      fr: `${named(proposal, 'FIGURE', key, 'fr')} est de l’axe ${axisNumber}, ${has('fr')}. Corrigez le numéro, ou ajoutez l’axe à la convention.`,
      en: `${named(proposal, 'FIGURE', key, 'en')} is of axis ${axisNumber}, ${has('en')}. Correct the number, or add the axis to the convention.`,
    };
  }
}
