import type { Paragraph } from "./paragraphs";

/** A stretch of a line, with the line it stands in. */
export interface Piece {
  text: string;
  paragraph: Paragraph;
}

/** One cut of a piece: its segments in order, and what the cut costs. */
export interface Cut {
  segments: string[];
  cost: number;
}

/** Where a segment stands among the others. */
export interface Spot {
  /** role of the segment before it in the same piece, if any */
  before?: string | undefined;
  /** role of the last segment that took one in the same line, if any, and in the head at all */
  beside?: string | undefined;
  above?: string | undefined;
  /** first segment of all */
  first: boolean;
  /** last segment of its line, after something else */
  closes: boolean;
  /** the segment is a whole piece */
  whole: boolean;
  /** number of lines from the first of the head */
  line: number;
  bold: boolean;
}

/** A thing that the head of an entry names: how well a segment fits it, and what it costs when none does. */
export interface Role {
  name: string;
  score: (text: string, spot: Spot) => number;
  missing: number;
}

/** What entries of one section have in common: added to the score of an assignment that is alike. */
export interface Habit {
  /** role names in the order they are met, most common orders first */
  order: Map<string, number>;
  /** of `bold`: how often a role stands in bold beside plain ones */
  bold: Map<string, number>;
  /** of the place in a head (`slotOf`) and the role: how often the one holds the other */
  slots: Map<string, number>;
}

/** Where a piece stands in its head: in which of its lines, and how that is set. */
const slotOf = (piece: Piece, lines: readonly Paragraph[]) =>
  `${lines.indexOf(piece.paragraph)} ${piece.paragraph.bold} ${piece.paragraph.first.fontSize ?? ""}`;

export interface Assignment {
  /** the lines of the head, in order */
  lines: readonly Paragraph[];
  roles: Map<string, Piece>;
  /** segments no role took */
  rest: Piece[];
  score: number;
  /** how much better than the best assignment with another first role */
  lead: number;
  order: string;
}

interface State {
  used: number;
  order: string;
  score: number;
  /** the last first: states share what they have in common */
  taken: Taken | undefined;
  rest: Left | undefined;
}
interface Taken {
  role: string;
  piece: Piece;
  before: Taken | undefined;
}
interface Left {
  piece: Piece;
  before: Left | undefined;
}

/** The links of a chain in order. */
function chain<T extends { before: T | undefined }>(last: T | undefined): T[] {
  const out: T[] = [];
  for (let link = last; link; link = link.before) out.push(link);
  return out.reverse();
}

/** What it costs that a segment takes no role: more when it was cut off something for nothing. */
const REST_COST = 1.1;
const REST_CUT_COST = 1.8;

/**
 * Finds for the pieces of an entry's head the assignment of roles that fits best as a whole: each piece may be cut in several ways,
 * each segment takes one role or none, each role is taken once at most. A dynamic program over pieces: the state is the set of roles
 * taken and the order of the first two. Gives the choice among what is left, so that it can be made again with what the entries of the
 * section turned out to have in common.
 */
