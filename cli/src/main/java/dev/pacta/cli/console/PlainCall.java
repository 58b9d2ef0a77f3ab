/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call that is so simple that it can be understood without picocli: names of files and a few options. Picocli looks at a command by
 * reflection and makes classes for its annotations, which takes longer than linting a contract. Whatever is not certain to mean the same
 * here and there is no plain call. Immutable.
 *
 * @param json whether {@code --json} is among the words
 * @param options those with a value, by name
 * @param names the words that are no options, in their order
 */
public record PlainCall(boolean json, Map<String, String> options, List<String> names) {
    /** Copies. */
    public PlainCall {
        options = Map.copyOf(options);
        names = List.copyOf(names);
    }

    /**
     * The call that the words make, or nothing when they are not plain.
     *
     * @param words what follows the command's name
     * @param known the options with a value that may be among them, each at most once
     */
    public static Optional<PlainCall> of(List<String> words, Set<String> known) {
        boolean json = false;
        Map<String, String> options = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (word.equals("--json") && !json) {
                json = true;
            } else if (known.contains(word) && at + 1 < words.size() && isName(words.get(at + 1))) {
                at++;
                if (options.put(word, words.get(at)) != null) {
                    return Optional.empty();
                }
            } else if (isName(word)) {
                names.add(word);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new PlainCall(json, options, names));
    }

    /** No option, no file of arguments ({@code @file}), nothing in quotes of its own. */
    private static boolean isName(String word) {
        return word.equals("-") || !word.isEmpty() && "-@\"'".indexOf(word.charAt(0)) < 0;
    }
}
