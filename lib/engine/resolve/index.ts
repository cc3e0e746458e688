export { withClaimants } from "./claimant.ts";
export { rolesOf, textualContainment } from "./containment.ts";
export { resolveEntities } from "./entities.ts";
export { linkEntities } from "./link.ts";
export { statementOf } from "./statement.ts";
