import { sendInTurn } from '../load.ts';
import { filtered, twenty } from '../questions.ts';
import { type Measured, milliseconds, times } from '../report.ts';

const rounds = 7;

/** How much longer the list of figures takes by the filters with lists, beside the one that it always had, for the same figures. */
export async function filters(hub: string): Promise<Measured[]> {
  const lines: Measured[] = [];
  for (const [what, bodies] of Object.entries(filtered)) {
    const load = { url: `${hub}/graphql`, connections: 4, seconds: 3 };
    const [ours, theirs] = await sendInTurn(rounds, { ...load, bodies }, { ...load, bodies: twenty.ours });
    lines.push({
      what: `20 figures ${what}, p50, beside those of a convention`,
      ours: milliseconds(ours.p50),
      theirs: milliseconds(theirs.p50),
      came: times(ours.p50 / theirs.p50),
      aim: 'at most 1.20 ×',
    });
  }
  return lines;
}
