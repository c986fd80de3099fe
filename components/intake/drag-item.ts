"use client";
import { type DragEvent, useState } from "react";
import type { TextRef } from "@/lib/cv/refs";

/** Carries the reference of what is dragged; another program that gets it sees the words. */
const TYPE = "application/x-cv-value";

/** Makes an element draggable: a bullet, a line that found no place, or its words in the original. */
export function dragItem(ref: TextRef, words: string) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(TYPE, ref);
      event.dataTransfer.setData("text/plain", words);
      event.dataTransfer.effectAllowed = "move";
    },
  };
}

/** Where in the target it would land. */
export type Half = "before" | "after";

/** Lets an element take what is dragged over it; `over` tells which half of it the pointer is in. */
export function useDropTarget(onDrop: (ref: TextRef, half: Half) => void) {
  const [over, setOver] = useState<Half | null>(null);
  const half = (event: DragEvent): Half => {
    const box = event.currentTarget.getBoundingClientRect();
    return event.clientY < box.top + box.height / 2 ? "before" : "after";
  };
  return {
    over,
    target: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(TYPE)) return;
        // the innermost target takes it
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = "move";
        setOver(half(event));
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(null);
      },
      onDrop: (event: DragEvent) => {
        const ref = event.dataTransfer.getData(TYPE);
        setOver(null);
        if (!ref) return;
        event.preventDefault();
        event.stopPropagation();
        onDrop(ref, half(event));
      },
    },
  };
}
