import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { PrismaClient } from '../generated/client.ts';

/** One statement whose text is written in the code, and its values apart: `$1` stands for the first. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Where the best way depends on the values, as for the words of a search: it is planned for them each time. */
  readonly isPlannedAnew?: boolean;
}

/** One connection in one transaction. */
export interface Session {
  /** Runs a statement; values that are not text, int4 or bool come differently from the two databases, so cast them. */
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** How many connections there are, how many of them do nothing, and how many statements wait for one. */
export interface PoolState {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** What questions are asked on. */
export interface Reads {
  readonly client: PrismaClient;
  /**
   * Reads rows past Prisma, for the lists that every page asks for: half of their time was its mapping. The statement is
   * prepared once a connection. Columns are text, int4, float8, bool or timestamptz, which both databases give alike; cast
   * what is not.
   */
  select<Row>(statement: Statement): Promise<Row[]>;
}

/** An open database, embedded or on a server: the same to everything that reads and writes. */
export interface Database extends Reads {
  readonly kind: 'embedded' | 'server';
  /**
   * The same database for those who are signed in: a server gives them connections of their own, and on the embedded one,
   * which does one thing at a time, they stand in one line. So a question of the public's never waits for more than one of
   * theirs, however many they ask. Opened when it is first asked for.
   */
  forEditors(): Reads;
  /**
   * The same database for what sign-ins and readers leave behind: on a server, connections of their own whose commits wait for
   * no synchronous standby. What is lost with a failover there is done again by its person. Opened when it is first asked for.
   */
  forSignIns(): Reads;
  /**
   * Gives Prisma's schema engine a way in, while no other hub on the same database has one; another hub waits.
   * A script that it runs goes through whole or not at all.
   */
  alone<Result>(work: (adapters: SqlMigrationAwareDriverAdapterFactory) => Promise<Result>): Promise<Result>;
  /**
   * Works on a connection of its own in one transaction, which takes as long as it takes and goes through whole or not
   * at all: for what an operator starts. Requests are answered on the client.
   */
  transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /** The connections to the server now; null for the embedded database, which has none. */
  pool(): PoolState | null;
  /** Ends every connection and gives the data folder free. */
  close(): Promise<void>;
}

/** The database cannot be opened as asked. The message is one line: what, and what to do. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}
