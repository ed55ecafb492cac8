/** The same questions in the words of both graphs: twenty figures with all that a card shows. */
const ourCard = `key label quantity { qualifier number low high unit } period { edtf }
  territory { code name } indicator { key label unit }
  convention { key title parties { role actor { key name } } }`;
const theirCard = `key label qualifier number low high unit period
  territoryByTerritoryId { code name } indicatorByIndicatorId { key label unit }
  conventionByConventionId { key title partiesByVersionId { nodes { role actorByActorId { key name } } } }`;

const conventions = Array.from({ length: 200 }, (_, index) => `bench-convention-${index + 1}`);

const each = (query: string, variables: (convention: string) => object) =>
  conventions.map((convention) => ({ query, variables: variables(convention) }));

const ours = (first: number, asOf?: string) =>
  each(
    `query ($key: String!, $asOf: DateTime) {
      figures(filter: { convention: $key }, first: ${first}, asOf: $asOf) { nodes { ${ourCard} } }
    }`,
    (key) => ({ key, asOf }),
  );
const theirs = (first: number) =>
  each(
    `query ($key: String!) {
      conventionByKey(key: $key) { figuresByConventionId(first: ${first}, orderBy: POSITION_ASC) { nodes { ${theirCard} } } }
    }`,
    (key) => ({ key }),
  );

export const twenty = { ours: ours(20), theirs: theirs(20) };
export const hundred = { ours: ours(100), theirs: theirs(100) };
export const asOf = (instant: string) => ours(20, instant);

const by = (filter: string) =>
  each(
    `query ($key: String!) { figures(filter: { ${filter} }, first: 20) { nodes { ${ourCard} } } }`,
    (key) => ({ key }),
  );

/** The same twenty figures of each convention, by filters that take lists and bounds. */
export const filtered = {
  'of conventions in a list': by('conventions: [$key]'),
  'of conventions and roles in lists': by('conventions: [$key], roles: [ACTUAL, TARGET, BASELINE, RATE]'),
  'of conventions in a list, possibly above a number': by(
    'conventions: [$key], number: { above: "-1", certainty: POSSIBLY }',
  ),
};

/** Ten figures of each région, of which there are as many in a small hub as in a large one. */
export const inRegions = (asOf?: string) =>
  ['84', '27', '53', '24', '94', '44', '32', '11', '28', '75', '76', '52', '93'].map((region) => ({
    query: `query ($region: String!, $asOf: DateTime) {
      figures(filter: { territory: $region }, first: 10, asOf: $asOf) { nodes { ${ourCard} } }
    }`,
    variables: { region, asOf },
  }));

/** Pages from all over the list of all figures, wherever a cursor leads. */
export const middle = (cursors: readonly string[]) =>
  cursors.map((after) => ({
    query: `query ($after: String!) { figures(first: 20, after: $after) { nodes { ${ourCard} } } }`,
    variables: { after },
  }));

/** Two words that stand together in few figures, each time others. */
export const search = conventions.map((_, index) => ({
  query: `query ($text: String!) { search(text: $text, first: 20) { nodes { ... on Figure { ${ourCard} } } } }`,
  variables: { text: `parcours ${(index + 1) * 397}` },
}));
