/** A piece of an XML document. */
export class Xml {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

type Content = Xml | readonly Xml[] | string | number | null;

/** XML from a template: what is filled in is text and stays text, unless it is XML itself. */
export function xml(parts: TemplateStringsArray, ...contents: readonly Content[]): Xml {
  return new Xml(parts.reduce((before, part, index) => before + write(contents[index - 1] ?? '') + part));
}

function write(content: Content): string {
  if (content instanceof Xml) return content.source;
  if (Array.isArray(content)) return content.join('\n');
  return escapeText(String(content));
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** XML has no way to write most control characters: they are left out. */
function escapeText(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}
