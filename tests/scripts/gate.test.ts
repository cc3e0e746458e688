import { describe, expect, test } from "vitest";
import { type Knock, refusalOf } from "../../scripts/gate.ts";

const knock = (part: Partial<Knock>): Knock => ({
  method: "GET",
  url: "/",
  host: "127.0.0.1:3000",
  origin: undefined,
  ...part,
});

describe("the gate", () => {
  test.each([
    knock({}),
    knock({ host: "localhost:3000" }),
    knock({ host: "[::1]:3000" }),
    knock({ host: "LOCALHOST" }),
    knock({ method: "POST", origin: "http://127.0.0.1:3000" }),
    // A port forwarded by an editor or by ssh: the page and its server differ in their port.
    knock({ method: "POST", origin: "http://localhost:8080" }),
    knock({ method: "POST" }),
    knock({ url: "/stories/%C3%A9?q=%zz" }),
    knock({ url: "/", origin: "http://elsewhere.example" }),
  ])("lets in %o", (request) => {
    expect(refusalOf(request)).toBeNull();
  });

  test.each([
    knock({ host: "elsewhere.example" }),
    knock({ host: "elsewhere.example:3000" }),
    knock({ host: "127.0.0.1.elsewhere.example" }),
    knock({ host: "localhost@elsewhere.example" }),
    knock({ host: "elsewhere.example#localhost" }),
    knock({ host: "" }),
    knock({ host: undefined }),
    knock({ method: "POST", origin: "http://elsewhere.example" }),
    knock({ method: "POST", origin: "null" }),
    knock({ method: "POST", origin: "file://" }),
    knock({ method: "DELETE", origin: "https://localhost.elsewhere.example" }),
  ])("forbids %o", (request) => {
    expect(refusalOf(request)?.status).toBe(403);
  });

  test.each(["/stories/%", "/stories/%ff", "/stories/%E0%A4%A", "/api/v1/stories/%ud800/analysis"])(
    "calls %s a bad address",
    (url) => {
      expect(refusalOf(knock({ url }))?.status).toBe(400);
    },
  );
});
