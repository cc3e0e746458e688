import { describe, expect, test } from "vitest";
import { checkAddress, isPublicIp, PUBLIC_WEB } from "../../lib/ingest/web/address.ts";
import { AppError } from "../../lib/model/index.ts";
import CASES from "../cases/ingest/addresses.json" with { type: "json" };

function verdict(address: string): string {
  try {
    return checkAddress(address, PUBLIC_WEB).href;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe("an address", () => {
  test.each(CASES)("$id", ({ input, expected }) => {
    expect(verdict(input)).toBe(expected);
  });

  test("is refused by at least sixty ways into one's own network", () => {
    const refused = CASES.filter(({ expected }) => expected === "address-refused");
    expect(new Set(refused.map(({ input }) => input)).size).toBeGreaterThanOrEqual(60);
  });

  test.each(["", "x", "127.0.0.1 ", "::ffff:8.8.8.8", "999.1.1.1", "8.8.8.8.8"])(
    "%o is no public address of the network",
    (ip) => {
      expect(isPublicIp(ip)).toBe(false);
    },
  );
});
