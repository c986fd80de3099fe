/** One byte a pixel, row by row: 0 is black, 255 white. */
export interface GreyPicture {
  width: number;
  height: number;
  data: Uint8Array;
}
