-- What was done to an account that its holder is to read at the next sign-in, too.
ALTER TYPE "NoticeKind" ADD VALUE 'ROLE_RAISED';
