import { afterEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import '../register.ts';
import { nextTold, showsFallback, stage, staged } from '../../tests/stage.ts';
import { setHub } from '../hub/hub-of.ts';

afterEach(() => {
  document.querySelector('meta[name=akto-hub]')?.remove();
});

/** An element as code makes one, with what code sets. */
const made = (tag: string, set: Readonly<Record<string, unknown>>): HTMLElement =>
  Object.assign(document.createElement(tag), set);

describe('a property of an element', () => {
  it('reads and writes its attribute, and keeps nothing of its own', () => {
    const element = made('akto-figures', {
      convention: 'a',
      asOf: '2026-01-01',
      limit: 3,
      plainLanguage: true,
    });
    expect(element.outerHTML).toBe(
      '<akto-figures convention="a" as-of="2026-01-01" limit="3" plain-language=""></akto-figures>',
    );
    element.setAttribute('convention', 'b');
    expect(element).toMatchObject({
      convention: 'b',
      limit: '3',
      plainLanguage: true,
      live: false,
      actor: '',
    });
    Object.assign(element, { convention: null, asOf: undefined, limit: '', plainLanguage: false });
    expect(element.outerHTML).toBe('<akto-figures limit=""></akto-figures>');
  });

  it('is there for each attribute of each element, and for those of HTML as HTML has it', () => {
    const namesOf = (tag: string) => {
      const element = document.createElement(tag);
      const { observedAttributes } = element.constructor as unknown as { observedAttributes: string[] };
      return observedAttributes.filter(
        (name) => !(name.replace(/-(.)/, (_, letter) => letter.toUpperCase()) in element),
      );
    };
    expect(['akto-figure', 'akto-figures', 'akto-map'].flatMap(namesOf)).toEqual([]);
  });

  it('takes keys as a list, which frameworks hand over as one', async () => {
    const main = stage('');
    const heard = nextTold(document);
    main.append(made('akto-figures', { hub: inject('hub'), figures: ['poec', 'salons-2021'] }));
    expect((await heard).detail.keys).toEqual(['poec', 'salons-2021']);
  });

  it('that was set before the script had come is taken over', () => {
    const element = document.createElement('akto-figure-of-later');
    Object.assign(element, { figure: 'poec', live: true });
    const ofFigure = document.createElement('akto-figure').constructor;
    customElements.define(
      'akto-figure-of-later',
      class extends (ofFigure as CustomElementConstructor & { new (): HTMLElement }) {},
    );
    customElements.upgrade(element);
    expect(element).toMatchObject({ figure: 'poec', live: true });
    expect(element.getAttributeNames().sort()).toEqual(['figure', 'live']);
    expect(Object.keys(element)).toEqual([]);
  });
});

describe('what frameworks and pages write', () => {
  it('reads a name of two words that a framework wrote as an attribute before the script had come', () => {
    stage('<akto-served asof="2026-01-01" plainlanguage="false" figurerole="ACTUAL"></akto-served>');
    const ofFigures = document.createElement('akto-figures').constructor;
    customElements.define('akto-served', class extends (ofFigures as { new (): HTMLElement }) {});
    expect(document.querySelector('akto-served')).toMatchObject({
      asOf: '2026-01-01',
      plainLanguage: false,
      figureRole: 'ACTUAL',
    });
  });

  it('is off where it says so: live="false" follows nothing', async () => {
    const { element } = await staged('<akto-figures figures="poec" live="false"></akto-figures>');
    expect(element.shadowRoot?.querySelector('[part=live]')).toBe(null);
    const heard = nextTold(document);
    element.setAttribute('live', '');
    await heard;
    expect(element.shadowRoot?.querySelector('[part=live]')).not.toBe(null);
  });

  it('hides it: hidden', async () => {
    const { element } = await staged('<akto-figures figures="poec" hidden></akto-figures>');
    expect(getComputedStyle(element).display).toBe('none');
    element.hidden = false;
    expect(getComputedStyle(element).display).toBe('flow-root');
  });

  it('names the hub once, in the head of the page', async () => {
    const named = document.createElement('meta');
    Object.assign(named, { name: 'akto-hub', content: inject('hub') });
    document.head.append(named);
    const heard = nextTold(document);
    const main = stage('');
    main.append(made('akto-figure', { figure: 'poec' }));
    expect(await heard).toMatchObject({ name: 'akto-load', detail: { keys: ['poec'] } });
  });

  it('names the hub once, in code: before the elements stand there, and after', async () => {
    onTestFinished(() => setHub(''));
    setHub(new URL(inject('hub')));
    let heard = nextTold(document);
    const element = made('akto-figure', { figure: 'poec' });
    stage('').append(element);
    expect(await heard).toMatchObject({ name: 'akto-load', detail: { keys: ['poec'] } });
    heard = nextTold(document);
    setHub(`${inject('unreliableHub')}/broken`);
    expect(await heard).toMatchObject({ name: 'akto-error', detail: { reason: 'status' } });
    heard = nextTold(document);
    setHub(inject('hub'));
    expect((await heard).name).toBe('akto-load');
    expect(showsFallback(element)).toBe(false);
  });
});

describe('the state of an element', () => {
  it('is what a style sheet can ask: loaded, failed, and stale where an earlier answer stays', async () => {
    const { element } = await staged('<akto-figure figure="poec"></akto-figure>');
    const states = () => ['loaded', 'failed', 'stale'].filter((name) => element.matches(`:state(${name})`));
    expect(states()).toEqual(['loaded']);
    const told = async (name: string, value: string) => {
      const heard = nextTold(document);
      element.setAttribute(name, value);
      return heard;
    };
    await told('figure', 'nobody-has-this-key');
    expect(states()).toEqual(['failed']);
    await told('figure', 'poec');
    expect(states()).toEqual(['loaded']);
    const heard = nextTold(document);
    element.setAttribute('hub', inject('nobody'));
    void (element as HTMLElement & { refresh(): Promise<void> }).refresh();
    expect(await heard).toMatchObject({ name: 'akto-error', detail: { reason: 'network' } });
    expect(states()).toEqual(['stale']);
  });
});
