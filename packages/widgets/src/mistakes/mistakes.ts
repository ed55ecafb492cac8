import { type MistakesWords, mistakesWords } from '../../messages/generated/mistakes.ts';
import type { AktoElement, WithEpoch } from '../element/akto-element.ts';
import { nearestLanguage } from '../element/page-language.ts';
import type { Failure } from '../hub/failure.ts';
import { hubOf } from '../hub/hub-of.ts';
import { isOutage, isToCome } from './amiss.ts';
import { allows, attributes, idleBesideCollection, meantBy, namingIn } from './attributes.ts';
import { warn } from './warn.ts';

export { warned } from './warn.ts';

type Met = AktoElement<WithEpoch>;

/** Says in the console what is wrong with an element, each thing once a page. */
export function warnOf(element: Met): void {
  if (element.failure?.reason === 'no-hub' && document.readyState !== 'complete') {
    // A page may name its hub in a script that comes after ours.
    addEventListener('load', () => warnOf(element), { once: true });
    return;
  }
  const { guide } = mistakesWords[nearestLanguage(element)];
  for (const mistake of mistakesOf(element)) warn(mistake, hubOf(element), guide, element);
}

/** Says that of two versions of the script, or of two scripts that define an element, the first one works. */
export function warnOfSecond(tag: string, first: string | undefined, other = '?'): void {
  const words = mistakesWords[nearestLanguage(document.documentElement)];
  warn(first ? words.second({ first, other }) : words.taken({ tag }), '', words.guide);
}

/** What is wrong with an element and the remedy, in its language, a sentence or two each; nothing where its hub alone has failed. */
export function mistakesOf(element: Met): string[] {
  const { failure } = element;
  const words = mistakesWords[nearestLanguage(element)];
  const found = [...element.attributes].flatMap(({ name, value }) =>
    ofAttribute(element, name, value, words),
  );
  return [...found, ...(failure ? ofFailure(element, failure, words, found.length > 0) : [])];
}

function ofAttribute(element: Met, given: string, value: string, words: MistakesWords): string[] {
  const tag = element.localName;
  const own = attributes[tag] ?? {};
  const allowed = own[given];
  if (!allowed) {
    const other = Object.keys(attributes).find((name) => attributes[name]?.[given]);
    const right = meantBy(given, Object.keys(own));
    if (right && !element.hasAttribute(right)) return [words.misspelt({ tag, given, right })];
    // Every element may have a role, for who listens.
    return other && given !== 'role' ? [words.misplaced({ tag, given, other })] : [];
  }
  if (idleBesideCollection.includes(given) && element.getAttribute('collection'))
    return [words.idle({ given })];
  if (allows(allowed, value)) return [];
  if (allowed === 'switch') return [words.off({ given, value })];
  const right = allowed === 'count' ? '1–100' : [...allowed].join(', ');
  return [words.value({ tag, given, value, right })];
}

function ofFailure(element: Met, failure: Failure, words: MistakesWords, isExplained: boolean): string[] {
  const { keys, message, reason, told } = failure;
  const hub = hubOf(element);
  const tag = element.localName;
  if (reason === 'no-hub') return hub ? [] : [words.hubless];
  const isAddress = /^(https?:)?[/.]/i.test(hub);
  if (reason === 'missing-attribute')
    return isExplained ? [] : [words.nameless({ tag, needs: namingIn(tag).join(', ') })];
  if (reason === 'unknown-key') {
    const search = hub + words.catalogue + encodeURIComponent(keys[0] as string);
    return [words.unknown({ hub, keys: keys.join(', '), search })];
  }
  if (reason === 'refused') {
    if (told?.code === 'UNKNOWN_DOCUMENT') return [words.older({ hub })];
    // Busy, or broken: not the page's fault.
    if (told?.code !== 'BAD_USER_INPUT' || isExplained) return [];
    const value = element.getAttribute('as-of');
    if (told.argument !== 'asOf' || value === null) return [words.refused({ hub, tag, message })];
    return [isToCome(value) ? words.future({ value }) : words.instant({ value })];
  }
  if (isOutage(failure)) return [];
  if (!isAddress) return [words.address({ hub })];
  return [reason === 'network' ? words.silent({ hub }) : words.nobody({ hub, message })];
}
