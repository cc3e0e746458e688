/** Under construction. */
export async function importCommand(_args: string[]): Promise<number> {
  throw new Error("under construction");
}
