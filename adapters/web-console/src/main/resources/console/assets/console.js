// Keeps the open page fresh and lets it be walked through by key.
import { takeFiles } from "./file.js";
import { walk } from "./keys.js";
import { watch } from "./live.js";

walk(document);
watch(document);
takeFiles(document);
