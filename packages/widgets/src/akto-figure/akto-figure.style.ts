import { css } from '../element/style-sheet.ts';

/** A number inside a sentence looks like the sentence. */
export const style = css`
  :host {
    white-space: nowrap;
    position: relative;
  }
  a {
    text-decoration: underline dotted;
  }
`;
