/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import java.util.List;
import java.util.stream.Stream;

/** The cases that every backend judges. They are the same in every run. */
public final class Corpus {
    private Corpus() {}

    /** All cases, each with a name of its own. */
    public static List<Case> cases() {
        return Stream.of(
                        TextCases.all(),
                        NumberCases.all(),
                        TimeCases.all(),
                        NestedCases.all(),
                        MetricCases.all(),
                        SeededCases.all())
                .flatMap(List::stream)
                .toList();
    }
}
