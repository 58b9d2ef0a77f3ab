/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Contract;
import java.util.List;

/**
 * What changed between two versions of a contract, by meaning: order, comments and spelling of the document play no part.
 * Schema objects, properties and rules are paired by stable id, then by name. Immutable.
 */
public record ContractDiff(List<Change> changes) {
    public ContractDiff {
        changes = List.copyOf(changes);
    }

    /** Compares two versions. */
    public static ContractDiff between(Contract before, Contract after) {
        Changes changes = new Changes();
        SchemaDiff.compare(before, after, changes);
        PromiseDiff.compare(before, after, changes);
        return new ContractDiff(changes.list());
    }

    /** Which part of the version number has to grow. */
    public Weight weight() {
        return changes.stream().map(Change::weight).reduce(Weight.NONE, Weight::and);
    }

    /** The changes that break what a mode protects. */
    public List<Change> breaking(CompatibilityMode mode) {
        return changes.stream().filter(change -> change.breaks(mode)).toList();
    }
}
