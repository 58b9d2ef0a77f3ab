/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes a line or two of a document in ways that people and programs do. */
final class Mutation {
    private static final List<String> PIECES = List.of(
            "null",
            "~",
            "",
            "[]",
            "{}",
            "-1",
            "0x1F",
            "1e999",
            ".nan",
            "true",
            "\"\"",
            "99999999999999999999",
            "[null]",
            "{a: 1}",
            "'it''s'",
            "\"a\\tb\"",
            "!!str 4",
            "&x 5",
            "|\n          several\n          lines\n",
            "'a # b'",
            "2026-02-30",
            "P",
            "a: b");

    private Mutation() {}

    static String of(String yaml, Random random) {
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        int changes = 1 + random.nextInt(2);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.add(at, "");
                case 3 -> lines.set(at, line + "   # \u00fcber \uD83D\uDCE6");
                case 4 ->
                    lines.set(
                            at,
                            line.replaceFirst(
                                    "([:,] )([^,}\\]]+)", "$1" + quote(PIECES.get(random.nextInt(PIECES.size())))));
                default ->
                    lines.set(at, line.replaceFirst(": .*", ": " + quote(PIECES.get(random.nextInt(PIECES.size())))));
            }
            if (lines.isEmpty()) {
                lines.add("");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String quote(String piece) {
        return piece.replace("\\", "\\\\").replace("$", "\\$");
    }
}
