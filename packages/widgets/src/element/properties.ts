/** The attributes that are there or not. All others are texts. */
const switches = /^(live|plain-language)$/;

/** Whether a switch is on: `live`, `live=""`, `live="true"`; `live="false"` is off, as frameworks write it. */
export const isOn = (element: Element, name: string): boolean =>
  (element.getAttribute(name) ?? 'false') !== 'false';

/**
 * Gives an element a property for each attribute ("as-of" is `asOf`), for those who write elements in code: frameworks set a property
 * where there is one. It reads and writes the attribute and keeps nothing of its own; null, undefined and false take the attribute
 * away. What was set before the script had come is taken over: the property itself or, where a framework has met no such property, an
 * attribute of its name, which HTML reads in small letters ("asof").
 */
export function reflect(element: Element, names: readonly string[]): void {
  const prototype = Object.getPrototypeOf(element);
  for (const name of names) {
    const property = name.replace(/-(.)/, (_, letter: string) => letter.toUpperCase());
    if (!(property in prototype))
      Object.defineProperty(prototype, property, {
        configurable: true,
        enumerable: true,
        get(this: Element) {
          return switches.test(name) ? isOn(this, name) : (this.getAttribute(name) ?? '');
        },
        set(this: Element, value: unknown) {
          if (value === null || value === undefined || value === false) this.removeAttribute(name);
          else this.setAttribute(name, value === true ? '' : String(value));
        },
      });
    const early = element as unknown as Record<string, unknown>;
    const value = Object.hasOwn(element, property) ? early[property] : element.getAttribute(property);
    delete early[property];
    if (value !== null) early[property] = value;
  }
}
