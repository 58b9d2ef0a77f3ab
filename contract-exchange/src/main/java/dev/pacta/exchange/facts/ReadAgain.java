/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.facts;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.Loss;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds losses by reading what was written: whatever a reader of it understands otherwise is lost, whether the writer thought of it or
 * not. So nothing can be dropped in silence.
 */
public final class ReadAgain {
    private static final Set<Fact> INSIDE = EnumSet.of(Fact.MEMBERS, Fact.ITEMS, Fact.MAP);

    private ReadAgain() {}

    /** One loss for each place, in the order of the document. */
    public static List<Loss> losses(Contract before, Contract after, Format format) {
        Map<String, Map<Statement, Differences.Pair>> places = new LinkedHashMap<>();
        Differences.of(before, after, format)
                .forEach((place, pair) -> places.computeIfAbsent(place.path(), path -> new LinkedHashMap<>())
                        .put(place, pair));
        Set<String> replaced = new LinkedHashSet<>();
        List<Loss> losses = new ArrayList<>();
        places.forEach((path, changes) -> {
            boolean inside =
                    replaced.stream().anyMatch(above -> path.startsWith(above + ".") || path.startsWith(above + "["));
            if (!inside) {
                losses.add(loss(path, changes, format));
            }
            if (changes.keySet().stream().anyMatch(place -> INSIDE.contains(place.fact()))) {
                replaced.add(path);
            }
        });
        return losses;
    }

    private static Loss loss(String path, Map<Statement, Differences.Pair> changes, Format format) {
        List<String> words = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        List<String> other = new ArrayList<>();
        changes.forEach((place, pair) -> (pair.after() == null ? lost : other).add(text(place, pair)));
        add(words, format.title() + " has no ", lost);
        add(words, format.title() + " has ", other);
        Set<Fact> facts =
                changes.keySet().stream().map(Statement::fact).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Loss(path, String.join("; ", words), facts);
    }

    private static void add(List<String> words, String begin, List<String> texts) {
        if (!texts.isEmpty()) {
            words.add(begin + String.join(", ", new LinkedHashSet<>(texts)));
        }
    }

    private static String text(Statement place, Differences.Pair pair) {
        String fact = place.key().isEmpty() ? place.fact().text() : "custom property '%s'".formatted(place.key());
        boolean shown = pair.after() instanceof String
                || pair.after() instanceof Number
                || pair.after() instanceof Boolean
                || pair.after() instanceof Enum;
        return shown
                ? fact + " as " + Objects.toString(pair.after()).toLowerCase(java.util.Locale.ROOT)
                : pair.after() == null ? fact : fact + " otherwise";
    }
}
