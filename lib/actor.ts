/** Who asks. Every verb takes it first; ownership goes into the query, so another person's row is simply not found. */
export interface Actor {
  userId: string;
  role: "guest" | "member" | "operator";
  /** The session this request came with; absent for the command line and background work. */
  sessionId?: string;
}
