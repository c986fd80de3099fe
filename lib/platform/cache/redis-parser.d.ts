/** Comes with ioredis, without types. */
declare module "redis-parser" {
  export default class RedisParser {
    constructor(options: {
      returnReply(reply: string[]): void;
      returnError(error: Error): void;
      returnFatalError?(error: Error): void;
    });
    execute(data: Buffer): void;
  }
}
