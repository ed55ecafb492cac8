import { pastStatesWords } from '../../messages/generated/past-states.ts';
import { language } from '../words/language.ts';
import { momentText } from '../words/times.ts';
import type { Writer } from './edit-conflict.ts';

/** Who wrote something and when: "Camille Roux, 3 mars 2026 à 9 h 30". */
export function writerText(writer: Writer | null): string {
  const words = pastStatesWords[language()];
  return writer ? words.by({ name: writer.name, moment: momentText(writer.at) }) : words.somebody;
}
