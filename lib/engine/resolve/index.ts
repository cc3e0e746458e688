export { resolveEntities } from "./entities.ts";
export { linkEntities } from "./link.ts";
