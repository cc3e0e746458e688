/** As much as the interface takes in one request. */
const MOST_BYTES = 32_000_000;

export type SentStory =
  | { readonly ok: true; readonly storyId: string }
  | { readonly ok: false; readonly message: string };

/** Sends a story's file to the interface, as it is: what is wrong with it is found and told there. */
export async function sendStoryFile(file: File): Promise<SentStory> {
  if (file.size > MOST_BYTES) {
    const message =
      "A page takes files up to 32 MB. Import this one with: npx crossread import FILE.story.json";
    return { ok: false, message };
  }
  try {
    const answer = await fetch("/api/v1/stories/import", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: await file.arrayBuffer(),
    });
    const { storyId, detail } = (await answer.json()) as { storyId?: string; detail?: string };
    if (answer.ok && storyId !== undefined) return { ok: true, storyId };
    return { ok: false, message: detail ?? "The file was not taken. The server's log has the details." };
  } catch {
    return { ok: false, message: "The server did not answer. Is it still running? Nothing was imported." };
  }
}
