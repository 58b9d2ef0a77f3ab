/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

/**
 * The identity of a contract, the same for all its versions.
 *
 * @param value not blank, at most 255 characters, no control characters
 */
public record ContractId(String value) {
    private static final int LONGEST = 255;

    public ContractId {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a contract id is not blank, has at most 255 characters and no control characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
