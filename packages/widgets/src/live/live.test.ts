import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { nextTold, parts, stage, textOf } from '../../tests/stage.ts';

/** The streams that the page has opened. A stream of the browser's own would need a release to come out. */
const streams: FakeStream[] = [];

class FakeStream extends EventTarget {
  static readonly CLOSED = 2;
  readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    streams.push(this);
  }

  close(): void {
    this.readyState = FakeStream.CLOSED;
  }

  /** The hub tells of a release. */
  tell(epoch: string): void {
    this.dispatchEvent(new MessageEvent('epoch', { lastEventId: epoch }));
  }
}

const realFetch = window.fetch.bind(window);
let hub: string;
/** What the hub says of its figures in place of what the test's hub says. */
let figure: { quantity?: { seen: string; heard: string } };
let epoch: string;

/** The key of a figure that the hub has withdrawn. */
let withdrawn: string | undefined;

/** A list as the hub gives it: what was withdrawn stays where it is named, or asked for as what the page shows already. */
const withdrawing =
  ({ keeping = [], keys = [] }: { keeping?: string[]; keys?: string[] }) =>
  (node: { key: string; presentation: object }) => {
    if (node.key !== withdrawn) return [node];
    const missing = 'chiffre retiré le 12 mars 2026\u00a0: La source l’a retiré.';
    const presentation = { ...node.presentation, spokenSentence: `Préparations\u00a0: ${missing}` };
    return [...keeping, ...keys].includes(node.key)
      ? [{ ...node, quantity: null, missing, presentation }]
      : [];
  };

/** What is said is said once in 30 seconds of the page: each scene begins long after the last one. */
let beginsMs = 0;

beforeEach(() => {
  beginsMs += 600_000;
  // What an element does once the task at hand is over it does as on any page.
  vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout', 'performance'], shouldAdvanceTime: true });
  vi.advanceTimersByTime(beginsMs);
  streams.length = 0;
  hub = `https://${crypto.randomUUID()}.example`;
  figure = {};
  epoch = 'first';
  withdrawn = undefined;
  vi.stubGlobal('EventSource', FakeStream);
  // A tab by itself; how those of a site share one stream needs tabs: tests/released-while-open.test.ts.
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(undefined as unknown as LockManager);
  vi.spyOn(window, 'fetch').mockImplementation(async (address, init) => {
    const answer = await (await realFetch(String(address).replace(hub, inject('hub')), init)).json();
    answer.data.hub.epoch = epoch;
    for (const each of answer.data.figures?.nodes ?? [answer.data.figure].filter(Boolean)) {
      Object.assign(each, figure);
      if (each.presentation && figure.quantity) {
        each.presentation.spokenSentence = `P${figure.quantity.heard.slice(1)} préparations.`;
      }
    }
    const { f } = JSON.parse(new URL(String(address)).searchParams.get('variables') ?? '{}');
    if (f) answer.data.figures.nodes = answer.data.figures.nodes.flatMap(withdrawing(f));
    return Response.json(answer);
  });
});

