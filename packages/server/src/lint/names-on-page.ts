import { plainText } from '@akto-figures/extraction';
import type { PageContext } from './match-number.ts';

/** Looks for names on a page, for each of them once, however many numbers ask. */
export function namesOnPage(text: string): Pick<PageContext, 'names' | 'namesPlace'> {
  const plain = plainText(text);
  return {
    names: once((name) => hasName(text, name)),
    namesPlace: once((name) => plain.includes(plainText(name))),
  };
}

function once(look: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const is = known.get(name) ?? look(name);
    known.set(name, is);
    return is;
  };
}

function hasName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1 && name !== ''; at = text.indexOf(name, at + 1))
    if (!/[\p{L}\d]/u.test(text.charAt(at - 1) + text.charAt(at + name.length))) return true;
  return false;
}
