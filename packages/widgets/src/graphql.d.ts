/** The id of the document in the file: see `documents.ts`. */
declare module '*.graphql' {
  const documentId: string;
  export default documentId;
}
