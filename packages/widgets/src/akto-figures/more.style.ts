import { css } from '../element/style-sheet.ts';

/** Other layouts than cards, and what few cards show. */
export const style = css`
  :host([layout='list']) .grid {
    grid-template-columns: 1fr;
  }
  :host([layout='band']) .grid {
    display: flex;
    flex-wrap: wrap;
  }
  :host([layout='band']) [part='card'] {
    flex: 1 1 12rem;
    border: 0 solid var(--_line);
    border-inline-start-width: 1px;
    padding: 0 0 0 1rem;
  }
  [part='convention'] {
    margin-top: 1em;
    color: var(--_quiet);
  }
  [part='change'] {
    color: var(--_alert);
  }
`;
