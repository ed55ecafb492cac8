/// <reference types="vite/client" />
import narrow from '@fontsource/archivo-narrow/files/archivo-narrow-latin-400-normal.woff2?url';
import serif from '@fontsource/merriweather/files/merriweather-latin-400-normal.woff2?url';
import wide from '@fontsource/michroma/files/michroma-latin-400-normal.woff2?url';

/** Fonts that a partner's page may have, far apart in width and height: never the machine's own, which differ. */
export const fonts = { narrow, wide, serif };

/** Gives an element one of them, once it is there to be measured. */
export async function setIn(element: HTMLElement, name: keyof typeof fonts): Promise<void> {
  const family = `test-${name}`;
  document.fonts.add(await new FontFace(family, `url(${fonts[name]})`).load());
  element.style.fontFamily = family;
}
