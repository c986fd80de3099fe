/** Types of the pictures that pages import, also before the first build writes `next-env.d.ts`. */
/// <reference types="next/image-types/global" />
