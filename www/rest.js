// The second script: the whole core with its glue; it unpacks the wasm when the element asks.

import { core } from "core";
import packed from "core.wasm";
import { join } from "./streams.js";
import { unpack } from "./unpack.js";

customElements.get("loop-scope").rest(core, () => join(unpack(Uint8Array.from(atob(packed), (char) => char.charCodeAt(0)))));
