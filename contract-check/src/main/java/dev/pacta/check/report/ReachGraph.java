/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.report;

import dev.pacta.check.result.CheckResult;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Reach;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Who is reached by a change, as a small graph in Mermaid. */
final class ReachGraph {
    private static final int MOST_ARROWS = 30;

    /** Mermaid's lexer takes these words in any line, even between quotes, for a statement. */
    private static final Pattern DIRECTION = Pattern.compile("(direction) ", Pattern.CASE_INSENSITIVE);

    private ReachGraph() {}

    static void write(CheckResult result, StringBuilder text) {
        Map<String, String> ids = new HashMap<>();
        Map<String, String> nodes = new LinkedHashMap<>();
        Map<String, String> arrows = new LinkedHashMap<>();
        int left = 0;
        for (FileResult file : result.files()) {
            for (Reach reach : file.reached()) {
                if (reach.job() == null) {
                    continue;
                }
                String contract = id(ids, "c", file.name());
                String job = id(ids, "r", reader(reach));
                if (arrows.containsKey(contract + job)) {
                    continue;
                }
                if (arrows.size() == MOST_ARROWS) {
                    left++;
                    continue;
                }
                nodes.put(contract, "%s[\"%s\"]".formatted(contract, label(file.name())));
                nodes.put(job, "%s([\"%s\"])".formatted(job, label(reader(reach))));
                arrows.put(contract + job, "  %s -->|%s| %s\n".formatted(contract, label(reach.tier()), job));
            }
        }
        if (arrows.isEmpty()) {
            return;
        }
        text.append("```mermaid\nflowchart LR\n");
        nodes.forEach((name, shape) -> text.append("  ").append(shape).append('\n'));
        arrows.values().forEach(text::append);
        text.append("```\n\n");
        if (left > 0) {
            text.append("%d more readers are not drawn.\n\n".formatted(left));
        }
    }

    private static String reader(Reach reach) {
        return reach.owner() == null ? String.valueOf(reach.job()) : reach.job() + " / " + reach.owner();
    }

    /** Numbers, because two names may have the same hash. */
    private static String id(Map<String, String> ids, String kind, String name) {
        return ids.computeIfAbsent(kind + name, unseen -> kind + ids.size());
    }

    /** Only what cannot end a label or a block is kept; Mermaid reads the rest as entity codes. */
    private static String label(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(80).forEach(point -> {
            if (Character.isLetterOrDigit(point)
                    || point == ' '
                    || point == '_'
                    || point == '-'
                    || point == '.'
                    || point == '/') {
                safe.appendCodePoint(point);
            } else {
                safe.append(Character.isISOControl(point) || isHalf(point) ? " " : "#" + point + ";");
            }
        });
        return DIRECTION.matcher(safe).replaceAll("$1#32;");
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
