-- Units are records that editors add. A migration of its own: PostgreSQL takes a new word of an enum only where it is committed.
ALTER TYPE "SubjectKind" ADD VALUE 'UNIT' BEFORE 'INDICATOR';
