/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import dev.pacta.contract.lint.rule.Subject;
import java.util.HashMap;
import java.util.Map;

/** The physical types of one document. A contract writes few of them many times, and several rules ask for each. For one thread. */
final class PhysicalTypes {
    private final Map<String, PhysicalType> known = new HashMap<>();

    private PhysicalTypes() {}

    static PhysicalTypes of(Subject subject) {
        return subject.shared(PhysicalTypes.class, any -> new PhysicalTypes());
    }

    PhysicalType read(String written) {
        return known.computeIfAbsent(written, PhysicalType::of);
    }
}
