import type { Answered, Colleague } from './an-editorial-hub.ts';

const standing = `query ($kind: SubjectKind!, $key: String!) {
  subject(kind: $kind, key: $key) { standing { version content {
    ... on FigureContent { position labelFr labelEn plainFr plainEn statement quantity { qualifier number } unit printed
      role period periodInferred territory indicator convention axisNumber ofWhom compositionFr compositionEn actors partOf
      exampleOf with derivedFrom formula citations { source locator printed checkedAt checkedBy } }
  } } }
}`;

/** What stands of a figure, as an edit begins from it. */
export async function standingFigure(
  colleague: Colleague,
  key: string,
): Promise<{ basedOn: string; content: Answered }> {
  const { subject } = await colleague.ask(standing, { kind: 'FIGURE', key });
  return { basedOn: subject.standing.version, content: subject.standing.content };
}

/** A new draft release; gives its id. */
export async function aNewRelease(colleague: Colleague, titleFr = 'Une publication'): Promise<string> {
  const { release } = await colleague.act('createRelease', { titleFr });
  return release.id;
}

/** A draft release that revises "plus de 1 780 formations" to "plus de" another number of them. */
export const aRevisionOfPoec = (colleague: Colleague, number = '1900') =>
  aRevisionOf(colleague, 'poec', number);

/** A draft release that revises a figure to "plus de" a number. */
export async function aRevisionOf(
  colleague: Colleague,
  key: string,
  number: string,
): Promise<{ release: string; revision: number; change: string }> {
  const release = await aNewRelease(colleague);
  const { basedOn, content } = await standingFigure(colleague, key);
  const drafted = await colleague.act('draftFigure', {
    release,
    key,
    basedOn,
    change: 'REVISION',
    noteFr: 'Données de fin d’année.',
    content: {
      ...content,
      quantity: { qualifier: 'MORE_THAN', number },
      printed: null,
      citations: content.citations.map(({ source }: { source: string }) => ({ source })),
    },
  });
  return { release, revision: drafted.release.revision, change: drafted.change.id };
}

/** Takes a release to the reviewers and past their warnings, and gives the revision to approve. */
export async function reviewed(
  writer: Colleague,
  reviewer: Colleague,
  { release, revision }: { release: string; revision: number },
): Promise<{ release: string; revision: number }> {
  const submitted = await writer.act('submitRelease', { release, revision });
  if (submitted.__typename !== 'Done') throw new Error(JSON.stringify(submitted));
  const { workingRelease } = await reviewer.ask(
    'query ($id: ID!) { workingRelease(id: $id) { revision findings { id } } }',
    { id: release },
  );
  for (const { id } of workingRelease.findings) {
    await reviewer.act('acceptWarning', { release, finding: id, reason: 'C’est ainsi dans la source.' });
  }
  const { workingRelease: after } = await reviewer.ask(
    'query ($id: ID!) { workingRelease(id: $id) { revision } }',
    { id: release },
  );
  return { release, revision: after.revision };
}
