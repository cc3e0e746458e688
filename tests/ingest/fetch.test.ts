import type { lookup } from "node:dns";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { USER_AGENT } from "../../lib/ingest/fetch.ts";
import { AppError } from "../../lib/model/index.ts";
import { type Answer, html, testWeb } from "../setup/web.ts";

const web = testWeb();
const PAGE = "<p>The north pier at Selbay collapsed.</p>";

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );
}

const redirect =
  (location: string, status = 302): Answer =>
  (response) =>
    response.writeHead(status, { Location: location }).end();

/** A resolver that answers with one list of addresses after the other; the last one stays. */
function resolving(...answers: readonly (readonly string[])[]): { resolve: typeof lookup; calls: string[] } {
  const calls: string[] = [];
  const resolve = (name: string, _options: unknown, done: (error: null, found: unknown) => void) => {
    const found = answers[Math.min(calls.length, answers.length - 1)] ?? [];
    calls.push(name);
    done(
      null,
      found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
  return { resolve: resolve as unknown as typeof lookup, calls };
}

describe("fetching a page", () => {
  test("gives its bytes as they came, and says truthfully who asks", async () => {
    let agent: string | undefined;
    web.pages.set("/plain", (response, request) => {
      agent = request.headers["user-agent"];
      html(PAGE, { "Content-Type": "text/html; charset=utf-8" })(response, request);
    });
    const page = await web.fetcher().fetch(`${web.address("/plain")}#part`);
    expect(new TextDecoder().decode(page.bytes)).toBe(PAGE);
    expect(page).toMatchObject({
      finalUrl: web.address("/plain"),
      contentType: "text/html; charset=utf-8",
    });
    expect(agent).toBe(USER_AGENT);
  });

  test.each([
    ["gzip", gzipSync(PAGE)],
    ["deflate", deflateSync(PAGE)],
    ["br", brotliCompressSync(PAGE)],
  ])("unpacks %s", async (encoding, bytes) => {
    web.pages.set(`/${encoding}`, (response) =>
      response.writeHead(200, { "Content-Encoding": encoding }).end(bytes),
    );
    const page = await web.fetcher().fetch(web.address(`/${encoding}`));
    expect(new TextDecoder().decode(page.bytes)).toBe(PAGE);
  });

  test("follows redirects to the address that answers", async () => {
    web.pages.set("/short", redirect("/longer", 301));
    web.pages.set("/longer", redirect("/plain?from=longer", 307));
    web.pages.set("/plain?from=longer", html(PAGE));
    const page = await web.fetcher().fetch(web.address("/short"));
    expect(page.url).toBe(web.address("/short"));
    expect(page.finalUrl).toBe(web.address("/plain?from=longer"));
  });

  test("asks one page at a time of a host", async () => {
    let open = 0;
    let most = 0;
    for (const path of ["/one", "/two", "/three"]) {
      web.pages.set(path, (response) => {
        open += 1;
        most = Math.max(most, open);
        setTimeout(() => {
          open -= 1;
          response.end(PAGE);
        }, 30);
      });
    }
    const fetcher = web.fetcher();
    await Promise.all(["/one", "/two", "/three"].map((path) => fetcher.fetch(web.address(path))));
    expect(most).toBe(1);
  });

  test("goes on after a page that failed", async () => {
    const fetcher = web.fetcher();
    const pages = [fetcher.fetch(web.address("/missing")), fetcher.fetch(web.address("/plain"))];
    expect((await Promise.allSettled(pages)).map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  });
});

describe("the way into one's own network is shut", () => {
  test.each([
    "http://10.0.0.1/",
    "http://[::1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://127.0.0.2/",
    "http://localhost/",
    "http://2130706434/",
    "file:///etc/passwd",
    "http://name:password@127.0.0.1/",
    "//10.0.0.1/",
    "data:text/html,hello",
  ])("where a page redirects to %s", async (location) => {
    web.pages.set("/turn", redirect(location));
    expect(await codeOf(web.fetcher().fetch(web.address("/turn")))).toBe("address-refused");
  });

  test.each([
    [["10.1.2.3"]],
    [["127.0.0.1", "10.1.2.3"]],
    [["::1"]],
    [["::ffff:10.0.0.1"]],
    [["169.254.169.254"]],
    [["fd00:ec2::254"]],
    [[]],
  ])("where a name resolves to %o", async (addresses) => {
    const before = web.asked.length;
    const { resolve } = resolving(addresses);
    const address = web.address("/plain", "news.example.org");
    expect(await codeOf(web.fetcher({}, resolve).fetch(address))).toBe("address-refused");
    expect(web.asked.length).toBe(before);
  });

  test("where a name resolves to another address once the page is asked for", async () => {
    // The first look-up is for robots.txt; the second, for the page, is checked as the first was.
    const { resolve, calls } = resolving(["127.0.0.1"], ["10.0.0.1"]);
    const address = web.address("/plain", "rebinding.example.org");
    expect(await codeOf(web.fetcher({}, resolve).fetch(address))).toBe("address-refused");
    expect(calls).toHaveLength(2);
  });

  test("and a name is looked up once for each connection: what was checked is connected to", async () => {
    const { resolve, calls } = resolving(["127.0.0.1"], ["127.0.0.1"], ["10.0.0.1"]);
    const page = await web.fetcher({}, resolve).fetch(web.address("/plain", "news.example.org"));
    expect(page.bytes.length).toBeGreaterThan(0);
    expect(calls).toHaveLength(2);
  });
});

describe("a server that means harm, or is in trouble", () => {
  test("cannot send more than a page", async () => {
    web.pages.set("/large", html("x".repeat(200_000)));
    expect(await codeOf(web.fetcher({ mostBytes: 100_000 }).fetch(web.address("/large")))).toBe("too-large");
  });

  test("cannot send a little that unpacks to much", async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    web.pages.set("/bomb", (response) => response.writeHead(200, { "Content-Encoding": "gzip" }).end(bomb));
    expect(await codeOf(web.fetcher().fetch(web.address("/bomb")))).toBe("too-large");
  });

  test.each([
    ["that never ends", (response) => void setInterval(() => response.write("more "), 5).unref()],
    ["that never begins", () => undefined],
  ] as [string, Answer][])("is not waited for: an answer %s", async (_name, answer) => {
    web.pages.set("/endless", answer);
    const work = web.fetcher({ timeoutMs: 300 }).fetch(web.address("/endless"));
    await expect(work).rejects.toThrow(/took too long/);
  });

  test("cannot send round in circles", async () => {
    web.pages.set("/round", redirect("/round"));
    await expect(web.fetcher().fetch(web.address("/round"))).rejects.toThrow(/again and again/);
  });

  test.each([
    ["broken packing", { "Content-Encoding": "gzip" }, "no gzip at all"],
    ["unknown packing", { "Content-Encoding": "zstd" }, "x"],
  ])("gets no further with %s", async (_name, headers, body) => {
    web.pages.set("/packed", (response) => response.writeHead(200, headers).end(body));
    expect(await codeOf(web.fetcher().fetch(web.address("/packed")))).toBe("fetch-failed");
  });

  test.each([
    [404, /no page at this address \(404\)/],
    [410, /no page/],
    [401, /paste its text/],
    [403, /paste its text/],
    [429, /asked too often/],
    [451, /paste its text/],
    [500, /answered with an error \(500\)/],
    [503, /error \(503\)/],
  ])("is told of: %i", async (status, words) => {
    web.pages.set("/status", (response) => response.writeHead(status).end(PAGE));
    await expect(web.fetcher().fetch(web.address("/status"))).rejects.toThrow(words);
  });

  test("is told of: nobody there", async () => {
    web.pages.set("/cut", (response) => void response.socket?.destroy());
    await expect(web.fetcher().fetch(web.address("/cut"))).rejects.toThrow(/broke the connection off/);
  });
});

describe("robots.txt", () => {
  const rules = (text: string, status = 200) =>
    web.pages.set("/robots.txt", (response) => response.writeHead(status).end(text));

  test.each([
    ["nothing forbidden", "User-agent: *\nAllow: /", 200, "done"],
    ["everything forbidden", "User-agent: *\nDisallow: /", 200, "robots"],
    ["this page forbidden", "User-agent: *\nDisallow: /pl", 200, "robots"],
    ["another page forbidden", "User-agent: *\nDisallow: /other", 200, "done"],
    [
      "this program forbidden",
      "User-agent: crossread\nDisallow: /\n\nUser-agent: *\nAllow: /",
      200,
      "robots",
    ],
    ["another program forbidden", "User-agent: otherbot\nDisallow: /", 200, "done"],
    ["no such file", "gone", 404, "done"],
    ["a server in trouble", "", 503, "robots"],
    ["a page in its place", "<!doctype html><title>Not found</title>", 200, "done"],
  ])("%s", async (_name, text, status, expected) => {
    rules(text, status);
    expect(await codeOf(web.fetcher().fetch(web.address("/plain")))).toBe(expected);
    web.pages.delete("/robots.txt");
  });

  test("gives way to a person's decision, for the page alone", async () => {
    rules("User-agent: *\nDisallow: /");
    const fetcher = web.fetcher();
    expect(await codeOf(fetcher.fetch(web.address("/plain"), { ignoreRobots: true }))).toBe("done");
    expect(await codeOf(fetcher.fetch(web.address("/plain")))).toBe("robots");
    web.pages.delete("/robots.txt");
  });

  test("of the host that a page redirects to counts as well", async () => {
    rules("User-agent: *\nDisallow: /plain");
    web.pages.set("/over", redirect("/plain"));
    expect(await codeOf(web.fetcher().fetch(web.address("/over")))).toBe("robots");
    web.pages.delete("/robots.txt");
  });
});

test("a person who cancels is not kept waiting", async () => {
  web.pages.set("/slow", () => undefined);
  const stop = new AbortController();
  const work = codeOf(web.fetcher().fetch(web.address("/slow"), { signal: stop.signal }));
  setTimeout(() => stop.abort(), 50);
  expect(await work).toBe("cancelled");
});
