/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import dev.pacta.graph.LineageGraph.OtherName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that datasets have, or had, beside the one that is shown. One thread collects; views are read by any number of threads meanwhile. */
final class NamesBeside {
    private final Map<OtherName, Integer> collected = new HashMap<>();
    private final Map<Integer, List<FormerName>> collectedFormer = new HashMap<>();
    private OtherNames others;
    private FormerNames former;

    NamesBeside() {
        this(OtherNames.NONE, FormerNames.NONE);
    }

    private NamesBeside(OtherNames others, FormerNames former) {
        this.others = others;
        this.former = former;
    }

    NamesBeside view() {
        others = others.or(collected);
        former = former.or(collectedFormer);
        return new NamesBeside(others, former);
    }

    /** Names of its own that begin with those of this view. */
    NamesBeside branch() {
        NamesBeside branch = new NamesBeside(others, former);
        branch.collected.putAll(others.datasets());
        branch.collectedFormer.putAll(former.all());
        return branch;
    }

    void add(int dataset, OtherName name) {
        collected.put(name, dataset);
    }

    /** Sets all former names of a dataset. */
    void former(int dataset, List<FormerName> names) {
        if (!names.isEmpty()) {
            collectedFormer.put(dataset, List.copyOf(names));
        }
    }

    OtherNames others() {
        return others;
    }

    /** The names of datasets at a time that are not those of today. */
    Map<Integer, OtherName> at(long time) {
        return former.at(time);
    }
}
