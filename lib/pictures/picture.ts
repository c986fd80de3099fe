/** A decoded picture: four bytes a pixel (red, green, blue, opacity), rows from the top. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray | Uint8Array;
}
