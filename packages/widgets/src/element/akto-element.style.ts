import { css } from './style-sheet.ts';

/**
 * What all elements share: the palette as custom properties, and the text that is spoken instead of seen. Without a theme all colours
 * come of the text's own, so that they are read on whatever ground the page has its text on.
 */
export const shared = css`
  :host {
    --_ink: var(--akto-ink, currentcolor);
    --_paper: var(--akto-paper, Canvas);
    --_quiet: var(--akto-quiet, color-mix(in srgb, currentcolor 80%, #0000));
    --_line: var(--akto-line, color-mix(in srgb, currentcolor 20%, #0000));
    --_accent: var(--akto-accent, color-mix(in srgb, currentcolor 60%, #00a1ab));
    --_alert: var(--akto-alert, color-mix(in srgb, currentcolor 60%, #e84f00));
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .spoken {
    position: absolute;
    width: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    user-select: none;
    white-space: nowrap;
  }
  a,
  button {
    color: inherit;
  }
  #room {
    display: none;
  }
  :focus-visible {
    outline: var(--akto-focus, 3px solid var(--_accent));
    outline-offset: 2px;
  }
`;

/** What the two block elements share. */
export const block = css`
  :host {
    display: flow-root;
    color: var(--akto-ink, inherit);
    background: var(--akto-paper, #0000);
  }
  :host([theme='light']) {
    --_paper: var(--akto-paper, #fff);
    color: var(--akto-ink, #1b2233);
    background: var(--_paper);
  }
  :host([theme='dark']) {
    --_paper: var(--akto-paper, #12161f);
    color: var(--akto-ink, #f2f4f8);
    background: var(--_paper);
  }
  #_ {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  #_ > * {
    grid-area: 1 / 1;
  }
  #room {
    display: block;
    visibility: hidden;
  }
  button {
    border: 1px solid;
    border-radius: 4px;
    padding: 0.25em 0.75em;
    background: none;
    font: inherit;
  }
  p {
    margin: 0.25em 0;
    /* French on a page from right to left is still read from left to right. */
    unicode-bidi: plaintext;
    text-align: match-parent;
  }
  /* The still bars. */
  i {
    display: block;
    height: 10em;
    border-top: 1px solid var(--_line);
    background: linear-gradient(var(--_line), var(--_line)) 0 1em / 8em 2.5em no-repeat;
  }
  /* As table and map side by side; where one stands above the other, no less than a telephone shows of it. */
  :host(akto-map) i {
    height: 47em;
  }
`;
