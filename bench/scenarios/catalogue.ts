import { type Measured, milliseconds } from '../report.ts';

const aimMs = 100;
const each = 20;
const regions = ['11', '24', '27', '28', '32', '44', '52', '53', '75', '76', '84', '93', '94'];
const some = (of: (at: number) => string): readonly string[] =>
  Array.from({ length: each }, (_, at) => of(at));

/** The instants of one state, each of which is an address of its own: none is known beforehand. */
const instants = (from: number): readonly string[] =>
  some((at) => new Date(from + (at + 1) * 1000).toISOString());

const nextOn = (page: string) => /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&');

/** How long pages of the public catalogue take that nobody has asked for in their epoch: one after the other, as one person reads. */
export async function cataloguePages(hub: string): Promise<Measured[]> {
  let client = 0;
  const read = async (path: string) => {
    client += 1;
    const startedAt = performance.now();
    const response = await fetch(hub + path, {
      headers: { 'X-Forwarded-For': `10.0.${client >> 8}.${client % 256}` },
    });
    const page = await response.text();
    if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}.`);
    return { ms: performance.now() - startedAt, page };
  };
  const measure = async (what: string, paths: readonly string[]) => {
    const answers = [];
    for (const path of paths) answers.push(await read(path));
    const ms = answers.map((answer) => answer.ms).sort((one, other) => one - other);
    const at = (part: number) => milliseconds(ms[Math.min(ms.length - 1, Math.floor(ms.length * part))] ?? 0);
    const line = {
      what: `${what}: median, p95`,
      ours: `${at(0.5)}, ${at(0.95)}`,
      theirs: '',
      came: at(0.95),
      aim: `at most ${aimMs} ms`,
    };
    return { line, pages: answers.map(({ page }) => page) };
  };
  const { page } = await read('/feed.atom');
  const [, releasedAt = ''] = /<updated>([^<]+)</.exec(page) ?? [];
  await read('/chiffres?q=warm');
  const first = await measure(
    'the catalogue’s first page',
    instants(Date.parse(releasedAt)).map((asOf) => `/chiffres?asOf=${asOf}`),
  );
  const others = [
    await measure(
      'its second page',
      first.pages.flatMap((page) => nextOn(page) ?? []),
    ),
    await measure(
      'a search in it',
      some((at) => `/chiffres?q=parcours+${(at + 1) * 4211}`),
    ),
    await measure(
      'a filter by convention',
      some((at) => `/chiffres?convention=bench-convention-${at * 9 + 1}`),
    ),
    await measure(
      'a filter by région',
      regions.map((code) => `/chiffres?territory=${code}`),
    ),
    await measure(
      'a filter by actor',
      some((at) => `/chiffres?actor=bench-acteur-${at * 5 + 1}`),
    ),
    await measure(
      'a convention’s page',
      some((at) => `/conventions/bench-convention-${at * 9 + 2}`),
    ),
    await measure(
      'an indicator’s page',
      some((at) => `/indicateurs/bench-indicateur-${at * 23 + 2}`),
    ),
    await measure(
      'an actor’s page',
      some((at) => `/acteurs/bench-acteur-${at * 5 + 2}`),
    ),
  ];
  return [first, ...others].map(({ line }) => line);
}
