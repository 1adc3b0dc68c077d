// Keeps the open page fresh and lets it be walked through by key.
import { walk } from "./keys.js";
import { watch } from "./live.js";

walk(document);
watch(document);
