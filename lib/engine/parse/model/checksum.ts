/** SHA-256 of reader.bin; written by the training. */
export const READER_SHA256 = "f73571f14bc3bff6ff986bf46bec5d28ff961d357ef4b85e81ee41709508b594";
