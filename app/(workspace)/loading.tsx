import { Loading } from "../_components/ui/loading.tsx";

export default function StoriesLoading() {
  return <Loading label="Loading" />;
}
