/** SHA-256 of reader.bin; written by the training. */
export const READER_SHA256 = "2712125b022286a27f4a00a1c6fab45048f7e7f7ace717e65a42dd2b99e3ba18";
