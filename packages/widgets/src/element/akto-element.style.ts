import { css } from './style-sheet.ts';

/** What all elements share: the palette as custom properties, and the text that is spoken instead of seen. */
export const shared = css`
  :host {
    --_ink: var(--akto-ink, light-dark(#1b2233, #f2f4f8));
    --_paper: var(--akto-paper, light-dark(#fff, #12161f));
    --_quiet: var(--akto-quiet, light-dark(#4a5268, #b9c0cf));
    --_line: var(--akto-line, light-dark(#d5d9e2, #343b4a));
    --_accent: var(--akto-accent, light-dark(#0b5563, #7fd0dc));
    --_alert: var(--akto-alert, light-dark(#9c2f14, #ffb39c));
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
  /* A sentence has no room for a remark: the fallback reads on. */
  [part='failure'] {
    display: none;
  }
  a,
  button {
    color: inherit;
  }
  #room {
    display: none;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
`;

/** What the two block elements share. */
export const block = css`
  :host {
    display: flow-root;
    color: var(--_ink);
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
  [part='failure'] {
    display: block;
    margin-top: 1em;
    color: var(--_quiet);
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