afterEach(() => {
  vi.runOnlyPendingTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const cards = (more = 'live') => `<akto-figures figures="poec" hub="${hub}" ${more}>Repli</akto-figures>`;
const status = (element: Element) => element.shadowRoot?.querySelector('[role=status]');
const button = (element: Element) =>
  element.shadowRoot?.querySelector('[part=live] button') as HTMLButtonElement;

async function shown(markup: string): Promise<HTMLElement[]> {
  const elements = [...stage(markup).querySelectorAll<HTMLElement>('[hub]')];
  await Promise.all(elements.map(nextTold));
  return elements;
}

/** The hub releases other numbers, and tells. */
async function release(
  elements: readonly Element[],
  seen: string,
  heard: string,
  name = crypto.randomUUID(),
) {
  figure = { quantity: { seen, heard } };
  epoch = name;
  const told = elements.map(nextTold);
  streams.at(-1)?.tell(name);
  await Promise.all(told);
}

describe('an element that follows its hub', () => {
  it('shows what is released, and says so', async () => {
    const [element] = (await shown(cards())) as [HTMLElement];
    await release([element], 'plus\u00a0de\u00a01\u202f900', 'plus de 1900');
    expect(textOf(element)).toContain('plus\u00a0de\u00a01\u202f900');
    await vi.advanceTimersByTimeAsync(1);
    expect(status(element)?.textContent).toMatch(/^Mis à jour\u00a0: Plus de 1900 /);
  });

  it.each(['figures="poec salons-2021"', 'convention="akto-agefiph-2022-2024"', 'actor="akto" limit="20"'])(
    'puts words in the place of what is withdrawn, and leaves it out once the list is asked for anew: %s',
    async (chosen) => {
      const markup = `<akto-figures ${chosen} hub="${hub}" live>Repli</akto-figures>`;
      const [element] = (await shown(markup)) as [HTMLElement];
      const labels = parts(element, 'label');
      withdrawn = 'poec';
      epoch = 'second';
      const told = nextTold(element);
      streams.at(-1)?.tell('second');
      await told;
      expect(parts(element, 'label')).toEqual(labels);
      expect(parts(element, 'missing')).toEqual([
        'chiffre retiré le 12 mars 2026\u00a0: La source l’a retiré.',
      ]);
      await vi.advanceTimersByTimeAsync(1);
      expect(status(element)?.textContent).toMatch(
        /^Mis à jour\u00a0: Préparations.* La source l’a retiré\.$/,
      );
      const [again] = (await shown(markup)) as [HTMLElement];
      const isNamed = chosen.includes('poec');
      expect(parts(again, 'missing')).toHaveLength(isNamed ? 1 : 0);
      expect(parts(again, 'label')).toHaveLength(labels.length - (isNamed ? 0 : 1));
    },
  );

  it.each([
    '<akto-figure figure="poec-2030" live>des</akto-figure>',
    '<akto-figures figures="poec-2030" live>Repli</akto-figures>',
  ])('shows what the hub did not know, once it is released: %s', async (markup) => {
    const named = markup.replace(' live', ` hub="${hub}" live`);
    const asked = vi.mocked(window.fetch);
    const [element] = (await shown(named)) as [HTMLElement];
    await expect.poll(() => textOf(element)).toContain('poec-2030');
    const known = asked.getMockImplementation() as typeof window.fetch;
    asked.mockImplementation((address, init) => known(String(address).replaceAll('poec-2030', 'poec'), init));
    const told = nextTold(element);
    streams.at(-1)?.tell('second');
    expect((await told).name).toBe('akto-load');
    expect(textOf(element)).toContain('plus\u00a0de\u00a01\u202f780');
  });

  it('asks the hub itself then, whatever is kept on the way', async () => {
    const [element] = (await shown(cards())) as [HTMLElement];
    await release([element], 'plus\u00a0de\u00a01\u202f900', 'plus de 1900');
    expect(vi.mocked(window.fetch).mock.lastCall?.[1]).toMatchObject({ cache: 'no-cache' });
  });

  it('does not ask again for the release that it shows', async () => {
    await shown(cards());
    streams[0]?.tell('first');
    expect(window.fetch).toHaveBeenCalledTimes(1);
  });

  it('keeps what it shows where the hub does not answer, and asks again once the stream is back', async () => {
    const [element] = (await shown(cards())) as [HTMLElement];
    const before = textOf(element);
    vi.mocked(window.fetch).mockRejectedValueOnce(new TypeError('offline'));
    const told = nextTold(element);
    streams[0]?.tell('second');
    expect((await told).name).toBe('akto-error');
    expect(textOf(element)).toBe(before);
    epoch = 'second';
    const back = nextTold(element);
    streams[0]?.onopen?.();
    expect((await back).name).toBe('akto-load');
  });

  it('shares one connection with all of the page, and lets it go with the last of them', async () => {
    const elements = await shown(cards() + cards('live limit="1"') + cards(''));
    expect(streams.map(({ url }) => url)).toEqual([`${hub}/live`]);
    elements[0]?.remove();
    expect(streams[0]?.readyState).toBe(1);
    elements[1]?.remove();
    expect(streams[0]?.readyState).toBe(FakeStream.CLOSED);
  });

  it('keeps the focus where it is', async () => {
    const [element] = (await shown(cards())) as [HTMLElement];
    const link = element.shadowRoot?.querySelector('a');
    link?.focus();
    await release([element], 'plus\u00a0de\u00a01\u202f900', 'plus de 1900');
    expect(element.shadowRoot?.activeElement).toBe(link);
    button(element).focus();
    await release([element], 'plus\u00a0de\u00a02\u202f000', 'plus de 2000');
    expect(element.shadowRoot?.activeElement).toBe(button(element));
  });

  it('says nothing for 30 seconds after it has spoken, and then how many have changed', async () => {
    const elements = await shown(cards() + cards('live limit="1"'));
    const [one, other] = elements as [HTMLElement, HTMLElement];
    await release(elements, 'plus\u00a0de\u00a01\u202f900', 'plus de 1900');
    await vi.advanceTimersByTimeAsync(1);
    const first = status(one)?.textContent;
    // Two elements show the same figure: that is one change.
    expect(first).toMatch(/^Mis à jour\u00a0: Plus de 1900 /);
    await release(elements, 'plus\u00a0de\u00a02\u202f000', 'plus de 2000');
    await release(elements, 'plus\u00a0de\u00a02\u202f100', 'plus de 2100');
    await vi.advanceTimersByTimeAsync(29_000);
    expect([status(one)?.textContent, status(other)?.textContent]).toEqual(['', '']);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(status(one)?.textContent).toBe('2 mises à jour.');
  });

  it('pauses for who asks for it, and catches up afterwards', async () => {
    const [element] = (await shown(cards())) as [HTMLElement];
    expect(button(element).textContent).toBe('Suspendre la mise à jour en direct');
    button(element).click();
    expect(streams[0]?.readyState).toBe(FakeStream.CLOSED);
    button(element).click();
    expect(streams).toHaveLength(2);
    await release([element], 'plus\u00a0de\u00a01\u202f900', 'plus de 1900');
    expect(textOf(element)).toContain('1\u202f900');
  });

  it('asks by itself, once a minute and when the reader is back, where no stream comes through', async () => {
    const [element] = (await shown(cards())) as [HTMLElement];
    const stream = streams[0] as FakeStream;
    stream.readyState = FakeStream.CLOSED;
    stream.onerror?.();
    figure = { quantity: { seen: 'plus\u00a0de\u00a01\u202f900', heard: 'plus de 1900' } };
    let told = nextTold(element);
    vi.advanceTimersByTime(60_000);
    await told;
    expect(textOf(element)).toContain('1\u202f900');
    told = nextTold(element);
    document.dispatchEvent(new Event('visibilitychange'));
    await told;
  });

  it('has a stream of its own in a sandboxed frame, which is refused the lock of its site', async () => {
    const request = () => Promise.reject(new DOMException('An opaque origin has none.', 'SecurityError'));
    vi.spyOn(navigator, 'locks', 'get').mockReturnValue({ request } as unknown as LockManager);
    await shown(cards());
    await expect.poll(() => streams.map(({ readyState }) => readyState)).toEqual([1]);
  });

  it('is not done by a page that nobody sees: it holds no stream, and catches up once it is seen', async () => {
    const [element] = (await shown(cards())) as [HTMLElement];
    await release([element], 'plus\u00a0de\u00a01\u202f900', 'plus de 1900');
    const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(streams.map(({ readyState }) => readyState)).toEqual([FakeStream.CLOSED]);
    vi.mocked(fetch).mockClear();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(fetch).not.toHaveBeenCalled();
    seen.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(streams.map(({ readyState }) => readyState)).toEqual([FakeStream.CLOSED, 1]);
    await release([element], 'plus\u00a0de\u00a02\u202f000', 'plus de 2000');
    expect(textOf(element)).toContain('plus\u00a0de\u00a02\u202f000');
  });

  it('tells what shows an earlier instant that something has changed since', async () => {
    const asOf = new Date().toISOString();
    const [element] = (await shown(cards(`live as-of="${asOf}"`))) as [HTMLElement];
    await expect.poll(() => streams.map(({ readyState }) => readyState)).toEqual([1]);
    vi.mocked(fetch).mockClear();
    const told = nextTold(element);
    epoch = crypto.randomUUID();
    streams.at(-1)?.tell(epoch);
    await told;
    expect(String(vi.mocked(fetch).mock.calls[0]?.[0])).toContain(encodeURIComponent(asOf));
  });

  it('leaves no button in a sentence', async () => {
    const [element] = (await shown(
      `<p>Plus de <akto-figure figure="poec" hub="${hub}" live>1 780</akto-figure> formations.</p>`,
    )) as [HTMLElement];
    expect(button(element)).toBeNull();
    await release([element], 'plus\u00a0de\u00a01\u202f900', 'plus de 1900');
    expect(textOf(element)).toContain('plus de 1900');
    await vi.advanceTimersByTimeAsync(1);
    expect(status(element)?.textContent).toMatch(/^Mis à jour\u00a0: plus de 1900 préparations /);
  });

  it('follows no more once it is told not to, however late it began', async () => {
    const [element] = (await shown(cards(''))) as [HTMLElement];
    const told = nextTold(element);
    element.setAttribute('live', '');
    await Promise.resolve();
    element.removeAttribute('live');
    await told;
    await vi.dynamicImportSettled();
    expect(streams.filter(({ readyState }) => readyState === 1)).toEqual([]);
  });
});
