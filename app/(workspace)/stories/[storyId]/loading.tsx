import { Loading } from "../../../_components/ui/loading.tsx";

export default function StoryLoading() {
  return <Loading label="Loading the story" />;
}
