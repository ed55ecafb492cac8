import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real mail server, on a port of its own. */
export interface MailServer {
  readonly port: number;
  /** What it took, the oldest first. */
  readonly mails: ParsedMail[];
  /** How it answers to an address or a message: with this error, or never. It takes everything unless said. */
  answers: {
    readonly recipient?: SmtpRefusal | 'NEVER';
    readonly message?: SmtpRefusal | 'NEVER' | 'CLOSE';
  };
  close(): Promise<void>;
}

interface SmtpRefusal {
  readonly code: number;
  readonly text: string;
}

export async function aMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const refused = ({ code, text }: SmtpRefusal) => Object.assign(new Error(text), { responseCode: code });
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 50,
    onRcptTo(_, __, callback) {
      const { recipient } = given.answers;
      if (recipient !== 'NEVER') callback(recipient && refused(recipient));
    },
    onData(stream, _session, callback) {
      const { message } = given.answers;
      if (message === 'CLOSE') {
        for (const connection of server.connections) connection.close();
        return;
      }
      simpleParser(stream).then((mail) => {
        if (message === 'NEVER') return;
        if (message === undefined) mails.push(mail);
        callback(message && refused(message));
      }, callback);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as { port: number };
  const given: MailServer = {
    port,
    mails,
    answers: {},
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  return given;
}
