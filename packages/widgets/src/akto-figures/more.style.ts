import { css } from '../element/style-sheet.ts';

/** Other layouts than cards, and what few cards show. */
export const style = css`
  :host([layout='list']) .grid {
    grid-template-columns: minmax(0, 1fr);
  }
  @container (min-width: 36rem) {
    /* The number stands beside what it counts. */
    :host([layout='list']) p:not(.spoken) {
      margin-inline-start: 15rem;
    }
    :host([layout='list']) p:is([part='number'], [part='missing']) {
      float: inline-start;
      margin-inline-start: 0;
      font-size: 2rem;
    }
  }
  :host([layout='band']) .grid {
    display: flex;
    flex-wrap: wrap;
  }
  :host([layout='band']) [part='card'] {
    flex: 1 1 12rem;
    box-sizing: border-box;
    min-width: min(100%, 12rem);
    border: 0 solid var(--_line);
    border-inline-start-width: 1px;
    padding: 0 0 0 1rem;
  }
  [part='convention'] {
    margin-top: 1em;
    color: var(--_quiet);
  }
  [part='bar'] {
    display: block;
    width: min(100%, 16rem);
    height: 0.5em;
    margin-bottom: 0.25em;
    forced-color-adjust: none;
  }
  .whole {
    fill: var(--_line);
  }
  .known {
    fill: var(--_accent);
  }
  [part='quote'] q:lang(fr) {
    /* The space within does not break. */
    quotes: '« ' ' »' '“' '”';
  }
  [part='quote'] mark {
    /* The browser's yellow is of no page, and of no dark one at all. */
    background: none;
    color: var(--_ink);
    font-weight: 650;
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.15em;
  }
  [part='overdue'] {
    color: var(--_quiet);
  }
  @media (forced-colors: active) {
    .whole {
      fill: Canvas;
      stroke: CanvasText;
      vector-effect: non-scaling-stroke;
    }
    .known {
      fill: CanvasText;
    }
  }
  [part='change'] {
    color: var(--_alert);
  }
`;
