import type { Outcome, Person } from './editorial.ts';
import { draftCalled, releaseNow, standingOf } from './standing.ts';
import { approve, correct, history, mend, minutesFromNow, out } from './steps.ts';

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

/**
 * The whole way of two figures, from a spreadsheet to a correction. It goes on from where the figures stand: ended at any place
 * and run again, it does what is left, and what is done is not done twice.
 */
export async function publish(journey: Journey): Promise<void> {
  const { editor, hub, tell, minutesAhead } = journey;
  const { approved, change } = await standingOf(editor, normandie);
  if (!approved) {
    const release = change?.releaseId ?? (await importMended(journey));
    const releaseAt = minutesAhead > 0 ? minutesFromNow(minutesAhead) : null;
    await bringToApproval(journey, release, releaseAt, () =>
      mend(editor, release, bretagne, { quantity: { qualifier: 'MORE_THAN', number: '150' } }),
    );
  }
  if ((approved?.content.quantity?.number ?? '210') === '210') {
    await out(hub, normandie, 'plus de 210');
    tell('It is out: the page says "plus de 210".');

    // Somebody reads the source again: it is corrected everywhere at once.
    const release = await correctionOf(journey, approved ? change?.releaseId : undefined);
    await bringToApproval(journey, release, null);
  }
  await out(hub, normandie, 'plus de 230');
  tell('It is corrected: the page says "plus de 230".');

  // What was public when.
  for (const line of await history(hub, normandie)) tell(line);
}

/** A dry run says all that is wrong in the spreadsheet; it is mended there, and imported. Gives the draft. */
async function importMended({ editor, spreadsheet: csv, tell }: Journey): Promise<string> {
  const read = await editor.act('importFigures', spreadsheet(csv, { dryRun: true }));
  for (const { message } of read.report?.problems ?? []) tell(`The spreadsheet: ${message}`);
  const mended = csv.replace(';Normandi;', ';Normandie;');
  const { id } = done(await editor.act('importFigures', spreadsheet(mended)));
  tell(`Imported into the draft ${id}.`);
  return id;
}

const correctionTitle = 'Correction des POEC en Normandie';

/** The draft of the correction: the one that was begun, be it empty yet, or a new one. */
async function correctionOf({ editor }: Journey, begun: string | undefined): Promise<string> {
  if (begun) return begun;
  const id =
    (await draftCalled(editor, correctionTitle)) ??
    done(await editor.act('createRelease', { titleFr: correctionTitle })).id;
  await correct(editor, id, normandie, '230');
  return id;
}

/** Takes a release through what is left of its way: the editor submits it, and a second person weighs what is left and approves. */
async function bringToApproval(
  { editor, publisher, tell, pageUrl }: Journey,
  release: string,
  releaseAt: string | null,
  mendFindings?: () => Promise<void>,
): Promise<void> {
  const { state, revision } = await releaseNow(editor, release);
  if (state === 'DRAFT') {
    const submitted = await editor.act('submitRelease', { release, revision });
    // The checks find what the file says of itself that cannot be: it is mended in the draft.
    for (const { message } of submitted.findings ?? []) tell(`The checks: ${message}`);
    if (submitted.__typename === 'HeldBack' && mendFindings) {
      await mendFindings();
      const mended = await releaseNow(editor, release);
      done(await editor.act('submitRelease', { release, revision: mended.revision }));
    } else done(submitted);
    tell('Submitted to review.');
  }
  const approvedFor = await approve(publisher, release, releaseAt);
  tell(`Approved for ${approvedFor.toISOString()}; ${pageUrl} says it then, and not before.`);
}

const spreadsheet = (csv: string, more: object = {}) => ({
  fileName: 'figures.csv',
  file: Buffer.from(csv).toString('base64'),
  ...more,
});

/** The release of an act that is done. @throws Error where it is not */
function done(outcome: Outcome): { readonly id: string } {
  if (outcome.__typename !== 'Done' || !outcome.release) {
    throw new Error(`It was not done: ${JSON.stringify(outcome)}`);
  }
  return outcome.release;
}
