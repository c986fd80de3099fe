import type { Picture } from "./picture";

const fs = process.getBuiltinModule("node:fs");
const { createRequire } = process.getBuiltinModule("node:module");

/** What this uses of the codecs of @jsquash (mozjpeg and libwebp, compiled by Emscripten). */
interface Codec {
  decode(bytes: Uint8Array, keepOrientation?: boolean): Picture | null;
  encode(data: Picture["data"], width: number, height: number, options: object): Uint8Array | null;
}
type CodecFactory = (options: object) => Promise<Codec>;

const compiled = new Map<string, Promise<WebAssembly.Module>>();

/**
 * A codec of its own for one picture: WebAssembly never gives memory back, so the next one begins anew. It reaches nothing but the
 * bytes it is given.
 */
async function openCodec(name: string, factory: CodecFactory): Promise<Codec> {
  const file = () => fs.readFileSync(createRequire(import.meta.url).resolve(name));
  const ready = compiled.get(name) ?? WebAssembly.compile(new Uint8Array(file()));
  compiled.set(name, ready);
  const module = await ready;
  // the decoders answer with the browser's ImageData, which Node does not have
  (globalThis as { ImageData?: unknown }).ImageData ??= PlainImageData;
  const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
    const instance = new WebAssembly.Instance(module, imports);
    done(instance);
    return instance.exports;
  };
  return factory({ noInitialRun: true, instantiateWasm, print() {}, printErr() {} });
}

class PlainImageData implements Picture {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {}
}

/** The pixels of a JPEG as they lie in the file (its EXIF orientation is not applied). Throws an Error for what is no JPEG. */
export async function decodeJpeg(bytes: Uint8Array): Promise<Picture> {
  const { default: factory } = await import("@jsquash/jpeg/codec/dec/mozjpeg_dec.js");
  const codec = await openCodec("@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm", factory as unknown as CodecFactory);
  return decoded(codec.decode(bytes, false));
}

/** The pixels of a WebP. Throws an Error for what is none. */
export async function decodeWebp(bytes: Uint8Array): Promise<Picture> {
  const { default: factory } = await import("@jsquash/webp/codec/dec/webp_dec.js");
  const codec = await openCodec("@jsquash/webp/codec/dec/webp_dec.wasm", factory as unknown as CodecFactory);
  return decoded(codec.decode(bytes));
}

function decoded(picture: Picture | null): Picture {
  if (!picture || picture.width < 1 || picture.height < 1) throw new Error("The picture cannot be decoded.");
  return picture;
}

const [GREY, COLOUR] = [1, 3];

/** A JPEG of an opaque picture: baseline, which is quick to write and every reader has; the same pixels give the same bytes. */
export async function encodeJpeg(
  { data, width, height }: Picture,
  { quality, grey = false }: { quality: number; grey?: boolean },
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: factory } = await import("@jsquash/jpeg/codec/enc/mozjpeg_enc.js");
  const codec = await openCodec("@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm", factory as unknown as CodecFactory);
  const bytes = codec.encode(data, width, height, {
    quality,
    baseline: true,
    arithmetic: false,
    progressive: false,
    optimize_coding: true,
    smoothing: 0,
    color_space: grey ? GREY : COLOUR,
    quant_table: 3,
    trellis_multipass: false,
    trellis_opt_zero: false,
    trellis_opt_table: false,
    trellis_loops: 1,
    auto_subsample: true,
    chroma_subsample: 2,
    separate_chroma_quality: false,
    chroma_quality: quality,
  });
  if (!bytes) throw new Error("The picture cannot be encoded.");
  return new Uint8Array(bytes);
}
