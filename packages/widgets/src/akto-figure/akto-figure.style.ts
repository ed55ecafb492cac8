import { css } from '../element/style-sheet.ts';

/** A number inside a sentence looks like the sentence. */
export const style = css`
  :host {
    position: relative;
  }
  a {
    white-space: nowrap;
    text-decoration: underline dotted;
  }
  /* A sentence has no room for a remark: the fallback reads on. */
  [part='failure'] {
    display: none;
  }
`;
