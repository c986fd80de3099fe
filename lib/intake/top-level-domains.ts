/** Endings of the addresses that CVs have, as alternatives of a pattern. */
export const TOP_LEVEL_DOMAINS =
  "com|org|net|io|dev|me|co|ai|app|info|eu|edu|gov|uk|de|fr|es|it|nl|pl|gr|pt|be|at|ch|ie|se|no|dk|fi|cz|ro|bg|hu|ru|ua|tr|us|ca|au|nz|in|jp|cn|br|mx|ar|za|xyz|tech|online|site|design|page|blog|cloud|gl|gg|is|lt|lv|ee|hr|si|sk|rs|cy|mt|lu|tv|biz|name|work|works|studio|art|cc|link|to|ly";
