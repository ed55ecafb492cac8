/** A spreadsheet as it is sent. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: number;
  readonly base64: string;
}

/** What the hub takes in one request; larger files go by its command line. */
export const mostBytes = 10_000_000;

/** Reads a file. @throws DOMException where the browser may not, or it has gone */
export function readChosen(file: File): Promise<ChosenFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => {
      // "data:text/csv;base64,…"; of an empty file "data:" alone.
      const [, base64 = ''] = String(reader.result).split(',');
      resolve({ name: file.name, bytes: file.size, base64 });
    };
    reader.readAsDataURL(file);
  });
}
