import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { brokenWaysOf } from './broken-answers.ts';
import { barriers, nextTold, parts, showsFallback, stage, staged, textOf } from './stage.ts';

/** One element, what it is told to show, and what one then reads. */
export type Scene = { tag: string; attribute: string; key: string; reads: { fr: string; en: string } };

/** What every element promises, whatever it shows. */
export function describeElement({ tag, attribute, key, reads }: Scene): void {
  const about = (named: string, more = '') =>
    `<${tag} ${attribute}="${named}" ${more}>Repli de la page</${tag}>`;
  const elsewhere = (hub: string) => about(key, `hub="${hub}"`);

  describe(`<${tag}>, as every element,`, () => {
    it('puts what the hub says in place of the fallback, and tells', async () => {
      const { element, told } = await staged(about(key));
      expect(told.name).toBe('akto-load');
      expect(told.detail.keys).not.toEqual([]);
      expect(textOf(element)).toContain(reads.fr);
      expect(showsFallback(element)).toBe(false);
    });

    it('tells through shadow roots, up to the page', async () => {
      const root = stage('<div></div>').lastElementChild?.attachShadow({ mode: 'open' });
      const heard = nextTold(document);
      if (root) root.innerHTML = elsewhere(inject('hub'));
      expect((await heard).name).toBe('akto-load');
    });

    it('keeps the fallback of a key that the hub does not know, and names the key', async () => {
      const { element, told } = await staged(about('no-such-key'));
      expect(told).toMatchObject({
        name: 'akto-error',
        detail: {
          reason: 'unknown-key',
          keys: ['no-such-key'],
          message: 'The hub does not know no-such-key.',
        },
      });
      expect(showsFallback(element)).toBe(true);
    });

    it.for([
      ['nobody listens', 'network', () => inject('nobody')],
      ['the answer is cut off', 'network', () => `${inject('unreliableHub')}/cut`],
      ['the hub is broken', 'status', () => `${inject('unreliableHub')}/broken`],
      ['HTML comes in place of JSON', 'unreadable', () => `${inject('unreliableHub')}/html`],
      ['the hub refuses the question', 'refused', () => `${inject('unreliableHub')}/refusing`],
      ['the hub is older than its question', 'refused', () => `${inject('unreliableHub')}/older`],
    ] as const)('keeps the fallback when %s', async ([, reason, hub]) => {
      const { element, told } = await staged(elsewhere(hub()));
      expect(told).toMatchObject({ name: 'akto-error', detail: { reason } });
      expect(showsFallback(element)).toBe(true);
    });

    it('never reads "undefined", whatever is wrong in the answer: rather it keeps the fallback', async () => {
      const real = window.fetch.bind(window);
      const hub = () => `https://${crypto.randomUUID()}.example`;
      let answer = { data: {} };
      const fetch = vi.spyOn(window, 'fetch').mockImplementationOnce(async (address) => {
        answer = await (await real(inject('hub') + String(address).slice(hub().length))).json();
        return Response.json(answer);
      });
      await staged(elsewhere(hub()));
      const kept: string[] = [];
      for (const { way, broken } of brokenWaysOf(answer)) {
        fetch.mockResolvedValueOnce(Response.json(broken));
        const { element, told } = await staged(elsewhere(hub()));
        expect(textOf(element), way).not.toMatch(/undefined|null|\[object|function|NaN|Invalid|^$/);
        if (told.name !== 'akto-error') continue;
        expect(told.detail.reason, way).toMatch(/unreadable|unknown-key/);
        expect(showsFallback(element), way).toBe(true);
        kept.push(way);
      }
      fetch.mockRestore();
      expect(kept.length).toBeGreaterThan(5);
    });

    // That these are 8 seconds of the reader's own clock is what `akto-figure.test.ts` waits for.
    it('keeps the fallback when the hub has not answered for 8 seconds', async () => {
      const clock = new AbortController();
      const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(clock.signal);
      onTestFinished(() => timeout.mockRestore());
      const heard = nextTold(document);
      const element = stage(elsewhere(`${inject('unreliableHub')}/silent`)).lastElementChild as HTMLElement;
      await expect.poll(() => timeout.mock.calls).toContainEqual([8_000]);
      clock.abort(new DOMException('The hub has not answered in time.', 'TimeoutError'));
      expect(await heard).toMatchObject({ name: 'akto-error', detail: { reason: 'timeout' } });
      expect(showsFallback(element)).toBe(true);
    });

    it('shows the fallback again when it is told to show what the hub does not know', async () => {
      const { element } = await staged(about(key));
      const heard = nextTold(element);
      element.setAttribute(attribute, 'no-such-key');
      expect((await heard).name).toBe('akto-error');
      expect(showsFallback(element)).toBe(true);
    });

    it('speaks the language of the page, and follows it', async () => {
      const { element } = await staged(about(key));
      expect(textOf(element)).toContain(reads.fr);
      const heard = nextTold(element);
      document.documentElement.lang = 'en-GB';
      await heard;
      expect(textOf(element)).toContain(reads.en);
    });

    it('speaks its own language on a page in another', async () => {
      const { element } = await staged(about(key, 'lang="en"'));
      expect(textOf(element)).toContain(reads.en);
    });

    it('shows nothing of what was not yet public at an earlier instant', async () => {
      const { told } = await staged(about(key, 'as-of="2000-01-01T00:00:00Z"'));
      expect(told).toMatchObject({ name: 'akto-error', detail: { reason: 'unknown-key' } });
    });

    it('keeps its style in the document of a frame, and on the way back', async () => {
      const { element } = await staged(about(key));
      const styles = () => element.shadowRoot?.adoptedStyleSheets.map(({ cssRules }) => cssRules.length);
      const before = styles();
      expect(before?.every((count) => count > 0)).toBe(true);
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.contentDocument?.body.append(frame.contentDocument.adoptNode(element));
      expect(styles()).toEqual(before);
      document.implementation.createHTMLDocument().adoptNode(element);
      document.body.append(document.adoptNode(element));
      expect(styles()).toEqual(before);
    });

    it.for(['light', 'dark'])('puts no barrier up, %s', async (theme) => {
      await staged(about(key, `theme="${theme}"`));
      expect(await barriers()).toEqual([]);
    });

    it('tells the page, and not the reader, that no attribute says what to show', async () => {
      const { element, told } = await staged(`<${tag}>Repli de la page</${tag}>`);
      expect(told).toMatchObject({ name: 'akto-error', detail: { reason: 'missing-attribute', keys: [] } });
      expect(told.detail.message).toContain(`<${tag}> shows nothing without `);
      expect(told.detail.message).toContain(attribute);
      expect(showsFallback(element)).toBe(true);
      expect(parts(element, 'failure')).toEqual([]);
    });
  });
}
