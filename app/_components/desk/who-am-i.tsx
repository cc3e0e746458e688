import { Suspense } from "react";
import { loadDesk } from "../../../lib/workspace/desk/desk.ts";
import { requestContext } from "../../_edge/person.ts";
import { PersonMenu } from "./person-menu.tsx";

/** In whose name one works here, and the way to say otherwise. */
export function WhoAmI() {
  return (
    <Suspense fallback={null}>
      <Person />
    </Suspense>
  );
}

async function Person() {
  const { me, people } = await loadDesk(await requestContext());
  return <PersonMenu me={me} people={people} />;
}
