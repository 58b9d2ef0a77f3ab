/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random texts that have a form: patterns of classes, groups, choices and counts, as the tables of identifiers have them. */
final class RandomForm {
    private final String pattern;
    private final Random random;
    private int at;

    private RandomForm(String pattern, Random random) {
        this.pattern = pattern;
        this.random = random;
    }

    static String of(String pattern, Random random) {
        return new RandomForm(pattern.replaceAll("^\\^|\\$$", ""), random).choice();
    }

    private String choice() {
        List<String> branches = new ArrayList<>(List.of(sequence()));
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            branches.add(sequence());
        }
        return branches.get(random.nextInt(branches.size()));
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            int start = at;
            String one = atom();
            int end = at;
            int times = times();
            for (int made = 0; made < times; made++) {
                int after = at;
                at = start;
                text.append(atom());
                at = after;
            }
            if (one.isEmpty() && end == start) {
                throw new IllegalStateException("stuck in " + pattern);
            }
        }
        return text.toString();
    }

    private String atom() {
        char sign = pattern.charAt(at++);
        if (sign == '(') {
            String inside = choice();
            at++;
            return inside;
        }
        if (sign == '[') {
            StringBuilder all = new StringBuilder();
            while (pattern.charAt(at) != ']') {
                char from = pattern.charAt(at++);
                boolean range = pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
                char to = range ? pattern.charAt(at + 1) : from;
                at += range ? 2 : 0;
                for (char each = from; each <= to; each++) {
                    all.append(each);
                }
            }
            at++;
            return String.valueOf(all.charAt(random.nextInt(all.length())));
        }
        return String.valueOf(sign == '\\' ? pattern.charAt(at++) : sign);
    }

    private int times() {
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at++;
            return random.nextInt(2);
        }
        if (at >= pattern.length() || pattern.charAt(at) != '{') {
            return 1;
        }
        int end = pattern.indexOf('}', at);
        String[] bounds = pattern.substring(at + 1, end).split(",", -1);
        at = end + 1;
        int least = Integer.parseInt(bounds[0]);
        int most = Integer.parseInt(bounds[bounds.length - 1]);
        return least + random.nextInt(most - least + 1);
    }
}
