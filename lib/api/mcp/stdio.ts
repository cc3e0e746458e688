import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { Store } from "../../store/index.ts";
import { LOCAL_OWNER, LOCAL_WORKSPACE } from "../../workspace/context.ts";
import { type Caller, callerOfToken } from "../../workspace/tokens/caller.ts";
import type { Scope } from "../../workspace/tokens/scopes.ts";
import { mcpServer } from "./server.ts";

/** What a model that the owner of the machine started may do without a token. */
const LOCAL_SCOPES: readonly Scope[] = ["read", "propose"];

/** Serves on standard input and output until the other side closes. @param token in whose name; null: the owner's */
export async function serveStdio(store: Store, token: string | null): Promise<void> {
  const current = async (): Promise<Caller> => {
    const now = new Date();
    if (token !== null) return callerOfToken(store, token, now);
    return {
      context: { store, workspaceId: LOCAL_WORKSPACE, actorId: LOCAL_OWNER, tokenId: LOCAL_MODEL, now },
      scopes: LOCAL_SCOPES,
    };
  };
  await current(); // a token that is none is told before anything is served
  const server = mcpServer(current);
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = () => resolve();
    process.stdin.once("end", () => resolve());
  });
  await server.connect(new StdioServerTransport());
  await closed;
  await server.close();
}

/** Stands in the audit where a model acts without a token of its own. */
const LOCAL_MODEL = "mcp";
