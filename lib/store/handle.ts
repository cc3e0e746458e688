import type { PrismaClient } from "./generated/client.ts";
export interface Store {
  readonly prisma: PrismaClient;
}
export type Tx = unknown;
export function openStore(): Promise<Store> {
  throw new Error("not there yet");
}
