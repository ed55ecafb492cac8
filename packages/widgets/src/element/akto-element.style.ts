import { css } from './style-sheet.ts';

/** What all elements share: the palette as custom properties, and the text that is spoken instead of seen. */
export const shared = css`
  :host {
    --ink: var(--akto-ink, light-dark(#1b2233, #f2f4f8));
    --paper: var(--akto-paper, light-dark(#fff, #12161f));
    --quiet: var(--akto-quiet, light-dark(#4a5268, #b9c0cf));
    --line: var(--akto-line, light-dark(#d5d9e2, #343b4a));
    --accent: var(--akto-accent, light-dark(#0b5563, #7fd0dc));
    --alert: var(--akto-alert, light-dark(#9c2f14, #ffb39c));
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
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
`;

/** What the two block elements share. */
export const block = css`
  :host {
    display: block;
    color: var(--ink);
    background: var(--paper);
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
  }
  [part='failure'],
  [part='convention'] {
    margin-top: 1em;
    color: var(--quiet);
  }
  [part='loading'] {
    display: block;
    height: 10em;
    border-top: 1px solid var(--line);
    background: linear-gradient(var(--line), var(--line)) 0 1em / 8em 2.5em no-repeat;
  }
`;
