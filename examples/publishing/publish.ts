import type { Outcome, Person } from './editorial.ts';
import { approve, correct, history, mend, minutesFromNow, out, reread } from './steps.ts';

export interface Journey {
  readonly hub: string;
  readonly editor: Person;
  readonly publisher: Person;
  /** A CSV, which has a slip in it. */
  readonly spreadsheet: string;
  readonly minutesAhead: number;
  readonly pageUrl: string;
  tell(line: string): void;
}

const normandie = 'exemple-poec-normandie';
const bretagne = 'exemple-poec-bretagne';

/** The whole way of two figures, from a spreadsheet to a correction. */
export async function publish(journey: Journey): Promise<void> {
  const { editor, publisher, tell } = journey;

  // 1. A dry run says all that is wrong in the spreadsheet; it is mended there, and imported.
  const read = await editor.act('importFigures', spreadsheet(journey.spreadsheet, { dryRun: true }));
  for (const { message } of read.report?.problems ?? []) tell(`The spreadsheet: ${message}`);
  const mended = journey.spreadsheet.replace(';Normandi;', ';Normandie;');
  const imported = done(await editor.act('importFigures', spreadsheet(mended)));
  tell(`Imported into the draft ${imported.release}.`);

  // 2. The checks find what the file says of itself that cannot be: it is mended in the draft.
  const held = await editor.act('submitRelease', imported);
  for (const { message } of held.findings ?? []) tell(`The checks: ${message}`);
  await mend(editor, imported.release, bretagne, { quantity: { qualifier: 'MORE_THAN', number: '150' } });
  const submitted = done(await editor.act('submitRelease', await reread(editor, imported.release)));
  tell('Submitted to review.');

  // 3. A second person weighs what is left, and approves.
  const releaseAt = journey.minutesAhead > 0 ? minutesFromNow(journey.minutesAhead) : null;
  const releasedAt = await approve(publisher, submitted.release, releaseAt);
  tell(`Approved for ${releasedAt.toISOString()}; until then ${journey.pageUrl} says "des formations".`);
  await out(journey.hub, normandie, 'plus de 210');
  tell('It is out: the page says "plus de 210".');

  // 4. Somebody reads the source again: it is corrected everywhere at once.
  const { release } = done(
    await editor.act('createRelease', { titleFr: 'Rectification des POEC en Normandie' }),
  );
  await correct(editor, release, normandie, '230');
  const correction = done(await editor.act('submitRelease', await reread(editor, release)));
  const correctedAt = await approve(publisher, correction.release, null);
  tell(`The correction is approved for ${correctedAt.toISOString()}.`);
  await out(journey.hub, normandie, 'plus de 230');
  tell('It is corrected: the page says "plus de 230".');

  // 5. What was public when.
  for (const line of await history(journey.hub, normandie)) tell(line);
}

const spreadsheet = (csv: string, more: object = {}) => ({
  fileName: 'figures.csv',
  file: Buffer.from(csv).toString('base64'),
  ...more,
});

/** The release of an act that is done. @throws Error where it is not */
function done(outcome: Outcome): { readonly release: string; readonly revision: number } {
  if (outcome.__typename !== 'Done' || !outcome.release) {
    throw new Error(`It was not done: ${JSON.stringify(outcome)}`);
  }
  const { id, revision } = outcome.release;
  return { release: id, revision };
}
