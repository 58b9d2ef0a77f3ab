/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.result;

import dev.pacta.contract.diff.Change;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.yaml.Position;

/**
 * One change of a contract, with its place and what it may break.
 *
 * @param change weighed and waived as the repository and the server say
 * @param place in the file as it is now, of what is gone the nearest thing that is left
 * @param mode that it is judged by
 * @param accepted whether all whom it reaches agreed to it
 */
public record ContractChange(Change change, Position place, CompatibilityMode mode, boolean accepted) {
    /** A change that nobody agreed to. */
    public ContractChange(Change change, Position place, CompatibilityMode mode) {
        this(change, place, mode, false);
    }

    /** What changed, and a value that shows what it does, where one was found. */
    public String message() {
        return change.counterexample() == null
                ? change.message()
                : "%s; for example, %s".formatted(change.message(), change.counterexample());
    }

    /** Whether it breaks what the mode protects, and is neither waived nor accepted. */
    public boolean breaks() {
        return !accepted && change.breaks(mode);
    }

    /** The same, agreed to by all whom it reaches. */
    public ContractChange agreed() {
        return new ContractChange(change, place, mode, true);
    }

    /** Whether it passes only because it is waived. */
    public boolean waived() {
        return change.waiver() != null;
    }

    /** Whether it may break what the mode protects, depending on what is done with the data. */
    public boolean risks() {
        return change.risks(mode);
    }
}
