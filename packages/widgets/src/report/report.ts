import type { AktoElement, WithEpoch } from '../element/akto-element.ts';
import { hubOf } from '../hub/hub-of.ts';
import { mistakesOf, warned } from '../mistakes/mistakes.ts';
import { version } from '../version.ts';
import type { Report } from './reported.ts';

/**
 * Says what the elements of this page show, whom they contact, what they weigh, and which policy they need. What is loaded after it was
 * `asked`, on the clock of the page, is the report's own weight.
 */
export function report(asked: number): Report {
  const elements = elementsIn(document).map((element) => ({
    element: element.localName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    hub: hubOf(element),
    shows: element.shadowRoot?.querySelector('slot:not(#room)') ? ('fallback' as const) : ('answer' as const),
    failure: failureOf(element as AktoElement<WithEpoch>),
    mistakes: mistakesOf(element as AktoElement<WithEpoch>),
  }));
  const hubs = [...new Set(elements.map(({ hub }) => hub))];
  const fetched = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
    ({ name, startTime }) =>
      startTime < asked && hubs.some((hub) => name.startsWith(new URL(hub, document.baseURI).href)),
  );
  const origins = [...new Set(hubs.map((hub) => new URL(hub, document.baseURI).origin))].join(' ');
  return {
    version,
    elements,
    warned: warned(),
    hosts: [...new Set(fetched.map(({ name }) => new URL(name).host))],
    bytes: fetched.length > 0 ? fetched.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) : null,
    policy: {
      'script-src': new URL(import.meta.url).origin,
      'connect-src': origins,
      'trusted-types': 'lit-html',
    },
  };
}

/** What `akto-error` told, for as long as that lasts. */
const failureOf = ({ failure }: AktoElement<WithEpoch>) =>
  failure ? { reason: failure.reason, keys: failure.keys, message: failure.message } : null;

/** The elements of a tree, in the order of the page, those in shadow roots too. */
function elementsIn(tree: Document | ShadowRoot): Element[] {
  return [...tree.querySelectorAll('*')].flatMap((element) => [
    ...(/^akto-(figures?|map)$/.test(element.localName) ? [element] : []),
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);
}
