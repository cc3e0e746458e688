/** SHA-256 of reader.bin; written by the training. */
export const READER_SHA256 = "364d232fb4884211c2b54ac497de946fe4b049fd028d48895e9742056361b388";
