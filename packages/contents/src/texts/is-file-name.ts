/** Whether a title is the name of a file, as imports gave it once: no reader of the public knows the file. */
export const isFileName = (title: string): boolean => /\.(csv|tsv|txt|xlsx?|ods)$/i.test(title.trim());
