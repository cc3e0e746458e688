export { resolveEntities } from "./entities.ts";