export function assignRoles(
  pieces: readonly Piece[],
  cutsOf: (piece: Piece) => Cut[],
  roles: readonly Role[],
  ordered: readonly string[],
): (habit?: Habit) => Assignment | undefined {
  let states = new Map<string, State>([["0", { used: 0, order: "", score: 0, taken: undefined, rest: undefined }]]);
  const firstParagraph = pieces[0]?.paragraph;
  const lines = [...new Set(pieces.map(({ paragraph }) => paragraph))];
  for (const [at, piece] of pieces.entries()) {
    const next = new Map<string, State>();
    const lastOfLine = pieces[at + 1]?.paragraph !== piece.paragraph;
    const alone = lastOfLine && pieces[at - 1]?.paragraph !== piece.paragraph;
    for (const cut of cutsOf(piece))
      for (const state of states.values())
        step({ ...state, score: state.score - cut.cost }, cut.segments, 0, undefined, {
          lastOfLine,
          alone,
          at,
          piece,
          next,
        });
    states = next;
  }
  return (habit) => {
    const finals = [...states.values()].map((state) => ({
      ...state,
      score: state.score + missing(state.used) + (habit ? habitOf(habit, state) : 0),
    }));
    finals.sort((a, b) => b.score - a.score);
    const best = finals[0];
    if (!best) return undefined;
    const rival = finals.find(({ order }) => order !== best.order && order.length === best.order.length);
    return {
      lines,
      roles: new Map(chain(best.taken).map(({ role, piece }) => [role, piece])),
      rest: chain(best.rest).map(({ piece }) => piece),
      score: best.score,
      lead: rival ? best.score - rival.score : 9,
      order: best.order,
    };
  };

  function step(
    state: State,
    segments: string[],
    from: number,
    before: string | undefined,
    context: { lastOfLine: boolean; alone: boolean; at: number; piece: Piece; next: Map<string, State> },
  ) {
    if (from === segments.length) {
      const key = `${state.used} ${state.order}`;
      const known = context.next.get(key);
      if (!known || known.score < state.score) context.next.set(key, state);
      return;
    }
    const text = segments[from]!;
    const { paragraph } = context.piece;
    const last = state.taken;
    const spot: Spot = {
      above: last?.role,
      beside: last?.piece.paragraph === paragraph ? last.role : undefined,
      before,
      first: context.at === 0 && from === 0,
      closes: context.lastOfLine && from === segments.length - 1 && !(context.alone && from === 0),
      whole: segments.length === 1,
      line: firstParagraph ? lines.indexOf(paragraph) : 0,
      bold: paragraph.bold,
    };
    for (const [index, role] of roles.entries()) {
      if (state.used & (1 << index)) continue;
      const fit = role.score(text, spot);
      if (fit < -4) continue;
      step(
        {
          used: state.used | (1 << index),
          order:
            ordered.includes(role.name) && state.order.length < 40
              ? `${state.order}${state.order && ">"}${role.name}`
              : state.order,
          score: state.score + fit,
          taken: { role: role.name, piece: { text, paragraph }, before: state.taken },
          rest: state.rest,
        },
        segments,
        from + 1,
        role.name,
        context,
      );
    }
    step(
      {
        ...state,
        score: state.score - (segments.length > 1 ? REST_CUT_COST : REST_COST),
        rest: { piece: { text, paragraph }, before: state.rest },
      },
      segments,
      from + 1,
      "rest",
      context,
    );
  }

  function missing(used: number): number {
    return roles.reduce((sum, role, index) => (used & (1 << index) ? sum : sum + role.missing), 0);
  }

  function habitOf(habit: Habit, state: State): number {
    let bonus = habit.order.get(state.order) ?? 0;
    const taken = chain(state.taken);
    for (const { role, piece } of taken) bonus += habit.slots.get(`${slotOf(piece, lines)} ${role}`) ?? 0;
    if (new Set(taken.map(({ piece }) => piece.paragraph.bold)).size > 1)
      for (const { role, piece } of taken) if (piece.paragraph.bold) bonus += habit.bold.get(role) ?? 0;
    return bonus;
  }
}

/** What clear entries have in common, to decide the unclear ones: the order of roles, and which of them is set in bold. */
export function habitsOf(assignments: readonly (Assignment | undefined)[], ordered: readonly string[]): Habit {
  const order = new Map<string, number>();
  const bold = new Map<string, number>();
  const slots = new Map<string, number>();
  for (const assignment of assignments) {
    if (!assignment?.order.includes(">")) continue;
    const weight = Math.min(3, Math.max(0, assignment.lead));
    order.set(assignment.order, (order.get(assignment.order) ?? 0) + weight * 0.6);
    for (const role of ordered) {
      const piece = assignment.roles.get(role);
      // Several lines of a head, and the role alone in its own
      if (!piece || assignment.lines.length < 2) continue;
      const slot = `${slotOf(piece, assignment.lines)} ${role}`;
      slots.set(slot, (slots.get(slot) ?? 0) + weight * 0.3);
    }
    const taken = ordered.flatMap((role) => {
      const piece = assignment.roles.get(role);
      return piece ? [{ role, bold: piece.paragraph.bold }] : [];
    });
    if (new Set(taken.map((one) => one.bold)).size > 1)
      for (const one of taken) bold.set(one.role, (bold.get(one.role) ?? 0) + (one.bold ? 0.3 : -0.3) * weight);
  }
  const cap = (map: Map<string, number>, most: number) => {
    for (const [key, value] of map) map.set(key, Math.max(-most, Math.min(most, value)));
  };
  cap(order, 3);
  cap(bold, 1);
  cap(slots, 1);
  return { order, bold, slots };
}
