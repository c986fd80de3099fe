import { Link, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { Style } from "@react-pdf/types";
import type { ReactNode } from "react";

const s = StyleSheet.create({
  row: { flexDirection: "row", justifyContent: "space-between" },
  bullet: { flexDirection: "row", marginTop: 1.5 },
  mark: { width: 11 },
  grow: { flex: 1 },
});

/** Left words and, at the right margin, a date or place. */
export function Row({ left, right, style }: { left: ReactNode; right?: ReactNode; style?: Style }) {
  return (
    <View style={{ ...s.row, ...style }} wrap={false}>
      <Text style={s.grow}>{left}</Text>
      <Text>{right}</Text>
    </View>
  );
}

export function Bullets({ items, mark = "•" }: { items?: string[]; mark?: string }) {
  return items?.map((item) => (
    <View key={item} style={s.bullet} wrap={false}>
      <Text style={s.mark}>{mark}</Text>
      <Text style={s.grow}>{item}</Text>
    </View>
  ));
}

export function A({ to, children, color = "#0645ad" }: { to: string; children: ReactNode; color?: string }) {
  return (
    <Link src={to} style={{ color, textDecoration: "none" }}>
      {children}
    </Link>
  );
}
