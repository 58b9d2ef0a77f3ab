/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The difference of two texts in the form that {@code patch} takes. Source: E. Myers, An O(ND) Difference Algorithm, 1986. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    /** A line that stays (' '), goes ('-') or comes ('+'). */
    private record Step(char kind, String line) {}

    private UnifiedDiff() {}

    /** The difference; empty when there is none. */
    public static String of(String name, String before, String after) {
        List<Step> steps = steps(lines(before), lines(after));
        StringBuilder diff = new StringBuilder();
        int first = next(steps, 0);
        while (first < steps.size()) {
            int last = first;
            for (int at = first; at < steps.size() && at <= last + 2 * CONTEXT; at++) {
                last = steps.get(at).kind() == ' ' ? last : at;
            }
            hunk(steps, Math.max(0, first - CONTEXT), Math.min(steps.size(), last + CONTEXT + 1), diff);
            first = next(steps, last + 1);
        }
        return diff.isEmpty() ? "" : "--- a/%s\n+++ b/%s\n".formatted(name, name) + diff;
    }

    private static void hunk(List<Step> steps, int from, int to, StringBuilder diff) {
        int oldStart = count(steps, 0, from, '+') + 1;
        int newStart = count(steps, 0, from, '-') + 1;
        int oldLines = count(steps, from, to, '+');
        int newLines = count(steps, from, to, '-');
        diff.append("@@ -%d,%d +%d,%d @@\n".formatted(oldStart, oldLines, newStart, newLines));
        steps.subList(from, to)
                .forEach(step -> diff.append(step.kind()).append(step.line()).append('\n'));
    }

    /** How many lines of one side there are: all but those of the other side only. */
    private static int count(List<Step> steps, int from, int to, char without) {
        return (int) steps.subList(from, to).stream()
                .filter(step -> step.kind() != without)
                .count();
    }

    private static int next(List<Step> steps, int from) {
        int at = from;
        while (at < steps.size() && steps.get(at).kind() == ' ') {
            at++;
        }
        return at;
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static List<Step> steps(List<String> before, List<String> after) {
        List<int[]> trace = trace(before, after);
        List<Step> backwards = new ArrayList<>();
        int x = before.size();
        int y = after.size();
        for (int d = trace.size() - 1; d >= 0; d--) {
            int[] reached = trace.get(d);
            int offset = reached.length / 2;
            int k = x - y;
            boolean down = k == -d || (k != d && reached[offset + k - 1] < reached[offset + k + 1]);
            int fromX = d == 0 ? 0 : reached[offset + (down ? k + 1 : k - 1)];
            int fromY = d == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
            while (x > fromX && y > fromY) {
                backwards.add(new Step(' ', before.get(--x)));
                y--;
            }
            if (d > 0 && down) {
                backwards.add(new Step('+', after.get(--y)));
            } else if (d > 0) {
                backwards.add(new Step('-', before.get(--x)));
            }
        }
        Collections.reverse(backwards);
        return backwards;
    }

    /** How far each diagonal reached before each step. */
    private static List<int[]> trace(List<String> before, List<String> after) {
        int most = before.size() + after.size();
        int[] reached = new int[2 * most + 3];
        int offset = reached.length / 2;
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            trace.add(Arrays.copyOfRange(reached, offset - d - 1, offset + d + 2));
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || (k != d && reached[offset + k - 1] < reached[offset + k + 1]);
                int x = down ? reached[offset + k + 1] : reached[offset + k - 1] + 1;
                int y = x - k;
                while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
                    x++;
                    y++;
                }
                reached[offset + k] = x;
                if (x >= before.size() && y >= after.size()) {
                    return trace;
                }
            }
        }
        return trace;
    }
}
