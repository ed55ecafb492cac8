import type { Somebody } from '../../../tests/support/console-hub.ts';

const content = `labelFr labelEn statement quantity { qualifier number } unit printed role period territory indicator convention
  axisNumber actors partOf exampleOf with derivedFrom formula position citations { source locator printed }`;

/** Does an act as the writer, and gives the id of the release that it was done to. */
export async function write(
  writer: Somebody,
  name: string,
  input: object,
  type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`,
): Promise<string> {
  const data = await writer.ask<Record<string, { __typename: string; release: { id: string } }>>(
    `mutation ($key: String!, $input: ${type}!) { ${name}(idempotencyKey: $key, input: $input) {
      __typename ... on Done { release { id } } ... on HeldBack { findings { check message } } } }`,
    { key: crypto.randomUUID(), input },
  );
  if (data[name]?.__typename !== 'Done') throw new Error(`${name}: ${JSON.stringify(data)}`);
  return data[name]?.release.id ?? '';
}

/** A draft that says "plus de 1 900" where "plus de 1 780" is public. Gives its id. */
export async function aRevision(writer: Somebody, titleFr: string, quote?: object): Promise<string> {
  const release = await write(writer, 'createRelease', { titleFr });
  await revise(writer, release, '1900', quote);
  return release;
}

/** Writes "plus de" this number into a draft, over what it has of the figure. */
export async function revise(
  writer: Somebody,
  release: string,
  number: string,
  quote?: object,
): Promise<void> {
  const { subject } = await writer.ask<{
    subject: {
      standing: { version: string; content: { citations: { source: string }[] } };
      changes: { releaseId: string; revision: number }[];
    };
  }>(
    `{ subject(kind: FIGURE, key: "poec") { changes { releaseId revision } standing { version content { ... on FigureContent { ${content} } } } } }`,
  );
  const { version, content: stated } = subject.standing;
  await write(writer, 'draftFigure', {
    release,
    key: 'poec',
    basedOn: version,
    change: 'REVISION',
    noteFr: 'Données de fin d’année.',
    revision: subject.changes.find(({ releaseId }) => releaseId === release)?.revision ?? null,
    content: {
      ...stated,
      quantity: { qualifier: 'MORE_THAN', number },
      printed: null,
      citations: stated.citations.map(({ source }) => ({ source, quote })),
    },
  });
}

/** A draft that says of figures what they say already: a warning for each. Gives its id. */
export async function asItStands(
  writer: Somebody,
  titleFr: string,
  keys: readonly string[],
): Promise<string> {
  const release = await write(writer, 'createRelease', { titleFr });
  for (const key of keys) {
    const { version, content } = await standing(writer, key);
    const again = { key, content, basedOn: version, change: 'REVISION', noteFr: 'Relu.' };
    await write(writer, 'draftFigure', { release, ...again });
  }
  return release;
}

/** What stands of a figure. */
async function standing(writer: Somebody, key: string) {
  const { subject } = await writer.ask<{
    subject: { standing: { version: string; content: { citations: { source: string }[] } } };
  }>(
    `query ($key: String!) { subject(kind: FIGURE, key: $key) {
      standing { version content { ... on FigureContent { ${content} } } } } }`,
    { key },
  );
  return subject.standing;
}

/** Figures of a year before their convention: a check finds the same of each, and tells it as a group. */
export const beforeTheirConvention: readonly string[] = [
  'contrats-apprentissage-normandie-2020',
  'contrats-apprentissage-normandie-2021',
  'entreprises-reunions-2021',
  'entreprises-reunions-normandie-2021',
  'organismes-reunions-2021',
  'progression-apprentissage-france-2021',
  'progression-apprentissage-normandie-2021',
  'reunions-entreprises-2021',
  'reunions-entreprises-normandie-2021',
  'reunions-of-2021',
  'salons-2021',
];
