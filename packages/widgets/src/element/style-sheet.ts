/** A style sheet, and the text that it was made of. */
export type Sheet = CSSStyleSheet & { source: string };

/** A style sheet that shadow roots adopt: it passes `style-src 'self'`, where a `<style>` would not. */
export const css = ([rules]: TemplateStringsArray): Sheet => made(rules as string, CSSStyleSheet);

/** The same for a document of this window: none takes what was made in another. */
export const inWindow = (sheet: Sheet, view: Window & typeof globalThis): Sheet =>
  view === window ? sheet : made(sheet.source, view.CSSStyleSheet);

function made(source: string, Kind: typeof CSSStyleSheet): Sheet {
  const sheet = new Kind();
  sheet.replaceSync(source);
  return Object.assign(sheet, { source });
}
