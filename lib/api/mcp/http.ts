import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { Caller } from "../../workspace/tokens/caller.ts";
import { Problem } from "../problem.ts";
import { mcpServer } from "./server.ts";

/**
 * Streamable HTTP, without sessions: each request stands alone, so a restart breaks nothing and nothing piles up.
 * @throws Problem `method-not-allowed` for the streams and sessions that there are not
 */
export async function serveMcp(request: Request, caller: Caller): Promise<Response> {
  if (request.method !== "POST") {
    throw new Problem("method-not-allowed", "Send messages of the Model Context Protocol by POST.", {
      headers: { Allow: "POST" },
    });
  }
  const server = mcpServer(async () => caller);
  // Without a generator of session ids there are no sessions.
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  try {
    await server.connect(transport as Parameters<typeof server.connect>[0]);
    return await transport.handleRequest(request);
  } finally {
    await server.close();
  }
}
