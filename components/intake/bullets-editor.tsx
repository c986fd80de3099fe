"use client";
import { EllipsisVertical, GripVertical, Plus } from "lucide-react";
import { type KeyboardEvent, memo, type RefObject, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { DropdownItem, DropdownMenu, DropdownSeparator } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { Textarea } from "@/components/ui/textarea";
import { newId } from "@/lib/cv/new-id";
import type { TextRef } from "@/lib/cv/refs";
import type { Bullet, Cv, EntrySection } from "@/lib/cv/schema";
import {
  bulletRef,
  emptyBullet,
  findBullet,
  joinBullet,
  moveBullet,
  moveTextToBullets,
  setEntryField,
  shiftBullet,
  splitBullet,
  splitEntry,
} from "./cv-edits";
import { SECTION_FIELDS } from "./cv-fields";
import { dragItem, useDropTarget } from "./drag-item";
import { CheckNote, RefFrame, useEditor } from "./editor-context";
import { fieldOf } from "./entry-roles";
import { titleOf } from "./list-moves";

export interface BulletsEditorProps {
  section: EntrySection;
  entryId: string;
  label: string;
  /** what one is called */
  item: string;
  bullets: readonly Bullet[];
}

/**
 * A list of bullets. Enter parts one at the caret, Backspace at its beginning joins it with the one above; Alt with an
 * arrow moves it, also on into the next entry (with Shift there at once); Alt, Shift and Enter begin a new entry with it. Each of these
 * is in its menu too, and it can be dragged.
 */
export function BulletsEditor({ section, entryId, label, item, bullets }: BulletsEditorProps) {
  const editor = useEditor();
  const { change, type, run } = editor;
  const root = useRef<HTMLFieldSetElement>(null);
  const focusNext = useRef<{ id: string; caret?: number } | null>(null);
  useEffect(() => {
    if (!focusNext.current) return;
    const { id, caret } = focusNext.current;
    const control = root.current?.querySelector<HTMLTextAreaElement>(`[data-bullet="${id}"]`);
    control?.focus();
    if (caret !== undefined) control?.setSelectionRange(caret, caret);
    focusNext.current = null;
  });
  const listRef = `${section}/${entryId}/${fieldOf(section, "bullets")}`;
  const setList = (list: Bullet[]) => setEntryField(editor.cv, section, entryId, fieldOf(section, "bullets")!, list);

  const insertAfter = (index: number) => {
    const bullet = emptyBullet();
    focusNext.current = { id: bullet.id };
    change(setList(bullets.toSpliced(index + 1, 0, bullet)), {
      label: `${item} added`,
      ref: `${listRef}/${bullet.id}`,
    });
  };
  const part = (bullet: Bullet, caret: number) => {
    const id = newId();
    focusNext.current = { id, caret: 0 };
    change(splitBullet(editor.cv, bullet.id, caret, id), { label: `${item} parted`, ref: `${listRef}/${bullet.id}` });
  };
  const joinAbove = (index: number) => {
    const above = bullets[index - 1];
    const bullet = bullets[index];
    if (!above || !bullet) return;
    focusNext.current = { id: above.id, caret: above.text.trimEnd().length + (bullet.text ? 1 : 0) };
    change(joinBullet(editor.cv, bullet.id), { label: `${item}s joined`, ref: `${listRef}/${above.id}` });
  };
  const remove = (index: number) => {
    const next = bullets[index - 1] ?? bullets[index + 1];
    if (next) focusNext.current = { id: next.id };
    change(setList(bullets.filter((_, at) => at !== index)), {
      label: `${item} removed`,
      ref: `${listRef}/${next?.id}`,
    });
  };
  const shift = (bullet: Bullet, step: -1 | 1, whole = false) => {
    const after = shiftBullet(editor.cv, bullet.id, step, whole);
    if (after === editor.cv) return;
    const now = findBullet(after, bullet.id)!;
    if (now.entryId !== entryId)
      return run(
        () => after,
        `Moved to ${titleOf(after, now.section, now.entryId)}`,
        () => bulletRef(now),
      );
    focusNext.current = { id: bullet.id };
    change(after, { label: `${item} moved`, ref: bulletRef(now) });
  };
  const begin = (bullet: Bullet, asTitle: boolean) => {
    const id = newId();
    run(
      (now) => splitEntry(now, bullet.id, asTitle, id),
      `A new ${SECTION_FIELDS[section].entry} begins here`,
      () =>
        asTitle
          ? `${section}/${id}/${fieldOf(section, "what")}`
          : `${section}/${id}/${fieldOf(section, "bullets")}/${bullet.id}`,
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, index: number) => {
    const bullet = bullets[index];
    if (event.nativeEvent.isComposing || !bullet) return;
    const control = event.currentTarget;
    const act = keyAction(event, bullet.text, control);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === "part") {
      if (control.selectionStart >= bullet.text.length) insertAfter(index);
      else part(bullet, control.selectionStart);
    } else if (act === "join") joinAbove(index);
    else if (act === "remove") remove(index);
    else if (act === "begin") begin(bullet, true);
    else shift(bullet, act.step, act.whole);
  };
  const take = (ref: TextRef, at: number) => {
    const id = ref.split("/")[3];
    const bullet = id === undefined ? undefined : findBullet(editor.cv, id);
    const before = bullet && bullet.entryId === entryId && bullet.section === section && bullet.index < at;
    run(
      (now) =>
        bullet
          ? moveBullet(now, bullet.bulletId, { section, entryId, index: before ? at - 1 : at })
          : moveTextToBullets(now, ref, section, entryId),
      `Moved to ${titleOf(editor.cv, section, entryId)}`,
      (now) => (bullet ? bulletRef(findBullet(now, bullet.bulletId)!) : lastOf(now, section, entryId)),
    );
  };
  const actions: BulletActions = {
    text: (bullet, text) =>
      type(`${listRef}/${bullet.id}`, setList(bullets.map((b) => (b.id === bullet.id ? { ...b, text } : b)))),
    keyDown: onKeyDown,
    shift,
    joinAbove,
    begin,
    remove,
    take,
  };
  // the rows keep one object, so that a keystroke draws its own row alone
  const on = useRef(actions);
  on.current = actions;
  const end = useDropTarget((ref) => take(ref, bullets.length));

  return (
    <fieldset ref={root} {...end.target} className="col-span-full min-w-0">
      <legend className="mb-1.5 font-medium text-[0.9375rem]">{label}</legend>
      <ol className="space-y-2">
        {bullets.map((bullet, index) => (
          <BulletRow
            key={bullet.id}
            bullet={bullet}
            refOf={`${listRef}/${bullet.id}`}
            name={`${item} ${index + 1}`}
            label={label}
            entry={SECTION_FIELDS[section].entry}
            index={index}
            on={on}
          />
        ))}
      </ol>
      <Button
        className={classNames("mt-2", end.over && "shadow-[0_0_0_2px_var(--color-accent)]")}
        size="sm"
        variant="quiet"
        icon={<Plus aria-hidden />}
        onClick={() => insertAfter(bullets.length - 1)}
      >
        Add {item}
      </Button>
    </fieldset>
  );
}

interface BulletRowProps {
  bullet: Bullet;
  refOf: TextRef;
  /** "bullet 2" */
  name: string;
  label: string;
  /** what an entry of this section is called */
  entry: string;
  index: number;
  on: RefObject<BulletActions>;
}

interface BulletActions {
  text: (bullet: Bullet, text: string) => void;
  keyDown: (event: KeyboardEvent<HTMLTextAreaElement>, index: number) => void;
  shift: (bullet: Bullet, step: -1 | 1, whole?: boolean) => void;
  joinAbove: (index: number) => void;
  begin: (bullet: Bullet, asTitle: boolean) => void;
  remove: (index: number) => void;
  take: (ref: TextRef, at: number) => void;
}

const BulletRow = memo(function BulletRow({ bullet, refOf, name, label, entry, index, on }: BulletRowProps) {
  const { openMoves } = useEditor();
  const { over, target } = useDropTarget((ref, half) => on.current.take(ref, half === "before" ? index : index + 1));
  return (
    <li
      {...target}
      className={classNames(
        over === "before" && "shadow-[0_-3px_0_var(--color-accent)]",
        over === "after" && "shadow-[0_3px_0_var(--color-accent)]",
      )}
    >
      <div className="flex items-start gap-1">
        {/* for the mouse alone: the menu does all of it, and more */}
        <span
          aria-hidden
          title="Drag to another place"
          {...dragItem(refOf, bullet.text)}
          className="grid min-h-11 w-6 shrink-0 cursor-grab place-items-center rounded-sm text-muted hover:bg-sunken active:cursor-grabbing max-sm:hidden pointer-coarse:hidden"
        >
          <GripVertical className="size-4" />
        </span>
        <RefFrame refOf={refOf} className="flex-1">
          <Textarea
            value={bullet.text}
            onValueChange={(text) => on.current.text(bullet, text)}
            onKeyDown={(event) => on.current.keyDown(event, index)}
            data-bullet={bullet.id}
            aria-label={`${label}, ${name}`}
            rows={1}
          />
        </RefFrame>
        <DropdownMenu
          label={`What to do with ${name}`}
          trigger={
            <IconButton size="sm" label={`Move or remove ${name}`} className="min-h-11 px-0 text-muted">
              <EllipsisVertical aria-hidden />
            </IconButton>
          }
        >
          <MenuItem onSelect={() => on.current.shift(bullet, -1)} keys={["Alt", "↑"]}>
            Up
          </MenuItem>
          <MenuItem onSelect={() => on.current.shift(bullet, 1)} keys={["Alt", "↓"]}>
            Down
          </MenuItem>
          <MenuItem onSelect={() => openMoves(refOf)} keys={["Alt", "Enter"]}>
            To another place …
          </MenuItem>
          <DropdownSeparator />
          <MenuItem onSelect={() => on.current.begin(bullet, true)} keys={["Alt", "Shift", "Enter"]}>
            New {entry} here, this line names it
          </MenuItem>
          <MenuItem onSelect={() => on.current.begin(bullet, false)}>New {entry} from this line on</MenuItem>
          <DropdownSeparator />
          {index > 0 && (
            <MenuItem onSelect={() => on.current.joinAbove(index)} keys={["Backspace"]}>
              Join with the one above
            </MenuItem>
          )}
          <MenuItem onSelect={() => on.current.remove(index)}>Remove</MenuItem>
        </DropdownMenu>
      </div>
      <CheckNote refOf={refOf} className="mt-1 sm:ml-7" />
    </li>
  );
});

/** A line of a menu with its keys. */
export function MenuItem({
  children,
  keys,
  onSelect,
}: {
  children: React.ReactNode;
  keys?: readonly string[];
  onSelect: () => void;
}) {
  return (
    <DropdownItem onSelect={onSelect}>
      <span className="mr-6">{children}</span>
      {keys && (
        <span aria-hidden className="ml-auto flex gap-1 max-sm:hidden">
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </DropdownItem>
  );
}

type KeyAction = "part" | "join" | "remove" | "begin" | { step: -1 | 1; whole: boolean };

function keyAction(event: KeyboardEvent, text: string, control: HTMLTextAreaElement): KeyAction | undefined {
  if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown"))
    return { step: event.key === "ArrowUp" ? -1 : 1, whole: event.shiftKey };
  if (event.altKey && event.shiftKey && event.key === "Enter") return "begin";
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  if (event.key === "Enter" && !event.shiftKey) return "part";
  if (event.key !== "Backspace" || control.selectionStart !== 0 || control.selectionEnd !== 0) return undefined;
  return text === "" ? "remove" : "join";
}

function lastOf(cv: Cv, section: EntrySection, entryId: string): TextRef | undefined {
  const field = fieldOf(section, "bullets")!;
  const entry = (cv[section] as { id: string }[]).find((other) => other.id === entryId) as
    | Record<string, unknown>
    | undefined;
  const id = (entry?.[field] as Bullet[] | undefined)?.at(-1)?.id;
  return id && `${section}/${entryId}/${field}/${id}`;
}
