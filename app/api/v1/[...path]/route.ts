import { serve } from "../../../../lib/api/serve.ts";
import { personContext } from "../../../_edge/person.ts";

/** Every operation of the interface; what each is stands in lib/api/operations. */
function answer(request: Request): Promise<Response> {
  return serve(request, { person: personContext });
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
