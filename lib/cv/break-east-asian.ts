const LETTER = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}ー々〆]";
/** Must not begin a line: closing marks, small kana, iteration marks. */
const NO_START =
  "[、。，．：；！？）］｝〉》」』】〕〗〙〟’”…‥・ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%％℃,.:;!?)\\]}]";
/** Must not end a line: opening marks. */
const NO_END = "[（［｛〈《「『【〔〖〘〝‘“(\\[{¥￥$＄]";
const BREAK = new RegExp(
  `(?<=${LETTER}|[、。，；！？）」』】》])(?!${NO_START})(?<!${NO_END})|(?<!${NO_END})(?=${LETTER})(?!${NO_START})`,
  "u",
);

/**
 * The parts of a word between which a line may end: between any two Chinese or Japanese letters, but not before a closing mark
 * or small kana, nor after an opening one (JIS X 4051, "kinsoku"). Korean breaks at its spaces and stays whole.
 */
export function breakEastAsian(word: string): string[] {
  return word.split(BREAK).filter(Boolean);
}
