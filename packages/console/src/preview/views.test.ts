import { expect, it } from 'vitest';
import { viewsOf } from './views.ts';

type Given = Parameters<typeof viewsOf>;
const change = (kind: string, key: string, content: object = {}) => ({ kind, key, content });
const views = (changes: object[], collections: { key: string; figures: string[] }[] = []) =>
  viewsOf(
    { changes: { nodes: changes } } as unknown as Given[0],
    collections.map(({ key, figures }) => ({
      key,
      figures: { nodes: figures.map((figure) => ({ key: figure })) },
    })) as unknown as Given[1],
  );

it('shows a release in each element of a partner’s page that it touches, once', () => {
  const shown = views(
    [
      change('FIGURE', 'poec', { convention: 'plan-2022' }),
      change('FIGURE', 'salons', { convention: null }),
      change('CONVENTION', 'plan-2022'),
      change('ACTION_PLAN', 'plan-2024/region:28'),
      change('ACTION_PLAN', 'plan-2024/region:94'),
      change('COLLECTION', 'accueil'),
      change('ACTOR', 'akto'),
      change('SOURCE', 'bilan'),
    ],
    [
      { key: 'emploi', figures: ['autre', 'poec'] },
      { key: 'accueil', figures: ['salons'] },
      { key: 'loin', figures: ['autre'] },
    ],
  );
  expect(shown.map(({ id, element }) => [id, element.tag, ...element.attributes.flat()].join(' '))).toEqual([
    'figures akto-figures figures poec salons limit 100',
    'convention-plan-2022 akto-figures convention plan-2022 limit 100',
    'convention-plan-2024 akto-figures convention plan-2024 limit 100',
    'map-plan-2024 akto-map convention plan-2024',
    'collection-accueil akto-figures collection accueil limit 100',
    'collection-emploi akto-figures collection emploi limit 100',
    'actor-akto akto-figures actor akto limit 100',
  ]);
  expect(shown.map(({ shows, kind, key }) => `${shows} ${kind} ${key}`).slice(2, 5)).toEqual([
    'convention CONVENTION plan-2024',
    'map CONVENTION plan-2024',
    'collection COLLECTION accueil',
  ]);
});

it('shows no more figures than one element does, and no element of a source alone', () => {
  const many = Array.from({ length: 101 }, (_, nth) => change('FIGURE', `figure-${nth}`));
  expect(views(many)[0]?.key.split(' ')).toHaveLength(100);
  expect(views([change('SOURCE', 'bilan'), change('INDICATOR', 'salons')])).toEqual([]);
});
