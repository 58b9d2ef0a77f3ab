/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.rules;

import java.util.List;

/**
 * What one rule came to.
 *
 * @param chosen how many nodes the rule speaks of: those of {@code from}, or of {@code of}; a rule of none holds, and checks nothing
 * @param others how many nodes its other side has: those of {@code to}, or of {@code jobs}
 * @param alreadyThere how many nodes are on both sides of a flow; a flow does not begin at them
 * @param leftOut how many breaches more there are than are given
 * @param complete false when the ways are so many that not all were walked
 */
public record Judgement(
        String rule, int chosen, int others, int alreadyThere, List<Breach> breaches, int leftOut, boolean complete) {
    public Judgement {
        breaches = List.copyOf(breaches);
    }
}
