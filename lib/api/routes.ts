/** Which operation an address means. */
import { AppError } from "../model/index.ts";
import type { Operation } from "./operation.ts";
import { Problem } from "./problem.ts";

interface Route {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * @param path below /api/v1, percent-encoded as it came
 * @throws AppError `not-found`, Problem `method-not-allowed`
 */
export function findRoute(operations: readonly Operation[], method: string, path: string): Route {
  const parts = path.split("/").map(decoded);
  const wanted = method === "HEAD" ? "GET" : method;
  const here = operations.flatMap((operation) => {
    const params = matched(operation.path, parts);
    return params === null ? [] : [{ operation, params }];
  });
  if (here.length === 0) throw new AppError("not-found", "The interface has no such address.");
  const route = here.find(({ operation }) => operation.method === wanted);
  if (route) return route;
  const Allow = [...new Set(here.map(({ operation }) => operation.method))].join(", ");
  throw new Problem("method-not-allowed", `Here one can ${Allow}.`, { headers: { Allow } });
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // no address of ours has a stray "%": it is not found
  }
}

function matched(template: string, parts: readonly string[]): Record<string, string> | null {
  const wanted = template.split("/");
  if (wanted.length !== parts.length) return null;
  const params: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [index, name] of wanted.entries()) {
    const part = parts[index] ?? "";
    if (!name.startsWith("{")) {
      if (name !== part) return null;
    } else if (part === "") return null;
    else params[name.slice(1, -1)] = part;
  }
  return params;
}
