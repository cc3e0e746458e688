/** What the rest of the project may use of the database. Everything else in this folder is private to it. */
export { openStore, type Store, type Tx } from "./handle.ts";
