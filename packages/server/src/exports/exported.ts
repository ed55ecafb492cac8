import type { Ask } from '../graph/ask.ts';
import type { Table } from './column.ts';
import type { Pages } from './formats.ts';

/** A table that can be taken along: what it says, and where its records come from. */
export interface Exported<Row> extends Table<Row> {
  /** Reads what an address selects. @throws BadParameter */
  readonly filterOf: (query: URLSearchParams) => object;
  /** A record as programs read it; as the graph says it unless said. */
  readonly asJson?: (row: Row) => unknown;
  readonly open: (
    askApart: () => Ask,
    asked: { readonly query: URLSearchParams; readonly filter: object },
  ) => Promise<Opened<Row>>;
}

/** The records that an address asks for, and of which state they are. */
export interface Opened<Row> {
  readonly pages: Pages<Row>;
  readonly epoch: string | null;
  readonly releasedAt: string | null;
}
