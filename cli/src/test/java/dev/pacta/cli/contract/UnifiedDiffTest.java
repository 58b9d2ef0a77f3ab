/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+),(\\d+) \\+(\\d+),(\\d+) @@");

    @Test
    void equalTextsHaveNoDifference() {
        assertThat(UnifiedDiff.of("x", "a\nb\n", "a\nb\n")).isEmpty();
    }

    @Test
    void aChangedLineStandsBetweenThreeOthers() {
        assertThat(UnifiedDiff.of("x", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"))
                .isEqualTo("--- a/x\n+++ b/x\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    }

    @Test
    void theDifferenceOfAnyTwoTextsLeadsFromTheOneToTheOther() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            List<String> before = lines(random);
            List<String> after = lines(random);

            String diff = UnifiedDiff.of("x", text(before), text(after));

            assertThat(patched(before, diff))
                    .as("%s -> %s%n%s", before, after, diff)
                    .isEqualTo(after);
        }
    }

    /** As patch does it: hunks from the top, each at the line that it names. */
    private static List<String> patched(List<String> before, String diff) {
        List<String> after = new ArrayList<>();
        int at = 0;
        for (String line : diff.lines().skip(2).toList()) {
            Matcher hunk = HUNK.matcher(line);
            if (hunk.matches()) {
                int start = Integer.parseInt(hunk.group(1)) - 1;
                while (at < start) {
                    after.add(before.get(at++));
                }
                assertThat(after).hasSize(Integer.parseInt(hunk.group(3)) - 1);
            } else if (line.startsWith("+")) {
                after.add(line.substring(1));
            } else {
                assertThat(before.get(at)).isEqualTo(line.substring(1));
                if (line.startsWith(" ")) {
                    after.add(before.get(at));
                }
                at++;
            }
        }
        after.addAll(before.subList(at, before.size()));
        return after;
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        int size = random.nextInt(30);
        for (int at = 0; at < size; at++) {
            lines.add(String.valueOf((char) ('a' + random.nextInt(4))));
        }
        return lines;
    }
}
