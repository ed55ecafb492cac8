import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A page as it is read: its words, and where each of them stands in its source. */
export interface PageText {
  readonly text: string;
  /** The place in the source of each place in the text; null where it is the same one. */
  readonly origins: Uint32Array | null;
  /** As the page says: "fr", "en-GB"; null where it says nothing. */
  readonly language: string | null;
  /** The hub that its elements ask, where the page names it: `<meta name="akto-hub">`. */
  readonly hub: string | null;
  readonly elements: readonly PageElement[];
}

/** An element of ours with what stands in it. */
export interface PageElement {
  readonly tag: 'akto-figures' | 'akto-figure' | 'akto-map';
  readonly attributes: ReadonlyMap<string, string>;
  /** Its fallback, with single spaces. */
  readonly inside: string;
  /** Where it stands in the source. */
  readonly start: number;
}

/** What nobody sees, and what leads elsewhere. Unlike a press text, a page is read with its foot: figures often stand there. */
const leftOut = new Set(
  'script style noscript template svg math nav button select textarea iframe object title dialog del'.split(
    ' ',
  ),
);

const blocks = new Set(
  'p h1 h2 h3 h4 h5 h6 div section article header footer aside main blockquote ul ol table figure figcaption dl dd dt pre form'.split(
    ' ',
  ),
);

const ours = new Set(['akto-figures', 'akto-figure', 'akto-map']);

/** Deeper than any page; what is below is not read. */
const deepest = 500;

const isMarkup = /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html|!--|[a-z][a-z\d-]*[\s>])/i;

/** Reads a page, or a text that has no markup. */
export function readPage(source: string): PageText {
  if (isMarkup.test(source.slice(0, 1024))) return readMarkup(source);
  return { text: source.replaceAll('\r', ' '), origins: null, language: null, hub: null, elements: [] };
}

function readMarkup(source: string): PageText {
  const document = parse(source, { sourceCodeLocationInfo: true });
  const opened = openedOn(source);
  const writing = { parts: [] as string[], origins: [] as number[], last: '\n' };
  const elements: PageElement[] = [];
  let language: string | null = null;
  let hub: string | null = null;
  const put = (character: string, origin: number): void => {
    writing.parts.push(character);
    // A character outside the first plane has two places.
    for (let unit = 0; unit < character.length; unit += 1) writing.origins.push(origin + unit);
    writing.last = character;
  };
  const breakLine = (times: number, at: number): void => {
    for (let count = 0; count < times; count += 1) put('\n', at);
  };
  /** Asked once of each node, however many of those around it are asked. */
  const worded = new Map<Node, boolean>();
  const hasWords = (node: Node, depth: number): boolean => {
    const is =
      worded.get(node) ??
      (node.nodeName === '#text'
        ? /[\p{L}\d]/u.test((node as DefaultTreeAdapterTypes.TextNode).value)
        : 'childNodes' in node &&
          depth <= deepest &&
          node.childNodes.some((child) => hasWords(child, depth + 1)));
    worded.set(node, is);
    return is;
  };
  const visit = (node: Node, depth: number): void => {
    if (node.nodeName === '#text') {
      for (const [character, origin] of charactersOf(node as DefaultTreeAdapterTypes.TextNode, source)) {
        if (!/[ \t\n\r\f]/.test(character)) put(character, origin);
        else if (!/[\s]/.test(writing.last)) put(' ', origin);
      }
      return;
    }
    if (!('childNodes' in node) || depth > deepest) return;
    if (!('tagName' in node)) {
      for (const child of node.childNodes) visit(child, depth + 1);
      return;
    }
    const { tagName } = node;
    const at = node.sourceCodeLocation?.startOffset ?? writing.origins.at(-1) ?? 0;
    if (tagName === 'html') language = attributesOf(node).get('lang') ?? null;
    if (tagName === 'meta' && attributesOf(node).get('name') === 'akto-hub')
      hub = attributesOf(node).get('content') ?? null;
    // One that says nothing of what it shows shows what stands in it: others of ours, perhaps.
    if (isOurs(tagName) && attributesOf(node).size > 0) {
      const inside = wordsOf(node, 0)
        .replaceAll(/[ \t\n\r\f]+/g, ' ')
        .trim();
      elements.push({ tag: tagName, attributes: attributesOf(node), inside, start: at });
      return;
    }
    if (leftOut.has(tagName) || isHidden(node, opened)) return;
    if (blocks.has(tagName)) breakLine(2, at);
    else if (tagName === 'br' || tagName === 'tr') breakLine(1, at);
    else if (tagName === 'li') for (const character of '\n- ') put(character, at);
    else if ((tagName === 'td' || tagName === 'th') && writing.last !== '\n') put('\t', at);
    // What is seen and what is heard say the same twice, side by side.
    const isSeenOnly = attributesOf(node).get('aria-hidden') === 'true' && hasWords(node, depth);
    if (isSeenOnly) breakLine(1, at);
    for (const child of node.childNodes) visit(child, depth + 1);
    if (isSeenOnly) breakLine(1, at);
    if (blocks.has(tagName)) breakLine(2, at);
  };
  visit(document, 0);
  return {
    ...{ text: writing.parts.join(''), language, hub, elements },
    origins: Uint32Array.from(writing.origins),
  };
}

const isOurs = (tagName: string): tagName is PageElement['tag'] => ours.has(tagName);

const attributesOf = ({ attrs }: Element): ReadonlyMap<string, string> =>
  new Map(attrs.map(({ name, value }) => [name, value]));

/** The ids of what a button opens: an answer below its question, a tab. */
const openedOn = (source: string): ReadonlySet<string> =>
  new Set(
    [...source.matchAll(/\saria-controls\s*=\s*["']?([^"'>]{1,1000})/gi)].flatMap(([, ids = '']) =>
      ids.trim().split(/\s+/),
    ),
  );

const isHidden = ({ attrs }: Element, opened: ReadonlySet<string>): boolean =>
  attrs.some(
    ({ name, value }) =>
      (name === 'hidden' && !opened.has(attrs.find(({ name }) => name === 'id')?.value ?? '')) ||
      (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)) ||
      (name === 'role' && value === 'navigation'),
  );

function wordsOf(node: Node, depth: number): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!('childNodes' in node) || depth > deepest) return '';
  const words = node.childNodes.map((child) => wordsOf(child, depth + 1)).join('');
  return 'tagName' in node && node.tagName === 'a' ? ` ${words} ` : words;
}

/** The characters of a text with their places in the source, where some are written as entities. */
function* charactersOf(
  { value, sourceCodeLocation }: DefaultTreeAdapterTypes.TextNode,
  source: string,
): Generator<readonly [character: string, origin: number]> {
  let origin = sourceCodeLocation?.startOffset ?? 0;
  const isAsWritten = (sourceCodeLocation?.endOffset ?? 0) - origin === value.length;
  for (const character of value) {
    yield [character, origin];
    const entity =
      !isAsWritten && source.charAt(origin) === '&'
        ? /^&#?\w{1,40};?/.exec(source.slice(origin, origin + 42))
        : null;
    // The parser reads the two characters of a line's end as one.
    const isLineEnd = character === '\n' && source.startsWith('\r\n', origin);
    origin += entity ? entity[0].length : isLineEnd ? 2 : character.length;
  }
}
