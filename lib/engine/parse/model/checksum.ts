/** SHA-256 of reader.bin; written by the training. */
export const READER_SHA256 = "562d88fce3fd48c3844fa0d1d542be2cf2150281548f85147c77ad14932ae211";
