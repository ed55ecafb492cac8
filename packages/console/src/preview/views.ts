import type { SubjectKind } from '@akto-figures/contents';
import type { ReleasePreviewQuery } from '../../generated/preview.ts';
import type { LiveElement } from './live-element.ts';

/** What partners' pages show that a release touches, each by an element with its attributes. */
export interface View {
  readonly id: string;
  readonly shows: 'convention' | 'map' | 'collection' | 'actor' | 'figures';
  /** What is shown: the key of a subject of that kind, or those of several figures. */
  readonly kind: SubjectKind;
  readonly key: string;
  readonly element: LiveElement;
}

type Release = NonNullable<ReleasePreviewQuery['workingRelease']>;

// As many as one element shows.
const mostFigures = 100;

/** Everything in which a release can be seen: conventions first, whose cards and maps partners show most. */
export function viewsOf(
  { changes }: Release,
  collections: ReleasePreviewQuery['collections']['nodes'],
): View[] {
  const of = (kind: Release['changes']['nodes'][number]['kind']) =>
    changes.nodes.filter((each) => each.kind === kind);
  const figures = of('FIGURE').map(({ key }) => key);
  const plans = of('ACTION_PLAN').map(({ key }) => key.split('/')[0] ?? key);
  const conventions = unique([
    ...of('CONVENTION').map(({ key }) => key),
    ...of('FIGURE').flatMap(({ content }) => ('convention' in content && content.convention) || []),
    ...plans,
  ]);
  const touched = collections.filter(({ figures: listed }) =>
    listed.nodes.some(({ key }) => figures.includes(key)),
  );
  const listed = unique([...of('COLLECTION').map(({ key }) => key), ...touched.map(({ key }) => key)]);
  return [
    ...(figures.length > 0
      ? [view('figures', 'figures', 'akto-figures', figures.slice(0, mostFigures).join(' '))]
      : []),
    ...conventions.map((key) => view('convention', 'convention', 'akto-figures', key)),
    ...unique(plans).map((key) => view('map', 'convention', 'akto-map', key)),
    ...listed.map((key) => view('collection', 'collection', 'akto-figures', key)),
    ...of('ACTOR').map(({ key }) => view('actor', 'actor', 'akto-figures', key)),
  ];
}

function view(shows: View['shows'], attribute: string, tag: string, key: string): View {
  return {
    id: shows === 'figures' ? shows : `${shows}-${key}`,
    shows,
    kind: kinds[shows],
    key,
    element: { tag, attributes: [[attribute, key], ...(tag === 'akto-figures' ? limit : [])] },
  };
}

const kinds = {
  figures: 'FIGURE',
  convention: 'CONVENTION',
  map: 'CONVENTION',
  collection: 'COLLECTION',
  actor: 'ACTOR',
} as const;

const limit = [['limit', String(mostFigures)]] as const;

const unique = (keys: readonly string[]): string[] => [...new Set(keys)];
