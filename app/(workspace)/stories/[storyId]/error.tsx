"use client";

import { Failure } from "../../../_components/ui/failure.tsx";

export default function StoryError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <Failure
      error={error}
      retry={retry}
      title="This part of the story could not be shown"
      back={{ href: "/", label: "All stories" }}
    />
  );
}
