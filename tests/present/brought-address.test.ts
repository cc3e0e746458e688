import { expect, test } from "vitest";
import { bookmarkletOf, broughtAddress } from "../../lib/present/brought-address.ts";

test.each([
  ["https://courier.example/a?b=c#d", "https://courier.example/a?b=c"],
  [" http://courier.example ", "http://courier.example/"],
  ["javascript:alert(1)", null],
  ["file:///etc/passwd", null],
  ["https://user:word@courier.example/", null],
  ["courier.example", null],
  [`https://courier.example/${"x".repeat(3000)}`, null],
  [["https://a.example/", "https://b.example/"], null],
  ["", null],
  [undefined, null],
])("%s is brought as %s", (text, address) => {
  expect(broughtAddress(text)).toBe(address);
});

test("the bookmark opens this Crossread's page with the address of the page in front, and hands over nothing else", () => {
  const opened: unknown[][] = [];
  const program = bookmarkletOf("http://127.0.0.1:3000").replace(/^javascript:/u, "");
  const window = { open: (...given: unknown[]) => opened.push(given) };
  new Function("window", "location", program)(window, { href: "https://courier.example/?a=1&b=é#c" });
  expect(opened).toEqual([
    [
      "http://127.0.0.1:3000/add?address=https%3A%2F%2Fcourier.example%2F%3Fa%3D1%26b%3D%C3%A9%23c",
      "_blank",
      "noopener,noreferrer",
    ],
  ]);
});
