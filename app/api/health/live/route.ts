/** The process answers. What it stands on is at /api/health/ready. */
export { GET } from "../route";
