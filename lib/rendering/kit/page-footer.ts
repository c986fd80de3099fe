/** What stands at the foot of every page but the first: the name at one side, where it is short enough, the number at the other. */
export function pageFooter(name: string | undefined, page: number): { name?: string; number: string } {
  return { ...(name && name.length <= LONGEST_NAME && { name }), number: `${page}` };
}

const LONGEST_NAME = 60;
