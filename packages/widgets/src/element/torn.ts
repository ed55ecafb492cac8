/**
 * Puts the fallback back into an element from which WordPress' paragraph filter has torn it: the filter closes the element at
 * the end of its paragraph, lets the list stand after it, and leaves an empty paragraph where the element was to end. Without
 * that, readers see an old list beneath the answer. The list of cards has as many items as there are cards, and each item of a
 * map's list names a territory of its table. What differs in anything from that is the page's own, and stays.
 */
export function mend(element: HTMLElement, count: number): void {
  const paragraph = element.parentElement as HTMLElement;
  const list = paragraph.nextElementSibling;
  const end = list?.nextElementSibling;
  const places = [...(element.shadowRoot as ShadowRoot).querySelectorAll('tbody th')];
  const isOfMap = (item: Element) =>
    places.some(({ textContent }) => item.textContent.includes(textContent.trim()));
  const isTorn =
    paragraph.lastElementChild === element &&
    list?.localName === 'ul' &&
    (list.childElementCount === count || [...list.children].every(isOfMap)) &&
    end?.localName === 'p' &&
    !end.hasChildNodes();
  if (!isTorn) return;
  element.append(list);
  end.remove();
}
