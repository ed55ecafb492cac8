import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { tidyLines } from './tidy-lines.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const [nothing, block, line, item, cell] = ['', '\n\n', '\n', '\n- ', '\t'] as const;

/** What stands around a page's text, and what nobody sees. */
const leftOut = new Set(
  'script style noscript template svg math nav footer aside form button select textarea iframe object head dialog del'.split(
    ' ',
  ),
);

/** What stands before the words of an element. */
const before: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'p h1 h2 h3 h4 h5 h6 div section article header main blockquote ul ol table figure figcaption dl dd dt pre'
      .split(' ')
      .map((name) => [name, block]),
  ),
  ...{ br: line, tr: line, li: item, td: cell, th: cell },
};

const wholes = new Set(['html', 'body', 'main']);

/** Deeper than any page; what is below is not read. */
const deepest = 500;

/**
 * The words of a page as a text, without its menus, banners and forms: of its main part where it names one, or of its one article. Several
 * articles are parts of one text as often as they are others that it leads to, so all of the page is read then. The heading is the
 * page's where that part has none.
 */
export function withoutMarkup(page: string): string {
  const document = parse(page);
  const all = [...elements(document, 0)];
  const articles = all.filter(({ tagName }) => tagName === 'article');
  const outer = articles.filter((each) => !articles.some((other) => other !== each && isWithin(each, other)));
  const main = all.find(isMain) ?? (outer.length === 1 ? outer[0] : undefined);
  const headings = all.filter(({ tagName }) => tagName === 'h1');
  if (!main) return fromHeading(tidyLines(wordsOf(document, 0)), headings);
  const [heading] = headings.some((each) => isWithin(each, main)) ? [] : headings;
  return tidyLines(`${heading ? wordsOf(heading, 0) : nothing}${wordsOf(main, 0)}`);
}

/** What stands above the one heading of a page is its frame, where it is neither a sentence nor a day. */
function fromHeading(text: string, headings: readonly Element[]): string {
  const [heading, other] = headings;
  const words = heading && !other ? tidyLines(wordsOf(heading, 0)) : nothing;
  const at = words === nothing ? -1 : text.indexOf(words);
  return at > 0 && !/[.!?»]$|\d{4}/m.test(text.slice(0, at)) ? text.slice(at) : text;
}

const isMain = ({ tagName, attrs }: Element): boolean =>
  tagName === 'main' || attrs.some(({ name, value }) => name === 'role' && value === 'main');

function isWithin(element: Element, other: Element): boolean {
  for (let parent = element.parentNode; parent; parent = 'parentNode' in parent ? parent.parentNode : null)
    if (parent === other) return true;
  return false;
}

function* elements(node: Node, depth: number): Generator<Element> {
  if (!('childNodes' in node) || depth > deepest) return;
  for (const child of node.childNodes) {
    if ('tagName' in child) yield child;
    yield* elements(child, depth + 1);
  }
}

function wordsOf(node: Node, depth: number): string {
  if (node.nodeName === '#text')
    return (node as DefaultTreeAdapterTypes.TextNode).value.replaceAll(/\s+/g, ' ');
  if (!('childNodes' in node) || depth > deepest) return nothing;
  if ('tagName' in node && isLeftOut(node)) return nothing;
  const lead = 'tagName' in node ? (before[node.tagName] ?? nothing) : nothing;
  const words = node.childNodes.map((child) => wordsOf(child, depth + 1)).join('');
  return `${lead}${words}${lead === block ? block : nothing}`;
}

function isLeftOut(element: Element): boolean {
  const { tagName, attrs, parentNode } = element;
  if (leftOut.has(tagName)) return true;
  if (isSkipLink(element)) return true;
  if (tagName === 'header' && parentNode?.nodeName === 'body' && !holdsText(element)) return true;
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)) ||
      (name === 'role' && /^(?:navigation|banner|contentinfo|search|dialog|complementary)$/.test(value)) ||
      // A whole page says so of itself once its banner is gone: "cookies-accepted".
      ((name === 'class' || name === 'id') &&
        isOfFrame(value) &&
        !wholes.has(tagName) &&
        !holdsText(element)),
  );
}

/** "Aller au contenu", the first words of many pages, is no title of theirs. */
const isSkipLink = (element: Element): boolean =>
  element.tagName === 'a' &&
  element.attrs.some(({ name, value }) => name === 'href' && value.startsWith('#')) &&
  /^\s*(?:(?:aller|passer|accéder) (?:directement )?(?:au|à)|skip to)(?!\p{L})/iu.test(
    element.childNodes.map((child) => wordsOf(child, deepest - 1)).join(''),
  );

/** What pages call their menus and banners, and what asks for consent on French ones. */
const isOfFrame = (names: string): boolean =>
  /cookie|consent|tarteaucitron|didomi|axeptio|onetrust/i.test(names) ||
  names
    .split(/\s+/)
    .some((name) =>
      /^(?:menus?|nav|navbar|navigation|breadcrumbs?|fil-ariane|sidebar|share|sharing|social|newsletter|related)(?:[-_]|$)/i.test(
        name,
      ),
    );

/** Whether a part of a page has the text in it, whatever it is called. */
const holdsText = (element: Element): boolean =>
  [...elements(element, 0)].some(
    ({ tagName }) => tagName === 'h1' || tagName === 'main' || tagName === 'article',
  );
